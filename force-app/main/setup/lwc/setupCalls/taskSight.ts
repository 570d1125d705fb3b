/**
 * Tasks as GraphQL shows them. That is a beta (P7): an org that doesn't serve Task answers no to everything, and the step shows
 * tracked calls instead. Names come from an admin, so each is asked for by itself: one that is wrong spoils no other answer.
 */
import { gql, type GraphqlDocument } from 'lightning/graphql';
import { RequestError } from 'c/requestError';
import { unusedText, type PageReader } from 'c/recordQuery';
import type { SalesforceRecord } from 'c/salesforceRecords';

/** What a field has to hold. */
export type FieldUse = 'text' | 'dateTime';

/** What the org says of a name. `missing`: there is no such field, or it is hidden from the user; the org doesn't tell which. */
export type FieldProof = 'proved' | 'missing' | 'wrongKind' | 'badName';

const API_NAME = /^[A-Za-z]\w*$/;
const KINDS: Readonly<Record<FieldUse, readonly string[]>> = {
  text: ['String', 'TextArea', 'PhoneNumber', 'Picklist', 'Email', 'Url'].map((kind) => `${kind}Value`),
  dateTime: ['DateTimeValue']
};
/** Conditions that only fields of the kind take, for an org without a Task in which the field is filled. */
const ONLY_OF: Readonly<Record<FieldUse, unknown>> = { text: { like: '%' }, dateTime: { gt: { value: '2000-01-01T00:00:00.000Z' } } };
const SHOWN = 20;

interface Answer {
  readonly uiapi: { readonly query: { readonly Task?: { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null } };
}

function documentOf(selection: string, count: number): GraphqlDocument {
  return gql`query Tasks($where: Task_Filter) { uiapi { query {
    Task(first: ${String(count)}, where: $where, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id ${selection} } } }
  } } }`;
}

/** Compared with something new each time, so that no cache answers. */
const fresh = (): unknown => ({ Subject: { ne: unusedText() } });

export class TaskSight {
  private readonly reader: () => PageReader;
  private served: Promise<boolean> | undefined;
  private readonly proofs = new Map<string, Promise<FieldProof>>();

  constructor(reader: () => PageReader) {
    this.reader = reader;
  }

  /** Whether this org shows Tasks to pages at all. */
  isServed(): Promise<boolean> {
    this.served ??= this.ask('', 1, fresh()).then((tasks) => tasks !== undefined);
    return this.forgetFailure(this.served, () => (this.served = undefined));
  }

  /**
   * Asks the org for a field of Task; each name once.
   *
   * @example await sight.prove('BizibleId__c', 'text') // 'proved'
   */
  prove(name: string, use: FieldUse): Promise<FieldProof> {
    if (!API_NAME.test(name)) return Promise.resolve('badName');
    const key = `${use} ${name}`;
    const proof = this.proofs.get(key) ?? this.askField(name, use);
    this.proofs.set(key, proof);
    return this.forgetFailure(proof, () => this.proofs.delete(key));
  }

  /** The last calls: what is marked as a call, has a type of calls, or carries a visitor id (R1, R2). */
  async readCalls(
    fields: readonly string[],
    { visitorId, callTypes }: { readonly visitorId?: string; readonly callTypes: readonly string[] }
  ): Promise<readonly SalesforceRecord[]> {
    const isCall = [
      { TaskSubtype: { eq: 'Call' } },
      { CallType: { ne: null } },
      { Type: { in: callTypes } },
      ...(visitorId === undefined ? [] : [{ [visitorId]: { ne: null } }])
    ];
    const selection = fields.filter((field) => field !== 'Id').map((field) => `${field} @optional { value }`);
    const tasks = await this.ask(selection.join(' '), SHOWN, { and: [{ or: isCall }, fresh()] });
    if (tasks === undefined) throw new RequestError('noAnswer');
    return tasks;
  }

  private async askField(name: string, use: FieldUse): Promise<FieldProof> {
    const tasks = await this.ask(`${name} { __typename value }`, 1, { and: [{ [name]: { ne: null } }, fresh()] });
    if (tasks === undefined) return 'missing';
    const value = tasks[0]?.[name];
    if (typeof value === 'object' && value !== null && '__typename' in value) {
      return KINDS[use].includes(String(value.__typename)) ? 'proved' : 'wrongKind';
    }
    const ofKind = await this.ask('', 1, { and: [{ [name]: ONLY_OF[use] }, fresh()] });
    return ofKind === undefined ? 'wrongKind' : 'proved';
  }

  /** `undefined` where the org refuses; a broken connection is thrown. */
  private async ask(selection: string, count: number, where: unknown): Promise<readonly SalesforceRecord[] | undefined> {
    try {
      const answer = (await this.reader().read(documentOf(selection, count), { where })) as Answer;
      return answer.uiapi.query.Task?.edges.map(({ node }) => node);
    } catch (error) {
      if (error instanceof RequestError && error.code === 'refused') return undefined;
      throw error;
    }
  }

  private async forgetFailure<T>(asked: Promise<T>, forget: () => unknown): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
