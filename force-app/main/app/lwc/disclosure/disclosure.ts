import { api, LightningElement } from 'lwc';

/**
 * A section that opens and closes by its heading.
 *
 * @slot default the content
 */
export default class Disclosure extends LightningElement {
  /** The heading. */
  @api label = '';
  /** A word beside the heading that is read before opening: how many there are. */
  @api note = '';

  private isShown = false;

  /** Whether it shows its content; the reader may change it. */
  @api
  get isOpen(): boolean {
    return this.isShown;
  }
  set isOpen(value: boolean) {
    this.isShown = value;
  }

  get expanded(): string {
    return String(this.isShown);
  }

  get isClosed(): boolean {
    return !this.isShown;
  }

  toggle(): void {
    this.isShown = !this.isShown;
  }
}
