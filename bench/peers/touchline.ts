import { availableParallelism } from 'node:os';
import { matchPairs } from '../matchPairs.ts';
import { runPeer } from './peer.ts';

const window = { windowMinutes: 30, windowBasis: 'sessionStart' } as const;
const threads = Number(process.env['TOUCHLINE_THREADS'] ?? availableParallelism());

await runPeer(async ({ calls, sessions, out }) => {
  await matchPairs(calls, sessions, out, window, threads);
});
