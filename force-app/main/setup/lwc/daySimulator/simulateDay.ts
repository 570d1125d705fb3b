/** A day of visits and calls that never were: each way a call can go, with visits nobody called from in between. Pure. */
import type { TrackedCall, WebSession } from 'c/attributionEngine';
import { TEST_VISITOR } from 'c/testRecords';

/** A visit and the call after it, if any. */
interface Scene {
  /** Minutes of the day at which the visit begins; absent for a call of a visitor nobody saw. */
  readonly visitAt?: number;
  /** Minutes from the visit to the call, below 0 for one before it. */
  readonly callAfter?: number;
  readonly from: readonly [source: string, medium: string, campaign: string];
}

const ADS = ['google', 'cpc', 'Spring offer'] as const;
const SEARCH = ['google', 'organic', ''] as const;
const NEWS = ['newsletter', 'email', 'April news'] as const;
const SOCIAL = ['facebook', 'social', ''] as const;
const DIRECT = ['Web Direct', '', ''] as const;

const SCENES: readonly Scene[] = [
  { visitAt: 485, callAfter: 4, from: ADS },
  { visitAt: 512, from: SEARCH },
  { visitAt: 530, callAfter: 12, from: SEARCH },
  { visitAt: 548, from: SOCIAL },
  { visitAt: 575, callAfter: 29, from: NEWS },
  { visitAt: 600, callAfter: 45, from: ADS },
  { visitAt: 622, from: DIRECT },
  { visitAt: 660, callAfter: 3, from: DIRECT },
  { visitAt: 690, callAfter: -10, from: SEARCH },
  { visitAt: 715, from: ADS },
  { visitAt: 760, callAfter: 6, from: SOCIAL },
  { callAfter: 800, from: DIRECT },
  { visitAt: 845, from: NEWS },
  { visitAt: 880, callAfter: 15, from: ADS },
  { visitAt: 915, from: SEARCH },
  { visitAt: 950, callAfter: 2, from: ADS },
  { visitAt: 985, from: DIRECT },
  { visitAt: 1_010, callAfter: 20, from: NEWS }
];
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

export const SIMULATED = `${TEST_VISITOR}day-`;

export interface SimulatedDay {
  readonly visits: readonly WebSession[];
  /** Without outcome: they are to be decided like any other. */
  readonly calls: readonly Partial<TrackedCall>[];
}

/** A person a call names (R12). */
export interface Caller {
  readonly id: string;
  readonly object: 'Lead' | 'Contact';
}

/** An Id that no Task has: 18 characters, its last part counted. */
function taskIdOf(code: string, n: number): string {
  return `00TSIM${code.toUpperCase().slice(0, 8).padEnd(8, '0')}${String(n).padStart(4, '0')}`;
}

/**
 * @param code something new each time, letters and digits
 * @param callers those the calls name in turn; without any, calls wait for a person
 * @param subject of the calls
 * @example simulateDay(Date.now(), 'k3j9', [{ id: '00Q…', object: 'Lead' }], 'Simulated call') // 17 visits, 11 calls
 */
export function simulateDay(now: number, code: string, callers: readonly Caller[], subject: string): SimulatedDay {
  const begin = Math.floor((now - DAY) / MINUTE) * MINUTE;
  const scenes = SCENES.map((scene, i) => {
    const visitor = `${SIMULATED}${code}-${String(i + 1)}`;
    const visitAt = scene.visitAt === undefined ? undefined : begin + scene.visitAt * MINUTE;
    const callAt = scene.callAfter === undefined ? undefined : (visitAt ?? begin) + scene.callAfter * MINUTE;
    return { ...scene, visitor, visitAt, callAt, n: i + 1 };
  });
  const visits = scenes.flatMap(({ visitor, visitAt, from: [source, medium, campaign] }): WebSession[] =>
    visitAt === undefined
      ? []
      : [
          {
            sessionKey: visitor,
            visitorId: visitor,
            visitorKey: visitor,
            startedAt: visitAt,
            lastActivityAt: visitAt + 2 * MINUTE,
            pageViews: 4,
            source,
            ...(medium === '' ? {} : { medium }),
            ...(campaign === '' ? {} : { campaignName: campaign }),
            landingPage: 'example.com/offer',
            landingPageRaw: 'https://www.example.com/offer'
          }
        ]
  );
  const calls = scenes.flatMap(({ visitor, callAt, n }): Partial<TrackedCall>[] => {
    if (callAt === undefined) return [];
    const caller = callers.length === 0 ? undefined : callers[n % callers.length];
    const person = caller === undefined ? {} : caller.object === 'Lead' ? { lead: caller.id } : { contact: caller.id };
    return [
      {
        taskId: taskIdOf(code, n),
        visitorId: visitor,
        visitorKey: visitor,
        taskType: 'Call',
        subject,
        direction: 'Inbound',
        durationSeconds: 30 + n * 17,
        taskCreatedAt: callAt + 2 * MINUTE,
        vendorCallTime: callAt,
        outcome: 'pending',
        ...person
      }
    ];
  });
  return { visits, calls };
}
