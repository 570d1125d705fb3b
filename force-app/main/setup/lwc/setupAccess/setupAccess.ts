/** "Can you, and the automation, see what a decision depends on?" Nothing of it is a setting of ours: the step looks, says and leads. */
import { api } from 'lwc';
import { fillLabel } from 'c/callStory';
import LookingElement from 'c/lookingElement';
import { readMissingRights, type ObjectReader } from 'c/missingRights';
import { orgAddress } from 'c/orgAddress';
import { ownName } from 'c/ownFields';
import { READER_FORMAT } from 'c/readerFormat';
import type { PageReader } from 'c/recordQuery';
import type { CheckState } from 'c/setupCheck';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import LOCALE from '@salesforce/i18n/locale';
import ATTRIBUTION_TOUCHPOINT from '@salesforce/schema/Attribution_Touchpoint__c';
import { companionLines, companionXml, deployCommand } from './companionSet';
import { ACCESS_LABELS as LABELS } from './accessLabels';
import { readCapture, type CaptureEvidence } from './readCapture';
import { askForAccess, wordAccess, type AccessLine } from './wordAccess';

interface Found {
  readonly lines: readonly AccessLine[];
  readonly ask: string;
  readonly capture: CaptureEvidence;
}

interface Grant {
  readonly object: string;
  readonly rights: string;
}

const LIST = new Intl.ListFormat(LOCALE, { type: 'unit', style: 'long' });
const LIST_NAMES = (names: readonly string[]): string => LIST.format(names);

export default class SetupAccess extends LookingElement<Found, PageReader & ObjectReader> {
  readonly labels = LABELS;
  readonly address = orgAddress(location.origin);
  /** What keeps the user from going on: rights that are missing. They can skip the step, and come back with them. */
  @api
  async check(): Promise<readonly string[]> {
    await this.looked();
    if (this.state.error) return [LABELS.error];
    return this.lines.filter(({ state }) => state === 'todo').map(({ text, detail }) => `${text} ${detail}`);
  }

  protected async read(reader: PageReader & ObjectReader): Promise<Found> {
    const [missing, capture] = await Promise.all([readMissingRights(reader), readCapture(reader)]);
    const lack = { mayResolve: CAN_RESOLVE === true, missing };
    return { lines: wordAccess(lack, LIST_NAMES), ask: askForAccess(lack, LIST_NAMES), capture };
  }

  get lines(): readonly (AccessLine & { readonly isTodo: boolean })[] {
    return (this.state.data?.lines ?? []).map((line) => ({ ...line, isTodo: line.state === 'todo' }));
  }

  /** Blank where nothing is missing. */
  get ask(): string {
    return this.state.data?.ask ?? '';
  }

  get capture(): { readonly state: CheckState; readonly text: string; readonly detail: string } | undefined {
    const { calls, latestAt } = this.state.data?.capture ?? {};
    if (calls === undefined) return undefined;
    if (latestAt === undefined) return { state: 'unknown', text: LABELS.captureNone, detail: LABELS.captureNoneDetail };
    const latest = READER_FORMAT.dateTime(latestAt);
    const text = calls === 1 ? fillLabel(LABELS.captureOne, latest) : fillLabel(LABELS.captureSome, READER_FORMAT.number(calls), latest);
    return { state: 'fine', text, detail: '' };
  }

  get grants(): readonly Grant[] {
    return companionLines().map(({ object, mayEdit }) => ({
      object: object === ATTRIBUTION_TOUCHPOINT.objectApiName ? LABELS.attributionTouchpoints : (LABELS.objects[object] ?? object),
      rights: mayEdit ? LABELS.rightsAll : LABELS.rightsRead
    }));
  }

  /** The list as text, for whoever looks after permission sets. */
  get companionText(): string {
    const objects = this.grants.map(({ object, rights }) => `- ${object}: ${rights}`);
    return [LABELS.companionCopyHead, ...objects, `- ${LABELS.companionApp}`, `- ${LABELS.companionSystem}`].join('\n');
  }

  get companionXml(): string {
    return companionXml(LABELS.companionName);
  }

  get deployCommand(): string {
    return deployCommand(this.address.alias);
  }

  get layoutFields(): string {
    return [LABELS.visitorIdField, LABELS.callTimeField].join('|');
  }

  get switchName(): string {
    return fillLabel(LABELS.switchHow, ownName('Touchline_Switch__c'));
  }
}
