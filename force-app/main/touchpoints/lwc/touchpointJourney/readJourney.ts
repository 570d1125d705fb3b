/** The touches of a record, read in one bounded question. */
import { gql, type GraphqlDocument } from 'lightning/graphql';
import { MODEL_NAMES } from 'c/attributionModels';
import type { JourneyTouch, TouchShare } from 'c/journeyTrack';
import { fieldName, objectName, parentName, rowOf, selectFieldsOf } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

export interface Journey {
  /** Earliest first. */
  readonly touches: readonly JourneyTouch[];
  /** How many there are; more than are shown of a journey too long for a page. */
  readonly total: number;
}

/** Rows of one page of a journey, and of its end where it is longer. What is between them stays in the org. */
const FIRST = 500;
const LATEST = 100;

type Direction = 'ASC' | 'DESC';

const NAME = '@optional { Name @optional { value } }';

function documentOf(object: string, where: string, direction: Direction, node: string): GraphqlDocument {
  const order = `orderBy: { ${fieldName('Touchpoint__c', 'touchpointDate')}: { order: ${direction} }, Id: { order: ${direction} } }`;
  return gql`query Journey${direction}($recordId: ID, $unused: String) { uiapi { query {
    rows: ${object}(first: ${String(direction === 'ASC' ? FIRST : LATEST)}, where: { and: [${where}, { Name: { ne: $unused } }] }, ${order}) {
      totalCount
      edges { node { Id ${node} } }
    }
  } } }`;
}

const TOUCH_FIELDS = ['kind', 'touchpointType', 'channel', 'subchannel', 'source', 'campaignName', 'callDuration', 'formUrl'] as const;

/** An Id belongs to one object, so one question serves leads, contacts and accounts. */
function touchesDocument(direction: Direction): GraphqlDocument {
  const lookups = (['lead', 'contact', 'account'] as const).map((lookup) => `{ ${fieldName('Touchpoint__c', lookup)}: { eq: $recordId } }`);
  const node = `${selectFieldsOf('Touchpoint__c', ['touchpointDate', 'position', ...TOUCH_FIELDS])}
    ${parentName('Touchpoint__c', 'contact')} ${NAME} ${parentName('Touchpoint__c', 'lead')} ${NAME}`;
  return documentOf(objectName('Touchpoint__c'), `{ or: [${lookups.join(', ')}] }`, direction, node);
}

function attributionDocument(direction: Direction): GraphqlDocument {
  const shares = MODEL_NAMES.flatMap((model) => [`${model}Credit`, `${model}Revenue`] as const);
  const object = 'Attribution_Touchpoint__c';
  const node = `${selectFieldsOf(object, ['touchpointDate', 'position', 'kind', 'channel', 'subchannel', ...shares])}
    CurrencyIsoCode @optional { value }
    ${parentName(object, 'contact')} ${NAME}
    ${parentName(object, 'touchpoint')} @optional { Id ${selectFieldsOf('Touchpoint__c', TOUCH_FIELDS)} ${parentName('Touchpoint__c', 'lead')} ${NAME} }`;
  return documentOf(objectName(object), `{ ${fieldName(object, 'opportunity')}: { eq: $recordId } }`, direction, node);
}

function parentOf(record: SalesforceRecord, name: string): SalesforceRecord | undefined {
  const parent = record[name];
  return typeof parent === 'object' && parent !== null ? (parent as SalesforceRecord) : undefined;
}

function nameOf(...people: readonly (SalesforceRecord | undefined)[]): string | undefined {
  return people.map((person) => plainValue(person?.['Name'])).find((name) => typeof name === 'string');
}

const positionsOf = (position: string | undefined): readonly string[] => position?.split(', ') ?? [];

type TouchDetail = Omit<JourneyTouch, 'id' | 'at' | 'positions' | 'person' | 'shares'>;

function detailOf(record: SalesforceRecord): TouchDetail {
  const { kind = '', touchpointType, channel, subchannel, source, campaignName, callDuration, formUrl } = rowOf('Touchpoint__c', record);
  return { kind, type: touchpointType, channel, subchannel, source, campaign: campaignName, callSeconds: callDuration, formUrl };
}

function readTouch(record: SalesforceRecord): JourneyTouch | undefined {
  const { touchpointDate: at, position } = rowOf('Touchpoint__c', record);
  if (at === undefined) return undefined;
  const person = nameOf(parentOf(record, parentName('Touchpoint__c', 'contact')), parentOf(record, parentName('Touchpoint__c', 'lead')));
  return { ...detailOf(record), id: String(record['Id']), at, positions: positionsOf(position), person, shares: {} };
}

function readAttribution(record: SalesforceRecord): JourneyTouch | undefined {
  const object = 'Attribution_Touchpoint__c';
  const row = rowOf(object, record);
  const { touchpointDate: at, position } = row;
  if (at === undefined) return undefined;
  const touchpoint = parentOf(record, parentName(object, 'touchpoint'));
  const shares: readonly (readonly [string, TouchShare])[] = MODEL_NAMES.map((model) => [
    model,
    { credit: row[`${model}Credit`], revenue: row[`${model}Revenue`] }
  ]);
  const currency = plainValue(record['CurrencyIsoCode']);
  return {
    ...detailOf(touchpoint ?? {}),
    ...(row.channel === undefined ? {} : { channel: row.channel, subchannel: row.subchannel }),
    kind: row.kind ?? '',
    id: String(touchpoint?.['Id'] ?? ''),
    at,
    positions: positionsOf(position),
    person: nameOf(
      parentOf(record, parentName(object, 'contact')),
      touchpoint && parentOf(touchpoint, parentName('Touchpoint__c', 'lead'))
    ),
    currency: typeof currency === 'string' ? currency : undefined,
    shares: Object.fromEntries(shares)
  };
}

/** Names say something only where several people's touches stand together. */
function withoutOnePerson(touches: readonly JourneyTouch[]): readonly JourneyTouch[] {
  const people = new Set(touches.map(({ person }) => person));
  return people.size > 1 ? touches : touches.map((touch) => ({ ...touch, person: undefined }));
}

interface Answer {
  readonly uiapi: {
    readonly query: {
      readonly rows: { readonly totalCount: number; readonly edges: readonly { readonly node: SalesforceRecord }[] };
    };
  };
}

/**
 * Reads the journey of a lead, contact, account or opportunity.
 *
 * @throws RequestError where the org refuses or doesn't answer
 */
export async function readJourney(reader: PageReader, recordId: string, objectApiName: string): Promise<Journey> {
  const [documentFor, read] = objectApiName === 'Opportunity' ? [attributionDocument, readAttribution] : [touchesDocument, readTouch];
  const ask = async (direction: Direction) => {
    const answer = (await reader.read(documentFor(direction), { recordId, unused: unusedText() })) as Answer;
    return answer.uiapi.query.rows;
  };
  const first = await ask('ASC');
  const latest = first.totalCount > FIRST ? (await ask('DESC')).edges.toReversed() : [];
  const seen = new Set(first.edges.map(({ node }) => node['Id']));
  const records = [...first.edges, ...latest.filter(({ node }) => !seen.has(node['Id']))];
  const touches = records.map(({ node }) => read(node)).filter((touch) => touch !== undefined);
  return { touches: withoutOnePerson(touches), total: first.totalCount };
}
