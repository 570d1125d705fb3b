import { FileError } from './fileError.ts';

const NAMESPACE = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*__)(?=\w+__[cr]$)/i;

/** Where the fields of an object stand in a CSV file. */
export interface FieldColumns {
  /** The column of a field; -1 when the file has none. The first name that is there counts. */
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
  const twice = names.findIndex((name, column) => name !== '' && names.indexOf(name) !== column);
  if (twice >= 0) throw new FileError(path, `line 1, column ${twice + 1}: the column ${names[twice] ?? ''} occurs twice`);
  const lower = names.map((name) => name.toLowerCase());
  const bare = lower.map((name) => name.replace(NAMESPACE, ''));
  const findOne = (field: string): number => {
    const exact = lower.indexOf(field.toLowerCase());
    return exact >= 0 ? exact : bare.indexOf(field.toLowerCase());
  };
  const find = (...fields: readonly string[]): number => fields.map(findOne).find((column) => column >= 0) ?? -1;
  return {
    find,
    require(...fields) {
      const column = find(...fields);
      if (column < 0) throw new FileError(path, `line 1: no column ${fields.join(' or ')}; it has ${names.join(', ')}`);
      return column;
    },
    nameOf: (column) => names[column] ?? '',
    namespaceOf: (column) => NAMESPACE.exec(names[column] ?? '')?.[1] ?? ''
  };
}
