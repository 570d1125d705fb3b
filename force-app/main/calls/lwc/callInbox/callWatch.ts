/**
 * When to look: at a change event, and where those are refused or used up, every half minute that the page is looked at. Events
 * get lost now and then (P12), so a page that hears them looks from time to time all the same.
 */
import { onError, subscribe, unsubscribe, type EmpSubscription } from 'lightning/empApi';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';

/** `/data/touchline__Tracked_Call__ChangeEvent`: the object's name brings the namespace (P27). */
export const CHANNEL = `/data/${TRACKED_CALL.objectApiName.replace(/__c$/, '__ChangeEvent')}`;

/** How the page hears of calls. */
export type WatchMode = 'hearing' | 'asking';

const FROM_NOW_ON = -1;
const ASK_EVERY_MS = 30_000;
/** In rounds of asking: a page that hears looks every five minutes, and one that asks tries to hear again. */
const ROUNDS = 10;
/** Events come in swarms: one Task makes several changes. */
const SWARM_MS = 60;

export interface CallWatchEvents {
  look(): void;
  tellMode(mode: WatchMode): void;
}

export class CallWatch {
  private readonly events: CallWatchEvents;
  private subscription: EmpSubscription | undefined;
  private mode: WatchMode | undefined;
  private isOn = false;
  private round = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private swarm: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(events: CallWatchEvents) {
    this.events = events;
  }

  start(): void {
    this.isOn = true;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing else tells of calls where events are refused
    this.timer = setInterval(() => this.tick(), ASK_EVERY_MS);
    document.addEventListener('visibilitychange', this.lookAgain);
    onError(() => this.setMode('asking'));
    void this.listen();
  }

  stop(): void {
    this.isOn = false;
    clearInterval(this.timer);
    clearTimeout(this.swarm);
    clearTimeout(this.later);
    document.removeEventListener('visibilitychange', this.lookAgain);
    if (this.subscription) void unsubscribe(this.subscription).catch(() => undefined);
    this.subscription = undefined;
  }

  /** In a moment, once for a swarm of reasons. */
  lookSoon(): void {
    clearTimeout(this.swarm);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- one look for a swarm of events
    this.swarm = setTimeout(() => this.events.look(), SWARM_MS);
  }

  lookAfter(ms: number): void {
    clearTimeout(this.later);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a call that could not be decided is tried again
    this.later = setTimeout(() => this.events.look(), ms);
  }

  private readonly lookAgain = (): void => {
    if (document.visibilityState === 'visible') this.events.look();
  };

  private async listen(): Promise<void> {
    try {
      const subscription = await subscribe(CHANNEL, FROM_NOW_ON, () => this.lookSoon());
      if (!this.isOn) {
        await unsubscribe(subscription);
        return;
      }
      this.subscription = subscription;
      this.setMode('hearing');
    } catch {
      this.setMode('asking');
    }
  }

  private setMode(mode: WatchMode): void {
    if (!this.isOn || mode === this.mode) return;
    this.mode = mode;
    this.events.tellMode(mode);
  }

  private tick(): void {
    this.round = (this.round + 1) % ROUNDS;
    const isLast = this.round === 0;
    if (document.visibilityState !== 'visible') return;
    if (this.mode === 'asking' || isLast) this.events.look();
    if (this.mode === 'asking' && isLast) void this.hearAgain();
  }

  private async hearAgain(): Promise<void> {
    const { subscription } = this;
    this.subscription = undefined;
    if (subscription) await unsubscribe(subscription).catch(() => undefined);
    if (this.isOn) await this.listen();
  }
}
