/** Salesforce's spelling of an instant: whole seconds, UTC. `2026-05-04T12:17:00.000Z`. */
export function salesforceTime(ms: number): string {
  return new Date(Math.floor(ms / 1_000) * 1_000).toISOString();
}

/** `2026-05-04 12:17` or `2026-05-04 12:17:30`, in UTC. */
export function at(text: string): number {
  const ms = Date.parse(`${text.replace(' ', 'T')}Z`);
  if (Number.isNaN(ms)) throw new Error(`Not a time: ${text}`);
  return ms;
}
