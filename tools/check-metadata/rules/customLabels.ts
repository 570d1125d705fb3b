/** Custom labels: names, words, and that a component shows each. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { API_NAME } from './names.ts';

/** Languages of the platform that a label may be written in. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'da de en_AU en_CA en_GB en_IN en_US es es_MX fi fr fr_CA it ja ko nl_NL no pl pt_BR pt_PT ru sv th tr uk zh_CN zh_TW'.split(' ')
);

function checkWords({ report }: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const label of children(file.root, 'labels')) {
    const name = textOf(label, 'fullName') ?? '';
    const text = child(label, 'value')?.text ?? '';
    if (seen.has(name)) report(file, label, 'name', `The label ${name} stands twice`, 'Keep one');
    seen.add(name);
    if (!API_NAME.test(name) || name.length > 80)
      report(file, child(label, 'fullName'), 'name', `'${name}' is no label name`, 'Letters, digits and single underscores, at most 80');
    if (text.trim() === '') report(file, child(label, 'value') ?? label, 'label', `The label ${name} has no words`, 'Write its <value>');
    if (text.length > 1000)
      report(file, child(label, 'value'), 'label', `The label ${name} has ${text.length} characters`, 'At most 1000 are kept');
    const language = child(label, 'language');
    if (language && !LANGUAGES.has(language.text.trim()))
      report(
        file,
        language,
        'wrongValue',
        `The label ${name} is in the language '${language.text.trim()}'`,
        'Write en_US, or another that Salesforce knows'
      );
    const short = textOf(label, 'shortDescription') ?? '';
    if (short.length > 80)
      report(
        file,
        child(label, 'shortDescription'),
        'description',
        `The short description of ${name} has ${short.length} characters`,
        'At most 80'
      );
    if (short === '') report(file, label, 'description', `The label ${name} has no short description`, 'Say where it is shown');
  }
}

/** Labels of the package. */
export const checkCustomLabels: Check = (context) => {
  const { model, report } = context;
  for (const file of model.ofType('CustomLabels')) checkWords(context, file);
  for (const [label, { file, line }] of model.labels) {
    const isNamed = [...model.bundles.values()].some(({ words }) => words.has(label));
    if (!isNamed) report(file, { ...file.root, line }, 'unreachable', `No component uses the label ${label}`, 'Use it, or take it out');
  }
};
