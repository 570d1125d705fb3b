/** One value of CSV, quoted where it must be (RFC 4180): for the few that are not worth a buffer. */
export function csvText(value: string): string {
  return /[",\r\n]/.test(value) ? quoteCsv(value) : value;
}

/** @example quoteCsv('6" pipe') // '"6"" pipe"' */
export function quoteCsv(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
