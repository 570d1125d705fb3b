/** Draws a journey. It only shows what it is given; the container reads it and opens what is chosen. */
import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import TOUCHPOINT from '@salesforce/schema/Touchpoint__c';
import Journey_Call_Length from '@salesforce/label/c.Journey_Call_Length';
import Journey_Kind_Call from '@salesforce/label/c.Journey_Kind_Call';
import Journey_Kind_Chat from '@salesforce/label/c.Journey_Kind_Chat';
import Journey_Kind_Form from '@salesforce/label/c.Journey_Kind_Form';
import Journey_Kind_Visit from '@salesforce/label/c.Journey_Kind_Visit';
import Journey_Legend from '@salesforce/label/c.Journey_Legend';
import Journey_More from '@salesforce/label/c.Journey_More';
import Journey_No_Channel from '@salesforce/label/c.Journey_No_Channel';
import Journey_Touches from '@salesforce/label/c.Journey_Touches';
import { evenColumns } from './evenColumns';
import { foldTouches, type TrackItem } from './foldTouches';
import type { JourneyTouch } from './journeyTouch';
import { positionLegend, positionNames } from './positionNames';
import { shapeOf, wordTouch, type TouchLabels, type TouchWords } from './wordTouch';

export { isMilestone, type JourneyTouch, type TouchShare } from './journeyTouch';

interface DrawnTouch extends TouchWords {
  readonly key: string;
  readonly cssClass: string;
  readonly isTouch: true;
  readonly id: string;
  readonly iso: string;
  readonly isVisit: boolean;
  readonly isForm: boolean;
  readonly isChat: boolean;
  readonly isCall: boolean;
  readonly positions: string;
  readonly positionsTitle: string;
  readonly person?: string;
  readonly credit?: string;
  readonly revenue?: string;
}

interface DrawnFold {
  readonly key: string;
  readonly cssClass: string;
  readonly isTouch: false;
  readonly more: string;
  readonly index: number;
}

const WORDS: TouchLabels = {
  visit: Journey_Kind_Visit,
  form: Journey_Kind_Form,
  chat: Journey_Kind_Chat,
  call: Journey_Kind_Call,
  callLength: Journey_Call_Length,
  noChannel: Journey_No_Channel
};
/** Pixels, until it is measured. */
const USUAL_WIDTH = 800;
/** One press unfolds so many at most: hundreds at once would hold up the page. */
const UNFOLDED_AT_ONCE = 50;

/**
 * The touches of a journey in their order.
 *
 * @fires touchselected `{ id }` when a touch is clicked
 */
export default class JourneyTrack extends LightningElement {
  /** Model whose credit and revenue are shown; blank for none. */
  @api model = '';

  readonly labels = { touches: Journey_Touches, legend: Journey_Legend };
  readonly objectApiName = TOUCHPOINT.objectApiName;

  private given: readonly JourneyTouch[] = [];
  private width = USUAL_WIDTH;
  private readonly measure = (): void => {
    const { width = 0 } = this.template?.querySelector('.track')?.getBoundingClientRect() ?? {};
    if (width > 0) this.width = width;
  };
  private opened: ReadonlySet<JourneyTouch> = new Set();
  /** Number of the item the focus goes to once it is drawn. */
  private focusOn: number | undefined;

  /** The touches, earliest first. */
  @api
  get touches(): readonly JourneyTouch[] {
    return this.given;
  }
  set touches(value: readonly JourneyTouch[]) {
    this.given = value;
    this.opened = new Set();
  }

  connectedCallback(): void {
    window.addEventListener('resize', this.measure);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.measure);
  }

  renderedCallback(): void {
    this.measure();
    if (this.focusOn === undefined) return;
    const item = this.template?.querySelectorAll<HTMLElement>('li')[this.focusOn];
    this.focusOn = undefined;
    item?.focus();
  }

  get items(): readonly (DrawnTouch | DrawnFold)[] {
    return this.folded.map((item, index) => (item.kind === 'touch' ? this.drawTouch(item.touch, index) : drawFold(item.touches, index)));
  }

  get columns(): string {
    return `--columns: ${String(evenColumns(this.folded.length, this.width))}`;
  }

  get legend(): readonly { readonly position: string; readonly name: string }[] {
    return positionLegend(this.given.flatMap(({ positions }) => positions));
  }

  get hasLegend(): boolean {
    return this.legend.length > 0;
  }

  select(event: MouseEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const isLink = event.target !== event.currentTarget && (event.target as HTMLElement).tagName === 'C-RECORD-LINK';
    if (id && !isLink) this.dispatchEvent(new CustomEvent('touchselected', { detail: { id } }));
  }

  unfold(event: MouseEvent): void {
    event.stopPropagation();
    const index = Number((event.currentTarget as HTMLElement).dataset['index']);
    const item = this.folded[index];
    if (item?.kind !== 'fold') return;
    this.opened = new Set([...this.opened, ...item.touches.slice(0, UNFOLDED_AT_ONCE)]);
    this.focusOn = index;
  }

  private get folded(): readonly TrackItem[] {
    return foldTouches(this.given, this.opened);
  }

  private drawTouch(touch: JourneyTouch, index: number): DrawnTouch {
    const shape = shapeOf(touch.kind);
    const { credit, revenue } = touch.shares[this.model] ?? {};
    const names = positionNames(touch.positions);
    return {
      ...wordTouch(touch, WORDS, FIGURES),
      key: `${touch.id}:${touch.at}:${String(index)}`,
      cssClass: `item item_touch${names.length > 0 ? ' item_marked' : ''}${touch.id ? ' item_open' : ''}`,
      isTouch: true,
      id: touch.id,
      iso: new Date(touch.at).toISOString(),
      isVisit: shape === 'visit',
      isForm: shape === 'form',
      isChat: shape === 'chat',
      isCall: shape === 'call',
      positions: names.map(({ position }) => position).join(', '),
      positionsTitle: names.map(({ name }) => name).join(', '),
      person: touch.person,
      credit: credit === undefined ? undefined : FIGURES.percent(credit / 100),
      revenue: revenue === undefined ? undefined : FIGURES.money(revenue, touch.currency)
    };
  }
}

function drawFold(touches: readonly JourneyTouch[], index: number): DrawnFold {
  return {
    key: `fold:${touches[0]?.id ?? ''}:${String(index)}`,
    cssClass: 'item item_fold',
    isTouch: false,
    more: fillLabel(Journey_More, FIGURES.count(touches.length)),
    index
  };
}
