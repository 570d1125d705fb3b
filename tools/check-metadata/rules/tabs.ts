/** Tabs (P17): each shows one thing that exists, and an app leads to it. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { checkOfferedComponent } from './offeredComponent.ts';

const MOTIF = /^Custom([1-9]\d?|100): \S/;

function checkTab({ model, report }: CheckContext, file: MetadataFile): void {
  const kinds = ['customObject', 'lwcComponent', 'flexiPage', 'url', 'page', 'auraComponent'].filter((name) => child(file.root, name));
  if (kinds.length !== 1)
    report(
      file,
      undefined,
      'combination',
      `The tab shows ${kinds.length === 0 ? 'nothing' : kinds.join(' and ')}`,
      'Name exactly one of customObject, lwcComponent, flexiPage'
    );
  const motif = textOf(file.root, 'motif');
  if (!motif) report(file, undefined, 'missingElement', 'The tab has no <motif>', 'Add one such as Custom53: Bell');
  else if (!MOTIF.test(motif))
    report(
      file,
      child(file.root, 'motif'),
      'wrongValue',
      `'${motif}' is no motif`,
      'Write Custom1 to Custom100 with its name, such as Custom53: Bell'
    );
  if (child(file.root, 'customObject')) {
    if (!model.objects.get(file.fullName)?.file)
      report(file, undefined, 'reference', `The tab's object '${file.fullName}' does not exist`, 'Call the tab as its object');
    if (child(file.root, 'label'))
      report(file, child(file.root, 'label'), 'combination', "An object's tab takes its label from the object", 'Take <label> out');
  } else if (!textOf(file.root, 'label')) report(file, undefined, 'missingElement', 'The tab has no <label>', 'Write the name people see');
  const lwc = child(file.root, 'lwcComponent');
  if (lwc) checkOfferedComponent({ model, report }, file, lwc, lwc.text.trim(), 'lightning__Tab');
  const page = child(file.root, 'flexiPage');
  if (page && textOf(model.find('FlexiPage', page.text.trim())?.root, 'type') !== 'AppPage') {
    report(file, page, 'reference', `'${page.text.trim()}' is no app page of the package`, 'Name a FlexiPage of type AppPage');
  }
  const inApp = model
    .ofType('CustomApplication')
    .some((app) => children(app.root, 'tabs').some((tab) => tab.text.trim() === file.fullName));
  if (!inApp && !child(file.root, 'customObject'))
    report(file, undefined, 'unreachable', `No app shows the tab ${file.fullName}`, 'Name it in the app');
}

/** Tabs of the package. */
export const checkTabs: Check = (context) => {
  for (const file of context.model.ofType('CustomTab')) checkTab(context, file);
};
