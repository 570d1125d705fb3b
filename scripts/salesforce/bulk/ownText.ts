/**
 * The same text in memory of its own: a value cut out of a record of CSV keeps the whole record, so a million Ids that are
 * kept would be a million records.
 *
 * @example ownText('00T000000000001AAA,Call,…'.slice(0, 18)) // '00T000000000001AAA', and nothing else is kept
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
