/** Where source format keeps each type, with which version, and that nothing is there twice: the second file would silently win. */
import type { Check } from '../check.ts';
import { child } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** The version of sfdx-project.json (P19): an org knows no later one. */
const SOURCE_API_VERSION = 67;
const PLACES: Readonly<Record<string, RegExp>> = {
  CompactLayout: /(^|\/)objects\/[^/]+\/compactLayouts\/[^/]+$/,
  CustomField: /(^|\/)objects\/[^/]+\/fields\/[^/]+$/,
  CustomObject: /(^|\/)objects\/([^/]+)\/\2\.object-meta\.xml$/,
  Dashboard: /(^|\/)dashboards\/[^/]+\/[^/]+$/,
  LightningComponentBundle: /(^|\/)lwc\/([^/]+)\/\2\.js-meta\.xml$/,
  ListView: /(^|\/)objects\/[^/]+\/listViews\/[^/]+$/,
  Report: /(^|\/)reports\/[^/]+\/[^/]+$/
};

/** `CustomField objects/Tracked_Call__c/fields/Vendor__c`: what is unique in an org, wherever in the tree it lies. */
function identity({ root, path, fullName }: MetadataFile): string {
  const owner = /(?:^|\/)((?:objects|reports|dashboards)\/.*)\/[^/]+$/.exec(path)?.[1] ?? '';
  return `${root.name} ${owner}/${fullName}`.toLowerCase();
}

/** Places and twins. */
export const checkPlaces: Check = ({ model, report }) => {
  const seen = new Map<string, MetadataFile>();
  for (const file of model.files) {
    const place = PLACES[file.root.name];
    if (place && !place.test(file.path)) {
      report(file, undefined, 'wrongPlace', `No ${file.root.name} is looked for here`, `Its place is ${readable(place)}`);
    }
    const version = child(file.root, 'apiVersion');
    if (version && (!/^\d\d\.0$/.test(version.text.trim()) || Number(version.text) > SOURCE_API_VERSION))
      report(
        file,
        version,
        'wrongValue',
        `'${version.text.trim()}' is no version of the API up to ours`,
        `Write ${SOURCE_API_VERSION}.0 (P19)`
      );
    const twin = seen.get(identity(file));
    if (twin) report(file, undefined, 'name', `${file.root.name} ${file.fullName} is in ${twin.path} too`, 'Keep one of the two');
    else seen.set(identity(file), file);
  }
};

/** `objects/…/fields/…` of the pattern. */
function readable(place: RegExp): string {
  return place.source
    .replace('(^|\\/)', '')
    .replace(/\(?\[\^\/\]\+\)?|\\2/g, '…')
    .replace(/\\/g, '')
    .replace('$', '');
}
