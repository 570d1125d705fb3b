import { api, LightningElement } from 'lwc';
import registry from 'preview/registry';

interface Component {
  readonly name: string;
  readonly properties: Record<string, string>;
}
type Constructor = typeof LightningElement;

/** Stand-in for the utility bar: eager items are made at once, as `decorator` asks, and shown when opened. */
export default class UtilityBar extends LightningElement {
  @api regions: readonly { components: readonly Component[] }[] = [];
  items: { key: string; label: string; iconName: string; panelClass: string; constructor: Constructor; expanded: string }[] = [];
  private openKey = '';

  connectedCallback(): void {
    addEventListener('preview:utility', (event) => {
      const { id, label, isOpen } = (event as CustomEvent<{ id: string; label?: string; isOpen?: boolean }>).detail;
      if (isOpen !== undefined) this.openKey = isOpen ? id : '';
      this.items = this.items.map((item) => this.drawn({ ...item, label: item.key === id && label ? label : item.label }));
    });
    void this.load();
  }

  private drawn(item: (typeof this.items)[number]): (typeof this.items)[number] {
    const isOpen = item.key === this.openKey;
    return { ...item, expanded: String(isOpen), panelClass: `panel slds-box slds-theme_default ${isOpen ? '' : 'slds-hide'}` };
  }

  private async load(): Promise<void> {
    const components = this.regions.flatMap((region) => region.components);
    const loaded = await Promise.all(
      components.map(async ({ name, properties }) => {
        const load = (registry as Record<string, () => Promise<{ default: Constructor }>>)[name];
        return load
          ? [
              {
                key: name,
                label: properties['label'] ?? name,
                iconName: `utility:${properties['icon'] ?? 'apps'}`,
                constructor: (await load()).default,
                panelClass: '',
                expanded: 'false'
              }
            ]
          : [];
      })
    );
    this.items = loaded.flat().map((item) => this.drawn(item));
  }

  toggle(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
    this.openKey = this.openKey === key ? '' : key;
    dispatchEvent(new CustomEvent('preview:utility-clicked', { detail: { id: key } }));
    this.items = this.items.map((item) => this.drawn(item));
  }
}
