import { api, LightningElement } from 'lwc';

/** What the stand-ins for the platform's panels share: they read when a record is set, and show nothing where it can't be read. */
export default class RecordPanel extends LightningElement {
  @api objectApiName = '';
  private shownId = '';

  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    // The object's name and layout are set right after.
    void Promise.resolve()
      .then(() => this.read(value.replace(/\W/g, '')))
      .catch(() => this.tellFailure());
  }

  /** @param _id safe in a query */
  protected read(_id: string): Promise<void> {
    return Promise.resolve();
  }

  protected tellFailure(): void {
    // Only the highlights say it: once a page is enough.
  }
}
