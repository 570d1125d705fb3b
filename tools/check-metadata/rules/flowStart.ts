/** How a flow begins (P10, P30, capture-flow.md): after the vendor's commit, on a path that allows next to nothing. */
import type { CheckContext } from '../check.ts';
import { child, children, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** On the path that runs after the commit nothing else is allowed (capture-flow.md). */
const ASYNC_PATH = new Set(['name', 'connector', 'pathType']);
const TRIGGERS = 'RecordAfterSave';

/** The start and its paths. */
export function checkStart({ report }: CheckContext, file: MetadataFile): void {
  const start = child(file.root, 'start');
  if (!start) {
    report(file, undefined, 'missingElement', 'The flow has no <start>', 'Add it');
    return;
  }
  if (textOf(start, 'triggerType') !== TRIGGERS)
    report(
      file,
      child(start, 'triggerType') ?? start,
      'wrongValue',
      'The flow does not run after the save',
      `Set <triggerType>${TRIGGERS}</triggerType> (P10)`
    );
  if (!textOf(start, 'recordTriggerType'))
    report(file, start, 'missingElement', 'The start has no <recordTriggerType>', 'Say on what it runs');
  if (child(start, 'connector'))
    report(
      file,
      child(start, 'connector'),
      'combination',
      "The flow also runs inside the vendor's transaction",
      'Connect only the asynchronous path (P10)'
    );
  if (child(start, 'filterFormula'))
    report(
      file,
      child(start, 'filterFormula'),
      'combination',
      'The entry condition is a formula',
      "Keep it to one field test: it is evaluated in the vendor's save"
    );
  const paths = children(start, 'scheduledPaths');
  if (paths.length === 0)
    report(file, start, 'missingElement', 'The start leads nowhere', 'Add a <scheduledPaths> with pathType AsyncAfterCommit');
  for (const path of paths) {
    if (textOf(path, 'pathType') !== 'AsyncAfterCommit')
      report(file, path, 'wrongValue', 'A path does not run after the commit', 'Set <pathType>AsyncAfterCommit</pathType>');
    for (const element of path.children.filter(({ name }) => !ASYNC_PATH.has(name))) {
      report(file, element, 'combination', `<${element.name}> is refused on the asynchronous path`, 'Keep name, connector and pathType');
    }
  }
  if (textOf(file.root, 'status') !== 'Active')
    report(file, child(file.root, 'status'), 'wrongValue', 'The flow is not active', 'Set <status>Active</status>');
  if (!textOf(file.root, 'processType')) report(file, undefined, 'missingElement', 'The flow has no <processType>', 'Add AutoLaunchedFlow');
  if (!textOf(file.root, 'apiVersion'))
    report(file, undefined, 'missingElement', 'The flow has no <apiVersion>', 'Add the version of sfdx-project.json');
}
