/** As much of the peers as is used: their packages are in bench/ only, and types are checked where they are not installed. */
declare module 'chdb' {
  export function query(sql: string, format: string): string;
}

declare module 'better-sqlite3' {
  interface Statement {
    run(values: readonly unknown[]): void;
    raw(): Statement;
    iterate(): Iterable<unknown>;
  }
  export default class Database {
    constructor(path: string);
    exec(sql: string): void;
    prepare(sql: string): Statement;
  }
}

declare module 'nodejs-polars' {
  interface Expression {
    readonly str: { strptime(type: unknown, format: string): Expression };
    cast(type: unknown): Expression;
    alias(name: string): Expression;
    min(): Expression;
    isNotNull(): Expression;
    and(other: Expression): Expression;
    sub(other: Expression): Expression;
    lessThan(value: number): Expression;
  }
  interface LazyFrame {
    select(...columns: Expression[]): LazyFrame;
    withColumn(column: Expression): LazyFrame;
    collect(): Promise<Frame>;
  }
  interface Frame {
    sort(column: string): Frame;
    groupBy(...columns: string[]): { agg(...columns: Expression[]): Frame };
    withColumn(column: Expression): Frame;
    joinAsof(other: Frame, options: { on: string; by: string; strategy: 'backward' }): Frame;
    filter(condition: Expression): Frame;
    select(...columns: string[]): Frame;
    writeCSV(path: string): void;
  }
  const pl: {
    scanCSV(path: string, options: { inferSchemaLength: number }): LazyFrame;
    col(name: string): Expression;
    Datetime(unit: 'ms'): unknown;
    readonly Int64: unknown;
  };
  export default pl;
}
