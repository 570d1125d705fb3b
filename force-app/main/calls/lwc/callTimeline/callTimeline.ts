import { api, LightningElement } from 'lwc';
import type { Evidence } from 'c/attributionEngine';
import type { ConsideredVisit } from 'c/callStory';
import { READER_FORMAT, readerOffset } from 'c/readerFormat';
import DIRECTION from '@salesforce/i18n/dir';
import Timeline_Age from '@salesforce/label/c.Timeline_Age';
import Timeline_Call from '@salesforce/label/c.Timeline_Call';
import Timeline_Early from '@salesforce/label/c.Timeline_Early';
import Timeline_Form from '@salesforce/label/c.Timeline_Form';
import Timeline_Inside from '@salesforce/label/c.Timeline_Inside';
import Timeline_Late from '@salesforce/label/c.Timeline_Late';
import Timeline_Late_Exactly from '@salesforce/label/c.Timeline_Late_Exactly';
import Timeline_Look_Back from '@salesforce/label/c.Timeline_Look_Back';
import Timeline_Outside from '@salesforce/label/c.Timeline_Outside';
import Timeline_Pages_Many from '@salesforce/label/c.Timeline_Pages_Many';
import Timeline_Pages_One from '@salesforce/label/c.Timeline_Pages_One';
import Timeline_Title from '@salesforce/label/c.Timeline_Title';
import Timeline_Window from '@salesforce/label/c.Timeline_Window';
import { drawTimeline, type DrawnTimeline } from './drawTimeline';
import { timelineScene } from './timelineScene';

const LABELS = {
  title: Timeline_Title,
  pagesOne: Timeline_Pages_One,
  pagesMany: Timeline_Pages_Many,
  form: Timeline_Form,
  window: Timeline_Window,
  lookBack: Timeline_Look_Back,
  age: Timeline_Age,
  late: Timeline_Late,
  lateExactly: Timeline_Late_Exactly,
  early: Timeline_Early,
  call: Timeline_Call,
  inside: Timeline_Inside,
  outside: Timeline_Outside
};

/** Pixels, until it is measured. */
const USUAL_WIDTH = 600;

/** How wide letters are only the browser knows: a text that would stand out of the drawing moves in. */
function keepInside(text: SVGTextElement): void {
  text.removeAttribute('transform');
  const room = text.ownerSVGElement?.getBoundingClientRect();
  if (!room) return;
  const { left, right } = text.getBoundingClientRect();
  // Of a text that is too long altogether the left end shows.
  const shift = Math.max(room.left - left, Math.min(0, room.right - right));
  if (shift !== 0) text.setAttribute('transform', `translate(${String(shift)} 0)`);
}

/** The call, the visits that were considered and the window, drawn to scale; nothing where no visit was looked for. */
export default class CallTimeline extends LightningElement {
  /** What the decision rests on. */
  @api evidence: Evidence | undefined;
  /** The visits of the story, for where each came from. */
  @api visits: readonly ConsideredVisit[] = [];

  private width = USUAL_WIDTH;
  private readonly measure = (): void => {
    const { width = 0 } = this.template?.querySelector('svg')?.getBoundingClientRect() ?? {};
    if (width > 0 && Math.abs(width - this.width) > 1) this.width = width;
  };

  connectedCallback(): void {
    window.addEventListener('resize', this.measure);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.measure);
  }

  renderedCallback(): void {
    this.measure();
    this.template?.querySelectorAll('text').forEach(keepInside);
  }

  get drawn(): DrawnTimeline | undefined {
    const scene = this.evidence && timelineScene(this.evidence);
    if (!scene) return undefined;
    return drawTimeline(scene, this.visits, {
      labels: LABELS,
      format: READER_FORMAT,
      offset: readerOffset(scene.callAt),
      isRightToLeft: DIRECTION === 'rtl',
      width: this.width
    });
  }
}
