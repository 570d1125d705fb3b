import type { HealthFacts } from 'c/healthChecks';

export const NOW = Date.parse('2026-05-04T12:00:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** An org in which nothing is wrong and every fact is known. */
export const HEALTHY: HealthFacts = {
  access: { mayResolve: true, seesAll: true, ownMissing: [], creditMissing: [], standardMissing: [], taskFieldsMissing: [] },
  capture: { switchedOff: false, flowActive: true },
  prefix: 'touchline__',
  described: {
    Task: [
      { name: 'touchline__BizibleId__c', type: 'string' },
      { name: 'Dialled__c', type: 'phone' }
    ],
    Lead: [],
    Contact: [],
    Opportunity: [{ name: 'Amount', type: 'currency' }]
  },
  orgDefaults: { timeZone: 'Europe/Berlin' },
  dailyRequests: { used: 1_200, most: 100_000 },
  storage: { used: 1_000_000, most: 10_000_000 },
  recentCalls: [
    { values: { vendor: 'CallRail', outcome: 'merged', reason: 'matched' }, count: 40 },
    { values: { vendor: 'CallRail', outcome: 'standalone', reason: 'noSession' }, count: 8 },
    { values: { outcome: 'skipped', reason: 'noVisitorId' }, count: 2 }
  ],
  earlierCalls: [{ values: { vendor: 'CallRail', outcome: 'merged', reason: 'matched' }, count: 160 }],
  lateCalls: [],
  forgottenCalls: [],
  setAsideCalls: [],
  runs: [{ runKey: 'r1', kind: 'resolve', status: 'complete', startedAt: NOW - 6 * MINUTE, endedAt: NOW - 5 * MINUTE, requests: 8 }],
  lease: [],
  sessions: [{ values: {}, count: 5_000 }],
  recentSessions: [{ values: {}, count: 700 }],
  newestSession: NOW - MINUTE,
  oldestSession: NOW - 50 * DAY,
  trackedCalls: [{ values: {}, count: 250 }],
  touchpoints: [{ values: {}, count: 300 }],
  attributionTouchpoints: [{ values: {}, count: 100 }],
  allRuns: [{ values: {}, count: 1 }],
  settings: [{ key: 'default', windowMinutes: 30, dialledNumberField: 'Dialled__c' }],
  channelRules: [{ ruleKey: 'ads', order: 1, channel: 'Paid Search', medium: 'cpc' }],
  trackingNumbers: [{ phoneE164: '+12025550101', pooled: true }],
  suppressionRules: [],
  models: []
};
