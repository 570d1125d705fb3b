/** Stand-in for `lightning/uiObjectInfoApi` over the org's `/ui-api/object-info`. As on the platform, Task is refused by the server (P7). */
export class getObjectInfo {
  private turn = 0;

  constructor(private readonly callback: (result: { data?: unknown; error?: unknown }) => void) {
    callback({ data: undefined, error: undefined });
  }

  connect(): void {
    // nothing is held
  }

  disconnect(): void {
    this.turn++;
  }

  update({ objectApiName }: { readonly objectApiName?: string }): void {
    const turn = ++this.turn;
    if (objectApiName) void this.load(objectApiName, turn);
  }

  private async load(objectApiName: string, turn: number): Promise<void> {
    try {
      const response = await fetch(`/services/data/v67.0/ui-api/object-info/${encodeURIComponent(objectApiName)}`);
      const body: unknown = await response.json();
      const failure = {
        status: response.status,
        statusText: response.statusText,
        ok: false,
        body: Array.isArray(body) ? (body[0] as unknown) : body
      };
      if (turn === this.turn) this.callback(response.ok ? { data: body, error: undefined } : { data: undefined, error: failure });
    } catch (error) {
      if (turn === this.turn) this.callback({ data: undefined, error });
    }
  }
}
