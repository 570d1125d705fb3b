import type { ObjectRule } from './objectRule.ts';

/** Name of a Lead, Contact or User: first and last name. */
export const personName: ObjectRule = ({ next }) => {
  next['Name'] = [next['FirstName'], next['LastName']].filter((part) => part !== null && part !== undefined).join(' ');
  return undefined;
};
