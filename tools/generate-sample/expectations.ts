/** What a call should become, as stories say it. */
import type { Expectation } from './sampleBook.ts';

export const merged = (channel: string): Expectation => ({ outcome: 'merged', reason: 'matched', channel });
export const standalone = (reason: string, channel = 'Other'): Expectation => ({ outcome: 'standalone', reason, channel });
export const repeat = (channel: string): Expectation => ({ outcome: 'repeat', reason: 'sessionAlreadyCredited', channel });
export const skipped = (reason: string): Expectation => ({ outcome: 'skipped', reason });
export const held = (reason: string): Expectation => ({ outcome: 'held', reason });
export const unrecorded: Expectation = { outcome: 'none' };
