import { FileError } from './fileError.ts';
import { refuseRepeated } from './refuseRepeated.ts';

const NAMESPACE = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*__)(?=\w+__[cr]$)/i;

/** Where the fields of an object stand in a CSV file. */
export interface FieldColumns {
  /** The column of a field; -1 when the file has none. The first name that is there counts. Throws where two columns could be it. */
  find(...fields: readonly string[]): number;
  /** As `find`, for what the file can't do without. */
  require(...fields: readonly string[]): number;
  /** A column's name as the file spells it. */
  nameOf(column: number): string;
  /** The namespace a column is spelled with, `touchline__` say; blank where it has none. */
  namespaceOf(column: number): string;
}

/**
 * Finds fields by API name as data loaders write them: case is ignored, and so is a namespace where the plain name is not
 * there.
 *
 * @example
 * fieldColumns('s.csv', ['ID', 'touchline__Session_Key__c']).find('Session_Key__c') // 1
 */
export function fieldColumns(path: string, names: readonly string[]): FieldColumns {
  const lower = names.map((name) => name.toLowerCase());
  const bare = lower.map((name) => name.replace(NAMESPACE, ''));
  const refuse = (column: number, why: string): never => {
    throw new FileError(path, `line 1, column ${column + 1}: ${why}`);
  };
  const nameOf = (column: number): string => names[column] ?? '';

  refuseRepeated(path, names);
  /** @param others names that mean a column of their own, with the namespace they are spelled with */
  const findOne = (field: string, others: readonly string[]): number => {
    const wanted = field.toLowerCase();
    const exact = lower.indexOf(wanted);
    if (exact >= 0) return exact;
    const [first = -1, second] = bare.flatMap((name, at) => (name === wanted && !others.includes(lower[at] ?? '') ? [at] : []));
    if (second !== undefined) refuse(second, `the columns ${nameOf(first)} and ${nameOf(second)} could both be ${field}; leave one out`);
    return first;
  };
  const find = (...fields: readonly string[]): number => {
    const all = fields.map((field) => field.toLowerCase());
    for (const field of fields) {
      const column = findOne(field, all);
      if (column >= 0) return column;
    }
    return -1;
  };
  return {
    find,
    require(...fields) {
      const column = find(...fields);
      if (column < 0) throw new FileError(path, `line 1: no column ${fields.join(' or ')}; it has ${names.join(', ')}`);
      return column;
    },
    nameOf,
    namespaceOf: (column) => NAMESPACE.exec(nameOf(column))?.[1] ?? ''
  };
}
