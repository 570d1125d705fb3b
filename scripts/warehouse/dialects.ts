/** The engines the rule is written for. */
export const ENGINES = ['duckdb', 'postgres', 'clickhouse', 'snowflake', 'bigquery', 'spark'] as const;
export type Engine = (typeof ENGINES)[number];

/** How a table holds times. */
export type TimeUnit = 'timestamp' | 'milliseconds' | 'seconds';

/** What engines spell in different ways. Arguments and results are SQL. */
export interface Dialect {
  /** A name as it has to stand in a statement: plain ones and those already quoted as they are. */
  name(name: string): string;
  /** Milliseconds since 1970 of a timestamp. */
  milliseconds(timestamp: string): string;
  /** Without blanks at either end. */
  trimmed(text: string): string;
  /** Without a leading `v_` and without dashes; the text is lower-case. */
  bare(text: string): string;
  /** Whether it is 32 hexadecimal digits. */
  isHexId(text: string): string;
  /** Text that is compared byte by byte. */
  bytewise(text: string): string;
  /** The native join to the nearest row, where there is one; `nearest` is a comparison of `c.t` with `s.t`. */
  asofJoin?(left: string, right: string, nearest: string): string;
  /** What stands at the end of a statement. */
  readonly ending: string;
}

const PLAIN_NAME = /^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)*$/;
const QUOTED_NAME = /^(["`]).*\1$/s;

function namer(quote: '"' | '`'): Dialect['name'] {
  return (name) => (PLAIN_NAME.test(name) || QUOTED_NAME.test(name) ? name : quote + name.replaceAll(quote, quote + quote) + quote);
}

/** Blanks of ASCII; others around an id, which no vendor was seen to send, stay. */
const BLANKS = [9, 10, 11, 12, 13, 32];
const blanksBy = (char: string, join: string): string => BLANKS.map((code) => `${char}(${code})`).join(join);
const same = (text: string): string => text;

const DIALECTS: Readonly<Record<Engine, Dialect>> = {
  duckdb: {
    name: namer('"'),
    milliseconds: (timestamp) => `epoch_ms(${timestamp})`,
    trimmed: (text) => `trim(${text}, ${blanksBy('chr', ' || ')})`,
    bare: (text) => `replace(regexp_replace(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `regexp_full_match(${text}, '[0-9a-f]{32}')`,
    bytewise: same,
    asofJoin: (left, right, nearest) => `${left} c asof left join ${right} s on c.v = s.v and ${nearest}`,
    ending: ''
  },
  postgres: {
    name: namer('"'),
    milliseconds: (timestamp) => `floor(extract(epoch from ${timestamp}) * 1000)::bigint`,
    trimmed: (text) => `btrim(${text}, ${blanksBy('chr', ' || ')})`,
    bare: (text) => `replace(regexp_replace(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `${text} ~ '^[0-9a-f]{32}$'`,
    bytewise: (text) => `${text} collate "C"`,
    ending: ''
  },
  clickhouse: {
    name: namer('`'),
    milliseconds: (timestamp) => `toUnixTimestamp64Milli(toDateTime64(${timestamp}, 3, 'UTC'))`,
    trimmed: (text) => `trim(both concat(${blanksBy('char', ', ')}) from ${text})`,
    bare: (text) => `replaceAll(replaceRegexpOne(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `match(${text}, '^[0-9a-f]{32}$')`,
    bytewise: same,
    asofJoin: (left, right, nearest) => `${left} c asof left join ${right} s on c.v = s.v and ${nearest}`,
    ending: '\nsettings join_use_nulls = 1, prefer_column_name_to_alias = 1'
  },
  snowflake: {
    name: namer('"'),
    milliseconds: (timestamp) => `date_part(epoch_millisecond, ${timestamp})`,
    trimmed: (text) => `trim(${text}, ${blanksBy('chr', ' || ')})`,
    bare: (text) => `replace(regexp_replace(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `regexp_like(${text}, '[0-9a-f]{32}')`,
    bytewise: same,
    asofJoin: (left, right, nearest) => `${left} c asof join ${right} s match_condition (${nearest}) on c.v = s.v`,
    ending: ''
  },
  bigquery: {
    name: namer('`'),
    milliseconds: (timestamp) => `unix_millis(${timestamp})`,
    trimmed: (text) => `trim(${text}, code_points_to_string([${BLANKS.join(', ')}]))`,
    bare: (text) => `replace(regexp_replace(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `regexp_contains(${text}, '^[0-9a-f]{32}$')`,
    bytewise: same,
    ending: ''
  },
  spark: {
    name: namer('`'),
    milliseconds: (timestamp) => `unix_millis(${timestamp})`,
    trimmed: (text) => `btrim(${text}, concat(${blanksBy('char', ', ')}))`,
    bare: (text) => `replace(regexp_replace(${text}, '^v_', ''), '-', '')`,
    isHexId: (text) => `${text} rlike '^[0-9a-f]{32}$'`,
    bytewise: same,
    ending: ''
  }
};

export function dialectOf(engine: Engine): Dialect {
  return DIALECTS[engine];
}

/** A time in milliseconds, however the table holds it. */
export function timeSql(dialect: Dialect, column: string, unit: TimeUnit): string {
  if (unit === 'timestamp') return dialect.milliseconds(column);
  return unit === 'seconds' ? `cast(${column} as bigint) * 1000` : column;
}
