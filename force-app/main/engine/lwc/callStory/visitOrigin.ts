/** Where a visit came from: a name, a direct arrival, or nothing known. */
export type VisitOrigin = { readonly kind: 'from'; readonly name: string } | { readonly kind: 'direct' } | { readonly kind: 'unknown' };

/** What tells it, of a visit or a touchpoint. */
interface Origin {
  readonly source?: string;
  readonly channel?: string;
  readonly subchannel?: string;
}

/**
 * Names where a visit came from as people say it: the subchannel if it says something, else the site for referrals and
 * unclassified traffic, else the channel.
 *
 *     { channel: 'Paid Search', subchannel: 'Google Ads' }     // from Google Ads
 *     { channel: 'Referral', source: 'partner.example' }       // from partner.example
 *     { channel: 'Direct', source: 'Web Direct' }              // direct
 */
export function visitOrigin({ source, channel, subchannel }: Origin): VisitOrigin {
  if (source === 'Web Direct' && (channel === undefined || channel === 'Direct')) return { kind: 'direct' };
  if (channel === 'Direct') return { kind: 'direct' };
  const names =
    subchannel && subchannel !== 'Other'
      ? [subchannel]
      : channel === 'Referral' || channel === 'Other'
        ? [source, channel]
        : [channel, source];
  const name = names.find((candidate) => candidate !== undefined && candidate !== '');
  return name === undefined ? { kind: 'unknown' } : { kind: 'from', name };
}
