import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { CALL_STORY_LABEL_NAMES, type CallStoryLabels } from 'c/callStory';
import { PACKAGE_ROOT } from '../packageRoot.ts';

const LABELS = 'force-app/main/app/labels/CustomLabels.labels-meta.xml';

const NAMES: ReadonlySet<string> = new Set(CALL_STORY_LABEL_NAMES);

interface LabelFile {
  readonly CustomLabels?: { readonly labels?: readonly { readonly fullName: string; readonly value: string }[] };
}

let labels: CallStoryLabels | undefined;

/** The package's own labels, so that a command says a call's story in the words of the pages. */
export function readStoryLabels(): CallStoryLabels {
  return (labels ??= parseLabels(readFileSync(join(PACKAGE_ROOT, LABELS), 'utf8')));
}

function parseLabels(xml: string): CallStoryLabels {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'labels' });
  // The package has many times as many labels: to read them all would take longer than a run over a small file.
  const told = (xml.match(/<labels>.*?<\/labels>/gs) ?? []).filter((label) => NAMES.has(/<fullName>(.*?)</.exec(label)?.[1] ?? ''));
  const file = parser.parse(`<CustomLabels>${told.join('')}</CustomLabels>`) as LabelFile;
  const texts = new Map(file.CustomLabels?.labels?.map(({ fullName, value }) => [fullName, value]));
  const missing = CALL_STORY_LABEL_NAMES.filter((name) => !texts.has(name));
  if (missing.length > 0) throw new Error(`${LABELS} has no label ${missing.join(', ')}`);
  return Object.fromEntries(texts) as unknown as CallStoryLabels;
}
