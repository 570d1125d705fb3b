/** Files mode as bin/touchline.js starts it: before the commands, which are loaded where this leaves something to say. */
export { runAhead } from '../files/aheadRun.ts';
