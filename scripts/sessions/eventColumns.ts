/** What the columns of a file of page views may be called. Letters and digits count, case doesn't: `Visitor ID` is `visitor_id`. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  visitor_id: ['visitorid', 'visitor', 'bizuid', 'bizibleid', 'bizibleidc'],
  time: ['time', 'timestamp', 'at', 'datetime', 'eventtime', 'occurredat'],
  url: ['url', 'page', 'pageurl', 'location', 'pagelocation'],
  referrer: ['referrer', 'referer', 'referrerurl', 'pagereferrer'],
  user_agent: ['useragent', 'ua'],
  email: ['email', 'emailaddress'],
  type: ['type', 'event', 'eventtype', 'eventname', 'kind']
};

const COLUMN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column]))
);

/** Columns without which there is nothing to build. */
export const REQUIRED_COLUMNS: readonly string[] = ['visitor_id', 'time', 'url'];

/** @example eventColumn('_biz_uid') // 'visitor_id', eventColumn('Colour') // 'Colour' */
export function eventColumn(header: string): string {
  return COLUMN_OF.get(header.toLowerCase().replace(/[^a-z\d]/g, '')) ?? header;
}
