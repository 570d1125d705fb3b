/** What a warehouse answered instead of rows, with the name the warehouse was given; never its password. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';

  constructor(warehouse: string, cause: unknown) {
    super(`${withoutPassword(warehouse)}: ${firstLines(cause)}`, { cause });
  }
}

/** @example withoutPassword('postgres://reader:secret@warehouse.example/web') // 'postgres://reader@warehouse.example/web' */
export function withoutPassword(warehouse: string): string {
  return warehouse.replace(/^([a-z]+:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/gi, '$1…');
}

/** Engines tell below their first lines which place of our statement they mean, which is nothing to whoever named a table. */
function firstLines(cause: unknown): string {
  const text = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
  return (text ?? '').split(/\n\s*\n/)[0]?.trim() ?? '';
}
