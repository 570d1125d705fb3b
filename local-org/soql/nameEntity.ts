import type { FieldSchema } from '../schema/objectSchema.ts';
import { readFieldLine } from '../schema/standardObjectFacts.ts';

/** Fields of the object `Name`, which stands for whatever a polymorphic relationship leads to. */
const LINES = [
  'Id | id | fgs | Name ID',
  'Alias | string(8) | nfgs | Alias',
  'Email | email(80) | nfgs | Email',
  'FirstName | string(40) | nfgs | First Name',
  'IsActive | boolean | fgs | Active',
  'LastName | string(80) | nfgs | Last Name',
  'Name | string(255) | nfgs | Name',
  'Phone | phone(40) | nfgs | Phone',
  'ProfileId | reference(Profile) as Profile | nfgs | Profile ID',
  'Title | string(128) | nfgs | Title',
  'Type | picklist(40) | nfgs | Type',
  'Username | string(80) | nfgs | Username',
  'UserRoleId | reference(UserRole) as UserRole | nfgs | Role ID'
];

const FIELDS: ReadonlyMap<string, FieldSchema> = new Map(LINES.map(readFieldLine).map((field) => [field.name.toLowerCase(), field]));

/** A field that can be asked of `Who`, `What` or a polymorphic `Owner`. */
export function nameEntityField(name: string): FieldSchema | undefined {
  return FIELDS.get(name.toLowerCase());
}
