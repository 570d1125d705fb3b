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

export type ParsedXml = { readonly root: XmlElement } | { readonly line: number; readonly message: string };

/** Parses a metadata file; a file that is not well-formed gives the line and the parser's word instead. */
export function parseXml(source: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let problem: { line: number; message: string } | undefined;
  parser.on('error', (error) => {
    problem ??= { line: parser.line, message: error.message.replace(/^\d+:\d+: /, '') };
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
  if (problem) return problem;
  return root ? { root } : { line: 1, message: 'the file is empty' };
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
