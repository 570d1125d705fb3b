import { SaxesParser } from 'saxes';

/** One XML element with the line it starts in. `text` is what stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly children: XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** What could be read; `problem` where the file is not well-formed, with the first line that is wrong and the parser's word. */
export interface ParsedXml {
  readonly root?: XmlElement;
  readonly problem?: { readonly line: number; readonly message: string };
}

/** An ampersand that begins no entity. The parser itself complains of it only where the file ends. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i;

function bareAmpersand(source: string): ParsedXml['problem'] {
  const index = source
    .replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (skipped) => skipped.replaceAll('&', ' '))
    .search(BARE_AMPERSAND);
  return index < 0 ? undefined : { line: source.slice(0, index).split('\n').length, message: 'an & that begins no entity: write &amp;' };
}

/** Parses a metadata file. What stands before a mistake is read all the same, so that others may refer to it. */
export function parseXml(source: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: true });
  const lines = source.trimEnd().split('\n').length;
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let problem = bareAmpersand(source);
  parser.on('error', (error) => {
    problem ??= { line: Math.min(parser.line, lines), message: error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') };
  });
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element: XmlElement = { name: tag.local, namespace: tag.uri, line, children: [], attributes, text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return root ? { root, problem } : { problem: problem ?? { line: 1, message: 'the file is empty' } };
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Trimmed text of the first child of that name, `undefined` where there is none or it is blank. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.text.trim() || undefined;
}

/** Every element below and including this one. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const next of element.children) yield* descendants(next);
}
