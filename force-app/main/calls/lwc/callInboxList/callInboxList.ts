import { api, LightningElement } from 'lwc';
import type { Outcome } from 'c/attributionEngine';
import { outcomeWord, reasonWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { READER_FORMAT, readerOffset } from 'c/readerFormat';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import Inbox_Deciding from '@salesforce/label/c.Inbox_Deciding';
import Inbox_List from '@salesforce/label/c.Inbox_List';
import Inbox_New from '@salesforce/label/c.Inbox_New';
import Inbox_Open from '@salesforce/label/c.Inbox_Open';
import Inbox_Unknown_Caller from '@salesforce/label/c.Inbox_Unknown_Caller';

/** A call of the last ten. */
export interface InboxCall {
  readonly id: string;
  readonly taskId: string;
  readonly outcome: string;
  /** Code of why it was decided so. */
  readonly reason?: string;
  /** When it rang. */
  readonly at?: number;
  readonly channel?: string;
  readonly subchannel?: string;
  readonly person?: { readonly id: string; readonly name: string; readonly object: 'Lead' | 'Contact' };
  readonly callerNumber?: string;
  /** Came while the inbox was closed. */
  readonly isNew: boolean;
  /** This page is at it. */
  readonly isDeciding: boolean;
}

interface DrawnCall extends InboxCall {
  readonly iconName: string;
  readonly iconVariant: string;
  readonly word: string;
  /** Why, where the word alone leaves it open. */
  readonly why?: string;
  readonly when: string;
  readonly exact: string;
  readonly origin: string;
  readonly caller: string;
}

const DAY = 86_400_000;

/** The same signs as on a call's own page. */
const ICONS: Readonly<Record<Outcome, readonly [name: string, variant?: string]>> = {
  merged: ['utility:success', 'success'],
  standalone: ['utility:unlinked'],
  repeat: ['utility:layers'],
  skipped: ['utility:ban'],
  held: ['utility:warning', 'warning'],
  pending: ['utility:clock']
};

/** Their only reason is what their word says. */
const SAID_BY_OUTCOME: ReadonlySet<string> = new Set(['merged', 'repeat'] satisfies Outcome[]);

function iconOf(outcome: string): readonly [name: string, variant?: string] {
  return Object.hasOwn(ICONS, outcome) ? ICONS[outcome as Outcome] : ['utility:question'];
}

/** Today's calls need no date. */
function whenOf(at: number | undefined, now: number): string {
  if (at === undefined) return '';
  const dayOf = (instant: number): number => Math.floor((instant + readerOffset(instant)) / DAY);
  return dayOf(at) === dayOf(now) ? READER_FORMAT.time(at) : READER_FORMAT.dateTime(at);
}

/** The last calls, the latest first. */
export default class CallInboxList extends LightningElement {
  /** The calls. */
  @api calls: readonly InboxCall[] = [];

  readonly labels = { list: Inbox_List, isNew: Inbox_New, open: Inbox_Open };
  readonly objectApiName = TRACKED_CALL.objectApiName;

  get drawn(): readonly DrawnCall[] {
    return this.calls.map((call) => {
      const [iconName, iconVariant = ''] = iconOf(call.outcome);
      return {
        ...call,
        iconName,
        iconVariant,
        word: call.isDeciding ? Inbox_Deciding : outcomeWord(call.outcome, CALL_STORY_LABELS),
        why: call.isDeciding || SAID_BY_OUTCOME.has(call.outcome) ? undefined : reasonWord(call.reason, CALL_STORY_LABELS),
        when: whenOf(call.at, Date.now()),
        exact: call.at === undefined ? '' : READER_FORMAT.dateTime(call.at),
        origin: [call.channel, call.subchannel].filter((part) => part !== undefined).join(' · '),
        caller: call.callerNumber ?? Inbox_Unknown_Caller
      };
    });
  }
}
