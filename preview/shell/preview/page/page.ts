import { api, LightningElement } from 'lwc';
import registry from 'preview/registry';
import Details from 'preview/details';
import Highlights from 'preview/highlights';
import Related from 'preview/related';

type Constructor = typeof LightningElement;
interface Component {
  readonly name: string;
  readonly properties: Record<string, string>;
}
interface Drawn {
  readonly key: string;
  readonly component?: Constructor;
  readonly properties: Record<string, unknown>;
  readonly missing?: string;
}

/** What the platform itself puts on pages; other platform components are named, not drawn. */
const PLATFORM: Readonly<Record<string, Constructor>> = {
  'force:detailPanel': Details as unknown as Constructor,
  'force:highlightsPanel': Highlights as unknown as Constructor,
  'force:relatedListContainer': Related as unknown as Constructor
};
const NAMED: Readonly<Record<string, string>> = {
  'runtime_sales_pathassistant:pathAssistant': 'the path of the record',
  'runtime_sales_activities:activityPanel': 'the activities'
};

function typed(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

/** Draws the regions of a Lightning page with the components its metadata names. */
export default class Page extends LightningElement {
  @api layouts: Record<string, unknown> = {};
  drawn: { key: string; cssClass: string; items: Drawn[] }[] = [];
  private given: readonly { name: string; components: readonly Component[] }[] = [];
  private shownId = '';
  private object = '';
  private isDrawing = false;

  @api
  get objectName(): string {
    return this.object;
  }
  set objectName(value: string) {
    this.object = value;
    this.drawSoon();
  }

  @api
  get regions(): readonly { name: string; components: readonly Component[] }[] {
    return this.given;
  }
  set regions(value) {
    this.given = value;
    this.drawSoon();
  }

  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    this.drawSoon();
  }

  /** Properties come one by one; the page is drawn once, when all are there. */
  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    void Promise.resolve().then(() => {
      this.isDrawing = false;
      return this.draw();
    });
  }

  private async draw(): Promise<void> {
    const hasSidebar = this.given.some(({ name }) => name === 'sidebar');
    const regions = await Promise.all(
      this.given.map(async ({ name, components }) => ({
        key: `${name}:${this.shownId}`,
        cssClass: `slds-col slds-size_1-of-1 slds-p-around_x-small ${name === 'main' && hasSidebar ? 'slds-large-size_2-of-3' : ''} ${name === 'sidebar' ? 'slds-large-size_1-of-3' : ''}`,
        items: await Promise.all(components.map((component, i) => this.drawComponent(component, `${name}:${i}:${this.shownId}`)))
      }))
    );
    this.drawn = regions;
  }

  private async drawComponent({ name, properties }: Component, key: string): Promise<Drawn> {
    const values: Record<string, unknown> = Object.fromEntries(
      Object.entries(properties).map(([property, value]) => [property, typed(value)])
    );
    if (this.shownId) Object.assign(values, { recordId: this.shownId, objectApiName: this.object });
    const platform = PLATFORM[name];
    if (platform)
      return { key, component: platform, properties: { recordId: this.shownId, objectApiName: this.object, ...this.forPlatform(name) } };
    const load = (registry as Record<string, () => Promise<{ default: Constructor }>>)[name];
    return load ? { key, component: (await load()).default, properties: values } : { key, properties: {}, missing: NAMED[name] ?? name };
  }

  private forPlatform(name: string): Record<string, unknown> {
    return name === 'force:highlightsPanel' ? {} : { layouts: this.layouts };
  }
}
