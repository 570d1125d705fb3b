import type { ChangeLog } from './changeLog/changeLog.ts';
import type { FormulaFields } from './formula/formulaFields.ts';
import type { RecordGuard } from './rules/recordGuard.ts';
import type { FieldSchema, ObjectSchema } from './schema/objectSchema.ts';
import type { OrgSchema } from './schema/orgSchema.ts';
import type { Database } from './storage/database.ts';
import type { Sequences } from './storage/sequences.ts';

/** The parts of one org that reading and writing records need. */
export interface Org {
  readonly id: string;
  readonly schema: OrgSchema;
  readonly db: Database;
  readonly sequences: Sequences;
  readonly changes: ChangeLog;
  readonly formulas: FormulaFields;
  /** Epoch milliseconds, whole seconds: what a record written now gets as its time. */
  readonly now: () => number;
  /** The permission "Set Audit Fields upon Record Creation". */
  readonly auditFields: boolean;
  readonly multiCurrency: boolean;
  /** Asked before each record is written; the first refusal counts. */
  readonly guards: RecordGuard[];
}

/** What a user may do; an admin may do all. */
export interface Access {
  may(action: 'read' | 'create' | 'edit' | 'delete', object: ObjectSchema): boolean;
  seesField(object: ObjectSchema, field: FieldSchema): boolean;
  editsField(object: ObjectSchema, field: FieldSchema): boolean;
  /** Sees records of others too, where the object is private. */
  viewsAll(object: ObjectSchema): boolean;
  /** Changes records of others too, where the object is private or read-only for them. */
  modifiesAll(object: ObjectSchema): boolean;
  /** A user permission (`ViewAllData`) or custom permission by its API name. */
  has(permission: string): boolean;
}

/** Who asks: the user behind an access token. */
export interface Session {
  readonly token: string;
  readonly userId: string;
  readonly username: string;
  readonly timeZone: string;
  readonly access: Access;
}

/** What setup itself may do: all. */
export const FULL_ACCESS: Access = {
  may: () => true,
  seesField: () => true,
  editsField: () => true,
  viewsAll: () => true,
  modifiesAll: () => true,
  has: () => true
};
