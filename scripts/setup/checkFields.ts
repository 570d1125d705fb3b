import { chooseFields, readSettings } from 'c/salesforceRecords';
import { SETUP_PARTS, type OrgSetup, type SetupProblem } from 'c/orgSetup';
import type { OrgDescription } from '../salesforce/describeOrg.ts';

/** A setting whose field won't do; `allowed` names some that would. */
export interface FieldChoice extends Omit<SetupProblem, 'expected'> {
  readonly expected: 'noField' | 'fieldType' | 'filterable';
  /** Whose field it is. */
  readonly owner: string;
}

type Standard = OrgDescription['standard'];

const MOST_CANDIDATES = 12;
const EXPECTED: Readonly<Record<string, FieldChoice['expected']>> = { field: 'fieldType', filterable: 'filterable' };

/** Fields of an object that would do, the custom ones first: those a vendor brings. */
function candidates(standard: Standard, owner: string, types: readonly string[]): string[] {
  const described = standard[owner as keyof Standard] as Standard['Task'] | undefined;
  const fits = (described ?? []).filter(({ type, filterable }) => types.includes(type) && filterable !== false).map(({ name }) => name);
  return [...fits.filter((name) => name.endsWith('__c')), ...fits.filter((name) => !name.endsWith('__c'))].slice(0, MOST_CANDIDATES);
}

/**
 * Fields that settings name, held against what the org describes (R5): they must be there and of a type that can hold what they
 * are for; one that is searched by must be one that can be.
 */
export function checkFields(
  settings: OrgSetup['settings'],
  { standard, prefix }: Pick<OrgDescription, 'standard' | 'prefix'>
): FieldChoice[] {
  const { problems } = chooseFields(readSettings(settings).fields, standard, prefix);
  return problems.map(({ object, field, value, expected, allowed = [] }): FieldChoice => {
    const known = [...SETUP_PARTS.settings.fields].find(([, facts]) => facts.field === field);
    // A Task without any visitor id field is no setting's fault; naming one mends it all the same.
    const [property, facts] = known ?? ['visitorIdField', { field: 'Visitor_Id_Field__c' }];
    const [owner = 'Task', ...types] = allowed;
    return {
      part: 'settings',
      object,
      property,
      field: facts.field,
      value,
      owner,
      expected: EXPECTED[expected] ?? 'noField',
      allowed: candidates(standard, owner, types)
    };
  });
}
