import { evaluateFormula, type FormulaValue } from '../formula/evaluateFormula.ts';
import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row } from '../storage/database.ts';
import { settingValue } from './customSettings.ts';
import { valueOfField } from './fieldValues.ts';
import type { Flow, Operand } from './flow.ts';

const CONSTANTS: Readonly<Record<string, FormulaValue>> = {
  '$GlobalConstant.EmptyString': '',
  '$GlobalConstant.True': true,
  '$GlobalConstant.False': false
};

/** A record an element found or made. */
interface FoundRecord {
  readonly object: ObjectSchema;
  readonly row: Row;
}

/** One run of a flow for one record: what it knows and where it stands. */
export class Interview {
  readonly recordId: string;
  readonly #org: Org;
  readonly #session: Session;
  readonly #flow: Flow;
  readonly #record: FoundRecord;
  readonly #outputs = new Map<string, FoundRecord | undefined>();
  readonly #variables = new Map<string, FormulaValue>();

  constructor(org: Org, session: Session, flow: Flow, record: FoundRecord) {
    this.#org = org;
    this.#session = session;
    this.#flow = flow;
    this.#record = record;
    this.recordId = String(record.row['Id']);
  }

  value(operand: Operand): FormulaValue {
    return operand.kind === 'literal' ? operand.value : this.lookUp(operand.path);
  }

  assign(variable: string, value: FormulaValue): void {
    this.#variables.set(variable, value);
  }

  setOutput(element: string, record: FoundRecord | undefined): void {
    this.#outputs.set(element, record);
  }

  /** What a name stands for: a formula is worked out anew, the output of an element is its record's id. */
  lookUp(path: string): FormulaValue {
    if (path in CONSTANTS) return CONSTANTS[path];
    const [first = '', second = '', third = ''] = path.split('.');
    if (first === '$Record') return valueOfField(this.#record.object.fields, this.#record.row, second);
    if (first === '$Setup') return settingValue(this.#org, this.#session, second, third);
    const formula = this.#flow.formulas.get(first);
    if (formula !== undefined) return evaluateFormula(formula, (name) => this.lookUp(name));
    if (this.#flow.variables.has(first)) return this.#variables.get(first);
    const output = this.#outputs.get(first);
    return output === undefined ? undefined : valueOfField(output.object.fields, output.row, second === '' ? 'Id' : second);
  }
}
