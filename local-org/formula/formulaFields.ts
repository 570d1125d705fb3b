import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { UnsupportedMetadata } from '../schema/unsupportedMetadata.ts';
import { namespaced } from '../schema/namespaceNames.ts';
import type { OrgSchema } from '../schema/orgSchema.ts';
import type { Stored } from '../storage/database.ts';
import { quoted } from '../storage/tables.ts';
import { evaluateFormula, unknownFunction, type FormulaValue } from './evaluateFormula.ts';
import { callsMade, fieldsRead, parseFormula, type Formula } from './formulaSyntax.ts';
import { readCustomLabels } from './readCustomLabels.ts';

interface FormulaField {
  readonly key: string;
  readonly formula: Formula;
  readonly reads: readonly FieldSchema[];
  readonly paths: readonly string[];
}

function fromStored(value: Stored, field: FieldSchema): FormulaValue {
  if (value === null) return field.type === 'boolean' ? false : undefined;
  return field.type === 'boolean' ? value === 1 : value;
}

function toStored(value: FormulaValue): Stored {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined || value === '' ? null : value;
}

const LABEL = '$Label.';

/** Names of the custom labels that the formula fields of a schema say. */
function labelsSaid({ objects }: OrgSchema): Set<string> {
  const formulas = objects.flatMap(({ fields }) => [...fields.values()].flatMap(({ formula }) => formula ?? []));
  return new Set(formulas.flatMap((formula) => [...formula.matchAll(/\$Label\.(\w+)/g)].map(([, name = '']) => name)));
}

function prepare(
  object: ObjectSchema,
  field: FieldSchema,
  prefix: (name: string) => string,
  labels: ReadonlyMap<string, string>
): FormulaField {
  const where = `${object.name}.${field.name}`;
  const formula = parseFormula(field.formula ?? '');
  const unknown = unknownFunction(callsMade(formula));
  if (unknown !== undefined) throw new UnsupportedMetadata(where, `the formula function ${unknown}`);
  const read = fieldsRead(formula);
  const unheard = read.find((path) => path.startsWith(LABEL) && !labels.has(path.slice(LABEL.length)));
  if (unheard !== undefined) throw new UnsupportedMetadata(where, `${unheard} in a formula, which is no label of it`);
  const paths = read.filter((path) => !path.startsWith(LABEL));
  const reads = paths.map((path) => {
    const source = object.fields.get(prefix(path).toLowerCase());
    if (source === undefined || source.formula !== undefined) throw new UnsupportedMetadata(where, `${path} in a formula`);
    return source;
  });
  return { key: where, formula, reads, paths };
}

/**
 * The formula fields of an org, checked at start. In SQL a formula is a call of one function with the columns it reads,
 * so that it can be selected, filtered and sorted like a column.
 */
export class FormulaFields {
  readonly #fields = new Map<string, FormulaField>();
  readonly #labels: ReadonlyMap<string, string>;

  /** @param forceApp source folder with the custom labels that formulas say */
  constructor(schema: OrgSchema, forceApp: string) {
    this.#labels = readCustomLabels(forceApp, labelsSaid(schema));
    const prefix = namespaced(schema.namespace);
    for (const object of schema.objects) {
      for (const field of object.fields.values()) {
        if (field.formula !== undefined) this.#fields.set(`${object.name}.${field.name}`, prepare(object, field, prefix, this.#labels));
      }
    }
  }

  /** `formula('Tracked_Call__c.Call__c', t0."Task_Id__c", …)` */
  sql(object: ObjectSchema, field: FieldSchema, alias: string): string {
    const known = this.#fields.get(`${object.name}.${field.name}`);
    if (known === undefined) throw new Error(`${object.name}.${field.name} is no formula`);
    return `formula('${known.key}'${known.reads.map((read) => `, ${alias}.${quoted(read.name)}`).join('')})`;
  }

  /** The function behind `sql`. */
  evaluate(key: string, values: readonly Stored[]): Stored {
    const known = this.#fields.get(key);
    if (known === undefined) return null;
    const valueOf = (path: string): FormulaValue => {
      if (path.startsWith(LABEL)) return this.#labels.get(path.slice(LABEL.length));
      const at = known.paths.indexOf(path);
      const read = known.reads[at];
      return read === undefined ? undefined : fromStored(values[at] ?? null, read);
    };
    return toStored(evaluateFormula(known.formula, valueOf));
  }
}
