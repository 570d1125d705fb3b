import { LightningElement } from 'lwc';
import FORM_FACTOR from '@salesforce/client/formFactor';
import { followLink } from '../record/record';

/** Tabs that lead to what only the platform has. */
const PLATFORM_ONLY = new Set(['report', 'dashboard']);

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly component?: string;
  readonly page?: string;
  readonly object?: string;
}
interface Page {
  readonly name: string;
  readonly label: string;
  readonly regions: readonly { name: string; components: readonly { name: string; properties: Record<string, string> }[] }[];
}
interface AppModel {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly pages: readonly Page[];
  readonly recordPages: Record<string, string>;
  readonly home?: string;
  readonly utilityBar?: string;
  readonly layouts: Record<string, unknown>;
  readonly listViews: Record<string, unknown>;
}
interface ShownTab {
  readonly name: string;
  readonly label: string;
  readonly href: string;
  readonly current: string;
}
interface Place {
  readonly kind: string;
  readonly first: string;
  readonly second: string;
}

function readPlace(): Place {
  const [, , kind = '', first = '', second = ''] = location.pathname.split('/').map(decodeURIComponent);
  return { kind, first, second };
}

/** The frame around the pages: the app's name, its tabs, the page of the address, the utility bar. */
export default class App extends LightningElement {
  model: AppModel | undefined;
  place: Place = readPlace();
  problem = '';

  connectedCallback(): void {
    const move = (): void => {
      this.place = readPlace();
    };
    addEventListener('preview:navigate', move);
    addEventListener('popstate', move);
    void this.load();
  }

  async load(): Promise<void> {
    const response = await fetch('/preview/app.json');
    this.model = (await response.json()) as AppModel;
  }

  private get allTabs(): ShownTab[] {
    const known = (this.model?.tabs ?? []).filter(({ object }) => !PLATFORM_ONLY.has(object?.toLowerCase() ?? ''));
    return known.map((tab) => {
      const href = tab.object
        ? `/lightning/o/${tab.object}/list`
        : tab.component || tab.page
          ? `/lightning/n/${tab.name}`
          : '/lightning/page/home';
      return { name: tab.name, label: tab.label, href, current: location.pathname === href ? 'page' : 'false' };
    });
  }

  /** As many as there is room for; the others are in the menu, as on the platform. */
  get tabs(): ShownTab[] {
    return this.allTabs.slice(0, this.room);
  }

  get moreTabs(): ShownTab[] {
    return this.allTabs.slice(this.room);
  }

  get menuLabel(): string {
    return this.room === 0 ? 'Tabs' : 'More';
  }

  private get room(): number {
    return FORM_FACTOR === 'Small' ? 0 : Math.floor((innerWidth - 260) / 150);
  }

  get pageLabel(): string {
    return this.model?.pages.find(({ name }) => name === this.pageName)?.label ?? this.tab?.label ?? '';
  }

  /** Records and lists have a heading of their own. */
  get needsHeading(): boolean {
    return this.place.kind !== 'r' && this.place.kind !== 'o' && this.pageLabel !== '';
  }

  get layouts(): Record<string, unknown> {
    return this.model?.layouts ?? {};
  }

  get listViews(): Record<string, unknown> {
    return this.model?.listViews ?? {};
  }

  get tab(): Tab | undefined {
    return this.model?.tabs.find(({ name }) => name === this.place.first);
  }

  get pageName(): string | undefined {
    if (this.place.kind === 'r') return this.model?.recordPages[this.place.first.replace(/^[a-z]\w*?__(?=\w+__c$)/i, '')];
    if (this.place.kind === 'n') return this.tab?.page;
    return this.place.kind === 'page' ? (this.model?.home ?? this.model?.tabs.find(({ page }) => page)?.page) : undefined;
  }

  get regions(): Page['regions'] {
    if (!this.model) return [];
    if (this.place.kind === 'n' && this.tab?.component)
      return [{ name: 'main', components: [{ name: this.tab.component, properties: {} }] }];
    const page = this.model.pages.find(({ name }) => name === this.pageName);
    if (page) return page.regions;
    const standard = [
      { name: 'header', components: [{ name: 'force:highlightsPanel', properties: {} }] },
      { name: 'main', components: [{ name: 'force:detailPanel', properties: {} }] }
    ];
    return this.place.kind === 'r' ? standard : [];
  }

  get isNew(): boolean {
    return this.place.kind === 'o' && this.place.second === 'new';
  }

  get isList(): boolean {
    return this.place.kind === 'o' && !this.isNew;
  }

  get utilities(): Page['regions'] {
    return this.model?.pages.find(({ name }) => name === this.model?.utilityBar)?.regions ?? [];
  }

  /** Phones have none; `?utilities=off` takes them away where something else is to be seen alone. */
  get hasUtilities(): boolean {
    const isOff = FORM_FACTOR === 'Small' || new URLSearchParams(location.search).get('utilities') === 'off';
    return this.utilities.length > 0 && !isOff;
  }

  get mainClass(): string {
    return `slds-p-around_medium ${this.hasUtilities ? 'above-bar' : ''}`;
  }

  get objectName(): string {
    return this.place.first;
  }

  get recordId(): string {
    return this.place.kind === 'r' ? this.place.second : '';
  }

  go(event: Event): void {
    followLink(event);
  }

  choose(event: CustomEvent<{ value: string }>): void {
    history.pushState({}, '', event.detail.value);
    dispatchEvent(new CustomEvent('preview:navigate'));
  }
}
