import { api, LightningElement } from 'lwc';
import type { AttributionModel, ModelName, TouchKind } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import type { TableRow } from 'c/recordTable';
import CURRENCY from '@salesforce/i18n/currency';
import Example_Call from '@salesforce/label/c.Example_Call';
import Example_Chat from '@salesforce/label/c.Example_Chat';
import Example_Credit from '@salesforce/label/c.Example_Credit';
import Example_Day from '@salesforce/label/c.Example_Day';
import Example_Form from '@salesforce/label/c.Example_Form';
import Example_Heading from '@salesforce/label/c.Example_Heading';
import Example_Middle from '@salesforce/label/c.Example_Middle';
import Example_Model from '@salesforce/label/c.Example_Model';
import Example_None from '@salesforce/label/c.Example_None';
import Example_Position from '@salesforce/label/c.Example_Position';
import Example_Revenue from '@salesforce/label/c.Example_Revenue';
import Example_Touch from '@salesforce/label/c.Example_Touch';
import Example_Visit from '@salesforce/label/c.Example_Visit';
import Example_Why from '@salesforce/label/c.Example_Why';
import Position_Closed from '@salesforce/label/c.Position_Closed';
import Position_FT from '@salesforce/label/c.Position_FT';
import Position_LC from '@salesforce/label/c.Position_LC';
import Position_OC from '@salesforce/label/c.Position_OC';
import { EXAMPLE_AMOUNT, shareExample, type ExampleShare } from './exampleDeal';

const KINDS: Readonly<Record<TouchKind, string>> = { visit: Example_Visit, form: Example_Form, chat: Example_Chat, call: Example_Call };
const POSITIONS: Readonly<Record<string, string>> = { FT: Position_FT, LC: Position_LC, OC: Position_OC, Closed: Position_Closed };

function positionOf({ position }: ExampleShare): string {
  const named = position.split(', ').flatMap((name) => POSITIONS[name] ?? []);
  return named.length > 0 ? named.join(', ') : Example_Middle;
}

/**
 * An invented deal under a model as it is being edited.
 *
 * @fires modelchoose `detail: { model }`
 */
export default class CreditExample extends LightningElement {
  /** Models that hold; one that doesn't is missing. */
  @api models: readonly AttributionModel[] = [];
  /** What there is to choose from. */
  @api options: readonly { readonly value: string; readonly label: string }[] = [];
  @api model: ModelName = 'custom';

  readonly labels = { heading: Example_Heading, model: Example_Model, none: Example_None };
  readonly why = fillLabel(Example_Why, FIGURES.money(EXAMPLE_AMOUNT, CURRENCY));
  readonly columns = [Example_Day, Example_Touch, Example_Position, Example_Credit, Example_Revenue];

  get rows(): readonly TableRow[] {
    return shareExample(this.models, this.model, CURRENCY).map((share) => ({
      key: String(share.at),
      cells: [
        FIGURES.shortDay(share.at),
        fillLabel(KINDS[share.kind], share.channelPath.replace('.', ': ')),
        positionOf(share),
        FIGURES.percent(share.credit / 100),
        FIGURES.money(share.revenue, CURRENCY)
      ].map((text) => ({ text }))
    }));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  choose(event: CustomEvent<{ readonly value: string }>): void {
    this.dispatchEvent(new CustomEvent('modelchoose', { detail: { model: event.detail.value } }));
  }
}
