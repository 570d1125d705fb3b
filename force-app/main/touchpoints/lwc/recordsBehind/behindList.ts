/** What the list behind a bar shows of each kind of record. */
import type { ModelName } from 'c/attributionEngine';
import { outcomeWord, reasonWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import type { Condition } from 'c/callAggregates';
import { FIGURES } from 'c/figureFormat';
import { fieldName, objectName, parentName, rowOf, selectFieldsOf } from 'c/ownFields';
import { READER_FORMAT, readerOffset } from 'c/readerFormat';
import type { TableCell } from 'c/recordTable';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';
import Behind_Campaign from '@salesforce/label/c.Behind_Campaign';
import Behind_Channel from '@salesforce/label/c.Behind_Channel';
import Behind_Number from '@salesforce/label/c.Behind_Number';
import Behind_Opportunity from '@salesforce/label/c.Behind_Opportunity';
import Behind_Outcome from '@salesforce/label/c.Behind_Outcome';
import Behind_Person from '@salesforce/label/c.Behind_Person';
import Behind_Position from '@salesforce/label/c.Behind_Position';
import Behind_Reason from '@salesforce/label/c.Behind_Reason';
import Behind_Revenue from '@salesforce/label/c.Behind_Revenue';
import Behind_Source from '@salesforce/label/c.Behind_Source';
import Behind_Type from '@salesforce/label/c.Behind_Type';
import Behind_Vendor from '@salesforce/label/c.Behind_Vendor';
import Behind_When from '@salesforce/label/c.Behind_When';

/** Records of one kind inside a condition. */
export interface BehindList {
  readonly title: string;
  readonly object: ListedObject;
  readonly where: Condition;
  /** Records that belong to it too, where the platform takes no `or` between the conditions; some may be in both. */
  readonly orWhere?: Condition;
  /** How many there are, where that isn't simply the count. */
  readonly total?: number;
  /** Whose revenue is shown, on attribution touchpoints. */
  readonly model?: ModelName;
}

export type ListedObject = 'Tracked_Call__c' | 'Touchpoint__c' | 'Attribution_Touchpoint__c';

export interface ListShape {
  readonly columns: readonly string[];
  /** What of a record is read, `Id` aside. */
  readonly selection: string;
  /** Field the latest come first by. */
  readonly orderBy: string;
  cellsOf(record: SalesforceRecord): readonly TableCell[];
}

const NAMED = '@optional { Id Name @optional { value } }';

function parentOf(record: SalesforceRecord, name: string): SalesforceRecord | undefined {
  const parent = record[name];
  return typeof parent === 'object' && parent !== null ? (parent as SalesforceRecord) : undefined;
}

const text = (value: string | undefined): TableCell => ({ text: value ?? '' });

/** `Paid Search · Google Ads` */
function channelCell({ channel, subchannel }: { readonly channel?: string; readonly subchannel?: string }): TableCell {
  return text([channel, subchannel].filter((part) => part !== undefined).join(' · '));
}

/** A link to a record that was given with its name. */
function linkTo(record: SalesforceRecord | undefined, objectApiName: string): TableCell | undefined {
  const name = plainValue(record?.['Name']);
  return record && { text: typeof name === 'string' ? name : String(record['Id']), recordId: String(record['Id']), objectApiName };
}

function personCell(record: SalesforceRecord, object: 'Tracked_Call__c' | 'Touchpoint__c'): TableCell {
  const contact = linkTo(parentOf(record, parentName(object, 'contact')), 'Contact');
  return contact ?? linkTo(parentOf(record, parentName(object, 'lead')), 'Lead') ?? text(undefined);
}

/** On the reader's clock: `2026-05-04 12:30:00`. */
function sortableTime(at: number): string {
  return new Date(at + readerOffset(at)).toISOString().slice(0, 19).replace('T', ' ');
}

/** In a file a number; where each record has a currency of its own, that goes before it. */
function moneyCell(value: number | undefined, currency: string | undefined): TableCell {
  if (value === undefined) return text(undefined);
  return { text: FIGURES.money(value, currency), inFile: currency === undefined ? value : `${currency} ${String(value)}` };
}

function whenCell(record: SalesforceRecord, object: ListedObject, at: number | undefined): TableCell {
  const shown = at === undefined ? String(record['Id']) : READER_FORMAT.dateTime(at);
  const inFile = at === undefined ? undefined : sortableTime(at);
  return { text: shown, inFile, recordId: String(record['Id']), objectApiName: objectName(object) };
}

function callShape(): ListShape {
  const object = 'Tracked_Call__c';
  const touchpoint = parentName(object, 'touchpoint');
  return {
    columns: [Behind_When, Behind_Person, Behind_Outcome, Behind_Reason, Behind_Channel, Behind_Vendor, Behind_Number],
    selection: `${selectFieldsOf(object, ['callTime', 'outcome', 'reason', 'vendor', 'dialledNumber'])}
      ${parentName(object, 'contact')} ${NAMED} ${parentName(object, 'lead')} ${NAMED}
      ${touchpoint} @optional { Id ${selectFieldsOf('Touchpoint__c', ['channel', 'subchannel'])} }`,
    orderBy: fieldName(object, 'callTime'),
    cellsOf: (record) => {
      const { callTime, outcome = '', reason, vendor, dialledNumber } = rowOf(object, record);
      return [
        whenCell(record, object, callTime),
        personCell(record, object),
        text(outcomeWord(outcome, CALL_STORY_LABELS)),
        text(reasonWord(reason, CALL_STORY_LABELS)),
        channelCell(rowOf('Touchpoint__c', parentOf(record, touchpoint) ?? {})),
        text(vendor),
        text(dialledNumber)
      ];
    }
  };
}

function touchShape(): ListShape {
  const object = 'Touchpoint__c';
  return {
    columns: [Behind_When, Behind_Person, Behind_Type, Behind_Channel, Behind_Source, Behind_Campaign],
    selection: `${selectFieldsOf(object, ['touchpointDate', 'touchpointType', 'channel', 'subchannel', 'source', 'campaignName'])}
      ${parentName(object, 'contact')} ${NAMED} ${parentName(object, 'lead')} ${NAMED}`,
    orderBy: fieldName(object, 'touchpointDate'),
    cellsOf: (record) => {
      const row = rowOf(object, record);
      return [
        whenCell(record, object, row.touchpointDate),
        personCell(record, object),
        text(row.touchpointType),
        channelCell(row),
        text(row.source),
        text(row.campaignName)
      ];
    }
  };
}

function shareShape(model: ModelName): ListShape {
  const object = 'Attribution_Touchpoint__c';
  const opportunity = parentName(object, 'opportunity');
  return {
    columns: [Behind_When, Behind_Opportunity, Behind_Channel, Behind_Position, Behind_Revenue],
    selection: `${selectFieldsOf(object, ['touchpointDate', 'channel', 'subchannel', 'position', `${model}Revenue`])}
      CurrencyIsoCode @optional { value }
      ${opportunity} @optional { Id Name @optional { value } }`,
    orderBy: fieldName(object, 'touchpointDate'),
    cellsOf: (record) => {
      const row = rowOf(object, record);
      const revenue = row[`${model}Revenue`];
      const currency = plainValue(record['CurrencyIsoCode']);
      return [
        whenCell(record, object, row.touchpointDate),
        linkTo(parentOf(record, opportunity), 'Opportunity') ?? text(undefined),
        channelCell(row),
        text(row.position),
        moneyCell(revenue, typeof currency === 'string' ? currency : undefined)
      ];
    }
  };
}

/** What the list shows of its records. */
export function shapeOf({ object, model = 'fullPath' }: BehindList): ListShape {
  if (object === 'Tracked_Call__c') return callShape();
  return object === 'Touchpoint__c' ? touchShape() : shareShape(model);
}
