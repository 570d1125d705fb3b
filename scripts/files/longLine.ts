/** A record longer than this, in bytes or characters, has an open quote that swallows the rest of the file, or is one endless line. */
export const LONGEST_RECORD = 4_000_000;

/** What is said of a line that long; how it starts is all that is shown of it. */
export const LONG_LINE = 'the line is longer than 4 MB, which no row is';
export const START_OF_LONG = 1000;
