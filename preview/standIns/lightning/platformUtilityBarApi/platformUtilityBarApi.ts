/** Stand-in for `lightning/platformUtilityBarApi`: the shell's bar shows what our item says of itself. */
function tell(detail: Readonly<Record<string, unknown>>): Promise<boolean> {
  dispatchEvent(new CustomEvent('preview:utility', { detail }));
  return Promise.resolve(true);
}

/** Wire adapter: our item's id in the bar. */
export class EnclosingUtilityId {
  constructor(private readonly callback: (id: string) => void) {}

  connect(): void {
    this.callback('callInbox');
  }

  disconnect(): void {
    // nothing is held
  }

  update(): void {
    this.callback('callInbox');
  }
}

export const updateUtility = (id: string, attributes: Readonly<Record<string, unknown>>): Promise<boolean> => tell({ id, ...attributes });
export const open = (id: string): Promise<boolean> => tell({ id, isOpen: true });
export const minimize = (id: string): Promise<boolean> => tell({ id, isOpen: false });

/** Called each time the item is clicked; it can't be taken back. */
export function onUtilityClick(id: string, eventHandler: () => void): Promise<boolean> {
  addEventListener('preview:utility-clicked', (event) => {
    if ((event as CustomEvent<{ readonly id: string }>).detail.id === id) eventHandler();
  });
  return Promise.resolve(true);
}
