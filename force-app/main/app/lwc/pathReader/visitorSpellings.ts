/**
 * Every spelling a cookie's id is written in (R3), for fields that hold it as somebody wrote it. Text fields compare without case.
 *
 * @example
 * visitorSpellings('4f2a9c1e77b04d3c8e5a0b1c2d3e4f50') // that, with dashes, with v_, with both
 * visitorSpellings('Kiosk-7')                          // ['Kiosk-7']
 */
export function visitorSpellings(visitorId: string): string[] {
  if (!/^[0-9a-f]{32}$/i.test(visitorId)) return [visitorId];
  const dashed = visitorId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return [visitorId, dashed, `v_${visitorId}`, `v_${dashed}`];
}
