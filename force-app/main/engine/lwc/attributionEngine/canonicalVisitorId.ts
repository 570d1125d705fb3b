/**
 * Vendors spell one cookie id in several ways: upper-cased, with dashes, with a leading `v_`. Comparing the canonical
 * form (R3) makes them meet; an id that looks unlike a cookie's is kept as it is, never rejected.
 */
const HEX_ID = /^[0-9a-f]{32}$/;

/**
 * The form in which visitor ids are compared and stored as Visitor_Key__c (R3); `undefined` for a blank one.
 *
 *     canonicalVisitorId(' v_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50 ') // '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50'
 *     canonicalVisitorId('Kiosk-7')                                  // 'Kiosk-7'
 *     canonicalVisitorId('  ')                                       // undefined
 */
export function canonicalVisitorId(raw: string | undefined): string | undefined {
  const trimmed = raw?.trim();
  if (!trimmed) return undefined;
  // The cookie's own spelling is by far the commonest: no copies for it.
  if (trimmed.length === 32 && HEX_ID.test(trimmed)) return trimmed;
  const bare = trimmed.toLowerCase().replace(/^v_/, '').replaceAll('-', '');
  return HEX_ID.test(bare) ? bare : trimmed;
}
