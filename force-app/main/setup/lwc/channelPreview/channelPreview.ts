import { api, LightningElement } from 'lwc';
import type { ChannelRule } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import { readSorted } from 'c/latestRows';
import { LatestLoad, type LoadState } from 'c/latestLoad';
import type { PageReader } from 'c/recordQuery';
import type { TableRow } from 'c/recordTable';
import WEB_SESSION from '@salesforce/schema/Web_Session__c';
import Effect_After from '@salesforce/label/c.Effect_After';
import Effect_Before from '@salesforce/label/c.Effect_Before';
import Effect_Button from '@salesforce/label/c.Effect_Button';
import Effect_Channel from '@salesforce/label/c.Effect_Channel';
import Effect_Counts from '@salesforce/label/c.Effect_Counts';
import Effect_Empty from '@salesforce/label/c.Effect_Empty';
import Effect_Empty_Text from '@salesforce/label/c.Effect_Empty_Text';
import Effect_Error from '@salesforce/label/c.Effect_Error';
import Effect_Examples from '@salesforce/label/c.Effect_Examples';
import Effect_Heading from '@salesforce/label/c.Effect_Heading';
import Effect_None from '@salesforce/label/c.Effect_None';
import Effect_None_One from '@salesforce/label/c.Effect_None_One';
import Effect_Reading from '@salesforce/label/c.Effect_Reading';
import Effect_Some from '@salesforce/label/c.Effect_Some';
import Effect_Some_One from '@salesforce/label/c.Effect_Some_One';
import Effect_Visit from '@salesforce/label/c.Effect_Visit';
import Effect_Why from '@salesforce/label/c.Effect_Why';
import { compareChannels, type ChannelEffect, type PreviewVisit } from './compareChannels';

const MOST_VISITS = 2_000;
const READ = [
  'source',
  'medium',
  'campaignName',
  'landingPage',
  'landingPageRaw',
  'referrerPage',
  'referrerPageRaw',
  'clickIdType',
  'channel',
  'subchannel',
  'channelInherited'
] as const;

/** The page hands rules down at each key press, the same ones mostly. */
function isOther(one: readonly ChannelRule[], other: readonly ChannelRule[]): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** What the rules being edited change in the latest visits; asked for by a button, then kept up as rules change. */
export default class ChannelPreview extends LightningElement {
  readonly labels = {
    heading: Effect_Heading,
    why: Effect_Why,
    button: Effect_Button,
    reading: Effect_Reading,
    error: Effect_Error,
    empty: Effect_Empty,
    emptyText: Effect_Empty_Text,
    counts: Effect_Counts,
    examples: Effect_Examples
  };
  readonly countColumns = [Effect_Channel, Effect_Before, Effect_After];
  readonly exampleColumns = [Effect_Visit, Effect_Before, Effect_After];
  state: LoadState<ChannelEffect> | undefined;

  private savedRules: readonly ChannelRule[] = [];
  private draftRules: readonly ChannelRule[] = [];
  private visits: readonly PreviewVisit[] | undefined;
  private readonly loading = new LatestLoad<ChannelEffect>((state) => {
    this.state = state;
  });

  /** Active rules as the org holds them. */
  @api
  get saved(): readonly ChannelRule[] {
    return this.savedRules;
  }
  set saved(value: readonly ChannelRule[]) {
    const isNew = isOther(value, this.savedRules);
    this.savedRules = value;
    if (isNew) this.follow();
  }

  /** Active rules as they are edited. */
  @api
  get draft(): readonly ChannelRule[] {
    return this.draftRules;
  }
  set draft(value: readonly ChannelRule[]) {
    const isNew = isOther(value, this.draftRules);
    this.draftRules = value;
    if (isNew) this.follow();
  }

  disconnectedCallback(): void {
    this.loading.stop();
  }

  show(): void {
    this.visits = undefined;
    void this.loading.load(() => this.compare());
  }

  get isReading(): boolean {
    return this.state?.isLoading === true && !this.state.data;
  }

  get effect(): ChannelEffect | undefined {
    const data = this.state?.data;
    return data && data.visits > 0 ? data : undefined;
  }

  get isEmpty(): boolean {
    return this.state?.data?.visits === 0;
  }

  get word(): string {
    const { visits = 0, changed = 0 } = this.effect ?? {};
    if (visits === 1) return changed === 0 ? Effect_None_One : Effect_Some_One;
    const of = FIGURES.count(visits);
    return changed === 0 ? fillLabel(Effect_None, of) : fillLabel(Effect_Some, FIGURES.count(changed), of);
  }

  get counts(): readonly TableRow[] {
    return (this.effect?.counts ?? []).map(({ path, before, after }) => ({
      key: path,
      cells: [{ text: path }, { text: FIGURES.count(before) }, { text: FIGURES.count(after) }]
    }));
  }

  get examples(): readonly TableRow[] {
    return (this.effect?.examples ?? []).map(({ visit, before, after }) => ({
      key: visit.id,
      cells: [
        {
          text: [visit.source, visit.medium, visit.campaignName].filter(Boolean).join(' / ') || (visit.landingPage ?? visit.id),
          recordId: visit.id,
          objectApiName: WEB_SESSION.objectApiName
        },
        { text: before },
        { text: after }
      ]
    }));
  }

  get hasExamples(): boolean {
    return this.examples.length > 0;
  }

  private follow(): void {
    if (this.visits) void this.loading.load(() => this.compare());
  }

  private async compare(): Promise<ChannelEffect> {
    this.visits ??= await this.readVisits();
    return compareChannels(
      this.visits,
      this.savedRules,
      this.draftRules,
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- two million comparisons would freeze the page
      () => new Promise((done) => setTimeout(done, 0))
    );
  }

  private async readVisits(): Promise<readonly PreviewVisit[]> {
    const reader = this.template?.querySelector('c-record-reader') as unknown as PageReader;
    const ask = { object: 'Web_Session__c', properties: READ, by: 'CreatedDate', order: 'DESC', first: MOST_VISITS } as const;
    return (await readSorted(reader, ask)).map(({ id, row }) => ({ ...row, id }));
  }
}
