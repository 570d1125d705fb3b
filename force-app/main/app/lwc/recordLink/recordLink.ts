import { api, LightningElement } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';

/** Opens a record's page; a new tab opens it too, since it is a real link. */
export default class RecordLink extends NavigationMixin(LightningElement) {
  /** What the link says. */
  @api label = '';
  /** API name, namespace included. */
  @api objectApiName = '';

  url = '';
  private shownId = '';

  /** The record. */
  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    void this.findUrl();
  }

  connectedCallback(): void {
    void this.findUrl();
  }

  open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }

  private get page(): PageReference {
    return {
      type: 'standard__recordPage',
      attributes: { recordId: this.shownId, objectApiName: this.objectApiName, actionName: 'view' }
    };
  }

  private async findUrl(): Promise<void> {
    // A platform that is still loading can't say; the link works by its click all the same.
    this.url = this.isConnected && this.shownId !== '' ? await this[NavigationMixin.GenerateUrl](this.page) : '';
  }
}
