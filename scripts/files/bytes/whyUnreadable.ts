/** What the codes of the system and of zlib mean to somebody who named a file. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ESPIPE: 'it is a pipe, and it is read more than once; name a file',
  EACCES: 'permission denied',
  Z_BUF_ERROR: 'its gzip data ends in the middle, so it was cut off; copy or export it again',
  Z_DATA_ERROR: 'its gzip data is damaged; copy or export it again'
};

/**
 * Why a file can't be read, in words.
 *
 * @example
 * whyUnreadable(Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR' }))
 * // "can't be read: its gzip data ends in the middle, so it was cut off; copy or export it again"
 */
export function whyUnreadable(error: unknown): string {
  const { code = '', message } = error as Error & { readonly code?: string };
  return `can't be read: ${REASONS[code] ?? message}`;
}
