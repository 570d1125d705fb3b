const HEX_ID = /^[0-9a-f]{32}$/i;

/**
 * Every spelling a cookie's id is written in (R3), for fields that hold it as somebody wrote it: a Task keeps its vendor's. Text
 * fields compare without case. Dashes elsewhere are met by the canonical form alone, once the call is recorded.
 *
 * @param visitorId canonical, or a spelling seen somewhere
 * @example
 * visitorSpellings('4f2a9c1e77b04d3c8e5a0b1c2d3e4f50')
 * // ['4f2a…4f50', '4f2a9c1e-77b0-4d3c-8e5a-0b1c2d3e4f50', '4f2a-9c1e-77b0-…-4f50', and each with v_]
 * visitorSpellings('Kiosk-7') // ['Kiosk-7']
 */
export function visitorSpellings(visitorId: string): string[] {
  if (!HEX_ID.test(visitorId)) return [visitorId];
  const uuid = visitorId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const inFours = visitorId.replaceAll(/(.{4})(?=.)/g, '$1-');
  return [visitorId, uuid, inFours].flatMap((spelling) => [spelling, `v_${spelling}`]);
}
