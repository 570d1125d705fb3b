/** Channel rules that no visit can reach, because an earlier rule takes all that they would match (R25). */
import { compilePattern, type ChannelRule } from 'c/attributionEngine';

const CELLS = ['campaign', 'medium', 'source', 'landingPage', 'referringWebsite', 'clickId'] as const;

export interface HiddenRule {
  readonly rule: ChannelRule;
  readonly by: ChannelRule;
  /** Both say the same of what they match: one is a copy. */
  readonly repeated: boolean;
}

/** Alternatives as they are compared; where one is escaped, the cell is one alternative: only an equal cell is then known to hold it. */
function alternatives(cell: string | undefined): readonly string[] {
  const text = (cell ?? '').trim().toUpperCase();
  if (text === '') return [];
  const parts = text.includes('\\') ? [text] : text.split(';').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Everything `inner` matches, `outer` matches; false where that isn't certain. */
function covers(outer: string | undefined, inner: string | undefined, isHost: boolean): boolean {
  const wide = alternatives(outer);
  if (wide.length === 0 || wide.includes('*')) return true;
  const narrow = alternatives(inner);
  const pattern = compilePattern(outer, { subdomains: isHost });
  // A host without a star also stands for its subdomains, so that matching the host alone proves nothing.
  const isPlain = (text: string): boolean => !isHost && !/[*\\]|^\[BLANK\]$/.test(text);
  const holds = (text: string): boolean => wide.includes(text) || (isPlain(text) && pattern?.matches(text) === true);
  return narrow.length > 0 && narrow.every(holds);
}

function takesAll(outer: ChannelRule, inner: ChannelRule): boolean {
  return CELLS.every((cell) => covers(outer[cell], inner[cell], cell === 'referringWebsite'));
}

function byOrder(a: ChannelRule, b: ChannelRule): number {
  return a.order - b.order || (a.ruleKey < b.ruleKey ? -1 : 1);
}

/**
 * @example
 * hiddenRules([{ ruleKey: 'all', order: 1, channel: 'Other' }, { ruleKey: 'ads', order: 2, channel: 'Paid', medium: 'cpc' }])
 * // [{ rule: ads, by: all, repeated: false }]
 */
export function hiddenRules(rules: readonly ChannelRule[]): HiddenRule[] {
  const ordered = [...rules].sort(byOrder);
  return ordered.flatMap((rule, at) => {
    const by = ordered.slice(0, at).find((earlier) => takesAll(earlier, rule));
    return by ? [{ rule, by, repeated: takesAll(rule, by) }] : [];
  });
}
