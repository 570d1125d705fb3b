import { LightningElement } from 'lwc';
import { gql } from 'lightning/graphql';
import { fillLabel, outcomeWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { FIGURES } from 'c/figureFormat';
import { LatestLoad, type LoadState } from 'c/latestLoad';
import { readSorted } from 'c/latestRows';
import { orgAddress } from 'c/orgAddress';
import { fieldName } from 'c/ownFields';
import type { PathSource } from 'c/pathReader';
import { unusedText } from 'c/recordQuery';
import { resolveCall } from 'c/resolveCall';
import { createCalls, createVisits, removeTestRecords } from 'c/testRecords';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import Sim_Button from '@salesforce/label/c.Sim_Button';
import Sim_Deciding from '@salesforce/label/c.Sim_Deciding';
import Sim_Error from '@salesforce/label/c.Sim_Error';
import Sim_Heading from '@salesforce/label/c.Sim_Heading';
import Sim_Made from '@salesforce/label/c.Sim_Made';
import Sim_Making from '@salesforce/label/c.Sim_Making';
import Sim_Outcome from '@salesforce/label/c.Sim_Outcome';
import Sim_Remove from '@salesforce/label/c.Sim_Remove';
import Sim_Removed from '@salesforce/label/c.Sim_Removed';
import Sim_Removing from '@salesforce/label/c.Sim_Removing';
import Sim_Subject from '@salesforce/label/c.Sim_Subject';
import Sim_Why from '@salesforce/label/c.Sim_Why';
import { SIMULATED, simulateDay, type Caller } from './simulateDay';

const CALLERS = 5;
const MOST_CALLS = 200;

interface Outcome {
  readonly key: string;
  readonly text: string;
}

/** Makes a day of visits and calls in a sandbox, decides the calls like real ones, and takes all of it away again. */
export default class DaySimulator extends LightningElement {
  readonly labels = { heading: Sim_Heading, why: Sim_Why, button: Sim_Button, remove: Sim_Remove, error: Sim_Error };
  /** A page isn't told what kind of org it stands in: a sandbox's address says so (docs/decisions/sandbox-by-address.md). */
  readonly isOffered = orgAddress(location.origin).isTest;

  state: LoadState<readonly string[]> | undefined;
  said = '';
  workError: unknown;
  isWorking = false;

  private hasReader = false;
  private readonly loading = new LatestLoad<readonly string[]>((state) => {
    this.state = state;
  });

  renderedCallback(): void {
    if (this.hasReader || !this.isOffered) return;
    this.hasReader = true;
    void this.look();
  }

  disconnectedCallback(): void {
    this.loading.stop();
  }

  get hasDay(): boolean {
    return (this.state?.data?.length ?? 0) > 0;
  }

  /** Calls by outcome, the commonest first. */
  get outcomes(): readonly Outcome[] {
    const counts = new Map<string, number>();
    for (const outcome of this.state?.data ?? []) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => ({
        key: outcome,
        text: fillLabel(Sim_Outcome, outcomeWord(outcome, CALL_STORY_LABELS), FIGURES.count(count))
      }));
  }

  simulate(): Promise<void> {
    return this.work(async () => {
      this.said = Sim_Making;
      const { visits, calls } = simulateDay(Date.now(), Math.random().toString(36).slice(2, 8), await this.readCallers(), Sim_Subject);
      await createVisits(visits);
      await createCalls(calls);
      if (CAN_RESOLVE === true) {
        for (const [i, { taskId = '' }] of calls.entries()) {
          this.said = fillLabel(Sim_Deciding, FIGURES.count(i + 1), FIGURES.count(calls.length));
          await resolveCall(taskId, this.reader, Date.now);
        }
      }
      this.said = fillLabel(Sim_Made, FIGURES.count(visits.length), FIGURES.count(calls.length));
    });
  }

  remove(): Promise<void> {
    return this.work(async () => {
      this.said = Sim_Removing;
      const removed = await removeTestRecords(this.reader, SIMULATED);
      this.said = fillLabel(Sim_Removed, FIGURES.count(removed));
    });
  }

  private async look(): Promise<void> {
    await this.loading.load(async () => {
      const where = { [fieldName('Tracked_Call__c', 'visitorKey')]: { like: `${SIMULATED}%` } };
      const ask = {
        object: 'Tracked_Call__c',
        properties: ['outcome'],
        by: 'CreatedDate',
        order: 'DESC',
        first: MOST_CALLS,
        where
      } as const;
      return (await readSorted(this.reader, ask)).map(({ row }) => row.outcome ?? '');
    });
  }

  /** Leads of the sandbox, for a call names somebody (R12); a converted one is no lead any more (P26). */
  private async readCallers(): Promise<readonly Caller[]> {
    const document = gql`query Callers($where: Lead_Filter) { uiapi { query {
      Lead(first: ${String(CALLERS)}, where: $where, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id } } }
    } } }`;
    const where = { and: [{ IsConverted: { eq: false } }, { Name: { ne: unusedText() } }] };
    const { uiapi } = (await this.reader.read(document, { where })) as {
      readonly uiapi: { readonly query: { readonly Lead: { readonly edges: readonly { readonly node: { readonly Id: string } }[] } } };
    };
    return uiapi.query.Lead.edges.map(({ node }) => ({ id: node.Id, object: 'Lead' }));
  }

  private async work(action: () => Promise<void>): Promise<void> {
    if (this.isWorking) return;
    Object.assign(this, { isWorking: true, workError: undefined });
    try {
      await action();
    } catch (error) {
      Object.assign(this, { workError: error, said: '' });
    }
    await this.look();
    this.isWorking = false;
  }

  private get reader(): PathSource {
    return this.template?.querySelector('c-record-reader') as unknown as PathSource;
  }
}
