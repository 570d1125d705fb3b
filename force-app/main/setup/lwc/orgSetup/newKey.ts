const LENGTH = 80;

/**
 * A key for a new row that no other has, made of what the row is about.
 *
 * @example
 * newKey('Paid Search, Google', new Set())                      // 'paid-search-google'
 * newKey('Paid Search, Google', new Set(['paid-search-google'])) // 'paid-search-google-2'
 */
export function newKey(about: string, taken: { has(key: string): boolean }): string {
  const words = about
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const base = words === '' ? 'row' : words.slice(0, LENGTH - 6).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.has(key)) return key;
  }
}

/** Rules in their order, those without a key with one made of their channel: the same each time the same rules are read. */
export function withRuleKeys<Rule extends { readonly ruleKey?: string; readonly channel?: string; readonly subchannel?: string }>(
  rules: readonly Rule[]
): (Rule & { readonly ruleKey: string })[] {
  const taken = new Set(rules.flatMap(({ ruleKey }) => ruleKey ?? []));
  return rules.map((rule) => {
    const ruleKey = rule.ruleKey ?? newKey([rule.channel, rule.subchannel].filter((part) => part !== undefined).join(' '), taken);
    taken.add(ruleKey);
    return { ...rule, ruleKey };
  });
}
