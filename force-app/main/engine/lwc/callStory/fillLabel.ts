/**
 * Puts values into the placeholders of a label, as `{0}`, `{1}`. What a value itself contains is left alone, so a campaign
 * called `{1}` stays `{1}`; a placeholder without a value stays visible rather than vanish.
 *
 *     fillLabel('{0} of {1}', '3', '{0}')  // '3 of {0}'
 */
export function fillLabel(label: string, ...values: readonly string[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
