import type { Evidence } from 'c/attributionEngine';
import { tellCallStory } from '../callStory';
import { DIRECT, evidence, FORMAT, told, visit } from './storyCases';
import { PACKAGE_LABELS } from './packageLabels';

function consider(outcome: string, reason: string, stored?: Evidence) {
  const { visitsHeading, visits } = tellCallStory(told(outcome, reason, stored), PACKAGE_LABELS, FORMAT);
  return { visitsHeading, visits: visits.map(({ when, from, taken, verdict }) => [when, from, taken, verdict] as const) };
}

describe('the visits a decision looked at', () => {
  it('shows the one taken and the ones refused, in the order of their start (R14)', () => {
    const stored = evidence({
      candidates: 2,
      session: visit(13),
      before: visit(27.5 * 60, { ...DIRECT, refusal: 'tooOld' }),
      after: visit(-4, { refusal: 'startsLater' })
    });
    expect(consider('merged', 'matched', stored)).toEqual({
      visitsHeading: '2 visits of this visitor began before the call.',
      visits: [
        [
          '3 May 2026, 09:00',
          'direct',
          false,
          'Refused as too old: began 1 day, 3 hours before the call, outside the window of 30 minutes.'
        ],
        ['4 May 2026, 12:17', 'Google Ads', true, 'Taken: began 13 minutes before the call, inside the window of 30 minutes.'],
        ['4 May 2026, 12:34', 'Google Ads', false, 'Refused: began 4 minutes after the call.']
      ]
    });
  });

  const verdicts: readonly [string, string, string, Evidence, boolean, string][] = [
    [
      'R9 a later start',
      'merged',
      'matched',
      evidence({ before: visit(9, { refusal: 'earlierStart' }) }),
      false,
      'Refused: another visit began later and so nearer to the call.'
    ],
    [
      'R9 a smaller key',
      'merged',
      'matched',
      evidence({ before: visit(9, { refusal: 'greaterKey' }) }),
      false,
      'Refused: another visit began at the same moment and has the smaller key.'
    ],
    ['no refusal stored', 'merged', 'matched', evidence({ before: visit(9) }), false, 'Refused.'],
    [
      'R8 last activity',
      'merged',
      'matched',
      evidence({ windowBasis: 'lastActivity', session: visit(40, { ageMs: 60_000 }) }),
      true,
      'Taken: last active 1 minute before the call, inside the window of 30 minutes.'
    ],
    [
      'R8 going on',
      'merged',
      'matched',
      evidence({ windowBasis: 'lastActivity', session: visit(40, { ageMs: 0 }) }),
      true,
      'Taken: it was going on when the call came in.'
    ],
    [
      'R8 too old since the last activity',
      'standalone',
      'sessionTooOld',
      evidence({ windowBasis: 'lastActivity', before: visit(31, { refusal: 'tooOld' }) }),
      false,
      'Refused as too old: last active 31 minutes before the call, outside the window of 30 minutes.'
    ],
    [
      'R13 credited before',
      'repeat',
      'sessionAlreadyCredited',
      evidence({ session: visit(9) }),
      true,
      'Found, and already credited to an earlier form, chat or call.'
    ],
    [
      'R11 conflict',
      'held',
      'identityConflict',
      evidence({ session: visit(9) }),
      false,
      "In the window, but not tied: it seems to be another person's."
    ],
    [
      'R12 nobody named',
      'held',
      'noPerson',
      evidence({ session: visit(9) }),
      false,
      'In the window: it is taken once the Task names a known person.'
    ]
  ];

  it.each(verdicts)('%s', (_name, outcome, reason, stored, taken, verdict) => {
    const [shown] = consider(outcome, reason, stored).visits;
    expect(shown?.slice(2)).toEqual([taken, verdict]);
  });

  const headings: readonly [number | undefined, string | undefined][] = [
    [undefined, undefined],
    [0, 'No visit of this visitor began before the call.'],
    [1, '1 visit of this visitor began before the call.'],
    [7, '7 visits of this visitor began before the call. The nearest are shown.']
  ];

  it.each(headings)('says how many there were: %s', (candidates, heading) => {
    expect(consider('standalone', 'sessionTooOld', evidence({ candidates, before: visit(48, { refusal: 'tooOld' }) })).visitsHeading).toBe(
      heading
    );
  });

  it('shows none for a call that was skipped, has no visitor, or without evidence', () => {
    expect(consider('standalone', 'staticNumber', evidence({ candidates: 0 }))).toEqual({ visitsHeading: undefined, visits: [] });
    expect(consider('skipped', 'noVisitorId', evidence())).toEqual({ visitsHeading: undefined, visits: [] });
    expect(consider('merged', 'matched')).toEqual({ visitsHeading: undefined, visits: [] });
  });
});
