/** What is killed in the middle, in turn. */
export const SCENARIOS = ['resolve', 'watch', 'bulk'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** So few that the sample goes by jobs. */
export const BULK_ABOVE = { rowsRead: 60, rowsWritten: 40 };
