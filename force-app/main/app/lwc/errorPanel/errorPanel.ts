import { api, LightningElement } from 'lwc';
import { reduceErrors } from 'c/reduceErrors';
import Error_Icon from '@salesforce/label/c.Error_Icon';
import Error_Retry from '@salesforce/label/c.Error_Retry';
import Error_Heading from '@salesforce/label/c.Error_Heading';

interface Message {
  readonly key: number;
  readonly text: string;
}

/**
 * What failed, in words.
 *
 * @fires retry when the button is pressed
 */
export default class ErrorPanel extends LightningElement {
  /** Whatever was thrown or answered. */
  @api error: unknown;
  /** What was tried: "The call's story could not be read." */
  @api heading = Error_Heading;
  /** Offer to try again. */
  @api canRetry = false;

  readonly labels = { icon: Error_Icon, retry: Error_Retry };

  get messages(): readonly Message[] {
    return reduceErrors(this.error).map((text, key) => ({ key, text }));
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
