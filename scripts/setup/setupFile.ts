/**
 * The file of `touchline setup`: what an admin decides, as YAML or JSON, under the names the fields have in the org. Each value
 * is known with its line, so that a problem can say where it stands. JSON is read as the YAML it is.
 */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { PART_NAMES, SETUP_PARTS, type OrgSetup, type SetupPart, type SetupProblem, type SetupRow } from 'c/orgSetup';
import type { FieldFacts } from 'c/salesforceRecords';
import { whyUnreadable } from '../files/bytes/whyUnreadable.ts';
import { FileError } from '../files/fileError.ts';

/** What of a file is no setup at all. `where` is the way to the value: `channelRules[3].Order__c`. */
export interface StructureProblem {
  readonly line: number;
  readonly where: string;
  readonly code: 'syntax' | 'unknownPart' | 'unknownField' | 'map' | 'list' | 'scalar' | 'alias' | 'version' | 'empty';
  /** What was found, or the parser's words. */
  readonly value: string;
  readonly allowed?: readonly string[];
}

export interface SetupFile {
  readonly path: string;
  /** Only the parts the file names. */
  readonly setup: Partial<OrgSetup>;
  readonly problems: readonly StructureProblem[];
  /** The line of a value, else of its row, else of its part. */
  lineOf(problem: Pick<SetupProblem, 'part' | 'row' | 'property'>): number;
}

export const FILE_VERSION = 1;
/** Far more than the rules, numbers and models an org may have. */
const LARGEST_BYTES = 8 * 1024 * 1024;
const NAMESPACE = /^[a-z][a-z\d]*__(?=\w+__c$)/i;

/** The field that names a row is written like any other. */
function fieldsOfPart(part: SetupPart): ReadonlyMap<string, readonly [string, FieldFacts]> {
  return new Map([...SETUP_PARTS[part].fields].map(([property, facts]) => [facts.field.toLowerCase(), [property, facts]]));
}

class SetupReader {
  readonly problems: StructureProblem[] = [];
  readonly lines = new Map<string, number>();
  private readonly counter: LineCounter;

  constructor(counter: LineCounter) {
    this.counter = counter;
  }

  lineAt(offset: number | undefined): number {
    return offset === undefined ? 1 : Math.max(1, this.counter.linePos(offset).line);
  }

  private lineOfNode(node: unknown): number {
    return this.lineAt((node as Node | null | undefined)?.range?.[0]);
  }

  private refuse(code: StructureProblem['code'], where: string, node: unknown, value = '', allowed?: readonly string[]): void {
    this.problems.push({ line: this.lineOfNode(node), where, code, value, ...(allowed ? { allowed } : {}) });
  }

  readRoot(contents: unknown): Partial<OrgSetup> {
    if (contents === null || contents === undefined || (isScalar(contents) && contents.value === null)) {
      this.refuse('empty', '', contents);
      return {};
    }
    if (!isMap(contents)) {
      this.refuse('map', '', contents);
      return {};
    }
    const parts = contents.items.flatMap((pair) => this.readPart(pair));
    return Object.fromEntries(parts);
  }

  private readPart({ key, value }: Pair): [SetupPart, OrgSetup[SetupPart]][] {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'version') {
      if (!isScalar(value) || value.value !== FILE_VERSION)
        this.refuse('version', name, value ?? key, isScalar(value) ? String(value.value) : '');
      return [];
    }
    const part = PART_NAMES.find((one) => one === name);
    if (part === undefined) {
      this.refuse('unknownPart', name, key, name, ['version', ...PART_NAMES]);
      return [];
    }
    this.lines.set(part, this.lineOfNode(key));
    return part === 'settings' ? [[part, this.readRow(part, value, 0, part)]] : [[part, this.readRows(part, value)]];
  }

  private readRows(part: SetupPart, value: unknown): SetupRow[] {
    if (isSeq(value)) return value.items.map((item, i) => this.readRow(part, item, i, `${part}[${String(i)}]`));
    // A name with nothing after it is an empty list.
    if (!isScalar(value) || value.value !== null) this.refuse(isAlias(value) ? 'alias' : 'list', part, value);
    return [];
  }

  private readRow(part: SetupPart, node: unknown, i: number, where: string): SetupRow {
    if (part === 'settings' && isScalar(node) && node.value === null) return {};
    if (!isMap(node)) {
      this.refuse(isAlias(node) ? 'alias' : 'map', where, node);
      return {};
    }
    this.lines.set(`${part}.${String(i)}`, this.lineOfNode(node));
    return this.readFields(part, node, i, where);
  }

  private readFields(part: SetupPart, node: YAMLMap, i: number, where: string): SetupRow {
    const fields = fieldsOfPart(part);
    const entries = node.items.flatMap(({ key, value }): [string, SetupRow[string]][] => {
      const name = isScalar(key) ? String(key.value) : '';
      const known = fields.get(name.replace(NAMESPACE, '').toLowerCase());
      if (!known) {
        this.refuse('unknownField', where, key, name, [...fields.values()].map(([, facts]) => facts.field).sort());
        return [];
      }
      const [property, facts] = known;
      this.lines.set(`${part}.${String(i)}.${property}`, this.lineOfNode(key));
      return [[property, this.readValue(value, facts, `${where}.${facts.field}`)]];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  /** Text as it is written: `+16145550180` and `2026` are numbers to YAML, and text to us. */
  private readValue(node: unknown, { kind }: FieldFacts, where: string): SetupRow[string] {
    if (node === null) return undefined;
    if (!isScalar(node)) {
      this.refuse(isAlias(node) ? 'alias' : 'scalar', where, node);
      return undefined;
    }
    const { value, source } = node;
    if (value === null) return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return kind === 'text' && typeof value !== 'string' ? (source ?? String(value)) : value;
    }
    return source ?? String(value);
  }
}

/**
 * Reads the text of a setup file. What the fields' values mean is checked by `checkSetup`.
 *
 * @example parseSetup('settings:\n  Window_Minutes__c: 45\n', 'setup.yaml').setup // { settings: { windowMinutes: 45 } }
 */
export function parseSetup(text: string, path: string): SetupFile {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const reader = new SetupReader(counter);
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }): StructureProblem => ({
    line: reader.lineAt(pos[0]),
    where: '',
    code: 'syntax',
    value: message
  }));
  const setup = syntax.length > 0 ? {} : reader.readRoot(document.contents);
  return {
    path,
    setup,
    problems: [...syntax, ...reader.problems],
    lineOf: ({ part, row, property }) => {
      const place = `${part}.${String(row ?? 0)}`;
      const ofPart = reader.lines.get(part) ?? 1;
      return reader.lines.get(`${place}.${property}`) ?? (row === undefined ? ofPart : (reader.lines.get(place) ?? ofPart));
    }
  };
}

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** @throws FileError where the file can't be read, or is no YAML or JSON by its name */
export async function readSetupFile(path: string): Promise<SetupFile> {
  const extension = extname(path).toLowerCase();
  if (!EXTENSIONS.includes(extension))
    throw new FileError(path, `is neither YAML nor JSON by its name; there are ${EXTENSIONS.join(', ')}`);
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) throw new Error(`it has ${String(size)} bytes; a setup has no more than ${String(LARGEST_BYTES)}`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new FileError(path, whyUnreadable(error), { cause: error });
  }
  return parseSetup(text, path);
}
