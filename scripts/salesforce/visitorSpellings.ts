/** Tasks keep the vendor's spelling of a visitor id (R3), so they are asked for under every spelling a cookie's id is written in. */

/**
 * @param visitorId canonical, or a spelling seen somewhere
 * @returns what to compare a text field with; SOQL compares without case
 * @example
 * visitorSpellings('4f2a9c1e77b04d3c8e5a0b1c2d3e4f50')
 * // ['4f2a…4f50', '4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50', 'v_4f2a…4f50', 'v_4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50']
 * visitorSpellings('Kiosk-7') // ['Kiosk-7']
 */
export function visitorSpellings(visitorId: string): string[] {
  if (!/^[0-9a-f]{32}$/i.test(visitorId)) return [visitorId];
  const dashed = visitorId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return [visitorId, dashed, `v_${visitorId}`, `v_${dashed}`];
}
