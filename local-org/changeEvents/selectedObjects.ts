import { globSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata, text } from '../schema/metadataXml.ts';
import { namespaced } from '../schema/namespaceNames.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { OrgSchema } from '../schema/orgSchema.ts';
import { UnsupportedMetadata } from '../schema/unsupportedMetadata.ts';

const MOST_SELECTED = 5;
const KNOWN_TAGS = new Set(['eventChannel', 'selectedEntity']);

/** `Tracked_Call__ChangeEvent` is about Tracked_Call__c, `TaskChangeEvent` about Task; undefined for any other name. */
function objectOfEvent(eventName: string): string | undefined {
  const custom = /^(\w+)__ChangeEvent$/.exec(eventName)?.[1];
  return custom === undefined ? /^([A-Za-z]+)ChangeEvent$/.exec(eventName)?.[1] : `${custom}__c`;
}

function selectedByPackage(root: string, schema: OrgSchema): ObjectSchema[] {
  const prefix = namespaced(schema.namespace);
  return globSync('**/platformEventChannelMembers/*.platformEventChannelMember-meta.xml', { cwd: root })
    .sort()
    .map((file) => {
      const path = join(root, file);
      const member = readMetadata(path, 'PlatformEventChannelMember');
      const other = Object.keys(member).find((tag) => !tag.startsWith('@') && tag !== '?xml' && !KNOWN_TAGS.has(tag));
      if (other !== undefined) throw new UnsupportedMetadata(path, `<${other}> of a channel member`);
      const channel = text(member, 'eventChannel');
      if (channel !== 'ChangeEvents') throw new UnsupportedMetadata(path, `the channel ${channel}: only ChangeEvents is served`);
      const name = objectOfEvent(text(member, 'selectedEntity') ?? '');
      const object = name === undefined ? undefined : schema.object(prefix(name));
      if (object === undefined) throw new UnsupportedMetadata(path, `the entity ${text(member, 'selectedEntity')}`);
      return object;
    });
}

/**
 * Objects whose changes become events: those the package's channel members select and those the org's admin did besides.
 *
 *     selectedObjects('force-app', schema, ['Task'])   // [Task, Tracked_Call__c]
 */
export function selectedObjects(root: string, schema: OrgSchema, besides: readonly string[]): ObjectSchema[] {
  const chosen = besides.map((name) => {
    const object = schema.object(name);
    if (object === undefined) throw new Error(`Change Data Capture: there is no object ${name}`);
    return object;
  });
  const selected = [...new Set([...chosen, ...selectedByPackage(root, schema)])];
  if (selected.length > MOST_SELECTED) {
    const names = selected.map((object) => object.name).join(', ');
    throw new Error(`Change Data Capture: an org without an add-on selects at most ${MOST_SELECTED} objects, not ${names}`);
  }
  return selected;
}
