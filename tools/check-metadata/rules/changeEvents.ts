/** Change data capture (P12): what a channel member may say, and how its file is called. */
import type { Check } from '../check.ts';
import { child, children, textOf } from '../parseXml.ts';

/** `Tracked_Call__ChangeEvent` of Tracked_Call__c, `TaskChangeEvent` of Task. */
function objectOf(entity: string): string {
  return entity.endsWith('__ChangeEvent') ? entity.replace(/__ChangeEvent$/, '__c') : entity.replace(/ChangeEvent$/, '');
}

/** Members of the ChangeEvents channel. */
export const checkChangeEvents: Check = ({ model, report }) => {
  for (const file of model.ofType('PlatformEventChannelMember')) {
    const entity = child(file.root, 'selectedEntity');
    const name = entity?.text.trim() ?? '';
    const channel = textOf(file.root, 'eventChannel') ?? '';
    if (!name.endsWith('ChangeEvent') || !model.hasObject(objectOf(name))) {
      report(
        file,
        entity,
        'reference',
        `'${name}' is no change event of an object that exists`,
        'Write Object__ChangeEvent, or TaskChangeEvent'
      );
    }
    if (channel !== 'ChangeEvents')
      report(file, child(file.root, 'eventChannel'), 'reference', `The channel '${channel}' does not exist`, 'Write ChangeEvents (P12)');
    for (const enriched of children(file.root, 'enrichedFields').map((entry) => child(entry, 'name')))
      if (!model.hasField(objectOf(name), enriched?.text.trim() ?? ''))
        report(
          file,
          enriched,
          'reference',
          `${objectOf(name)} has no field '${enriched?.text.trim() ?? ''}'`,
          'Name a field of the object'
        );
    const expected = `${channel}_${name.replace('__ChangeEvent', '_ChangeEvent')}`;
    if (channel === 'ChangeEvents' && file.fullName !== expected)
      report(file, undefined, 'name', `The file is called ${file.fullName}`, `Call it ${expected} (P12)`);
  }
};
