import { tellCallStory } from '../callStory';
import type { StoryInput } from '../storyInput';
import { DIRECT, evidence, FORMAT, NOON, told, visit } from './storyCases';
import { PACKAGE_LABELS } from './packageLabels';

const tell = (input: StoryInput) => tellCallStory(input, PACKAGE_LABELS, FORMAT);
const active = { windowBasis: 'lastActivity' } as const;
const tooOld = (minutes: number) => evidence({ candidates: 1, before: visit(minutes, { refusal: 'tooOld' }) });

describe('the sentence, for every outcome and reason of section 5', () => {
  const cases: readonly [string, StoryInput, string][] = [
    ['merged', told('merged', 'matched', evidence({ session: visit(13) })), 'Tied to a visit from Google Ads, 13 minutes before the call.'],
    [
      'merged, one minute',
      told('merged', 'matched', evidence({ session: visit(1) })),
      'Tied to a visit from Google Ads, 1 minute before the call.'
    ],
    [
      'merged, direct',
      told('merged', 'matched', evidence({ session: visit(5, DIRECT) })),
      'Tied to a direct visit, 5 minutes before the call.'
    ],
    [
      'merged, R8 counted from the last activity',
      told('merged', 'matched', evidence({ ...active, session: visit(50, { ageMs: 240_000 }) })),
      'Tied to a visit from Google Ads, last active 4 minutes before the call.'
    ],
    [
      'merged, R8 during the visit',
      told('merged', 'matched', evidence({ ...active, session: visit(50, { ageMs: 0 }) })),
      'Tied to a visit from Google Ads, which was going on when the call came in.'
    ],
    [
      'merged, R7 one millisecond inside the window',
      told('merged', 'matched', evidence({ session: visit(30, { ageMs: 1_799_999 }) })),
      'Tied to a visit from Google Ads, 29 minutes before the call.'
    ],
    [
      'merged, no source known',
      told('merged', 'matched', evidence({ session: visit(2, { source: undefined, channel: undefined, subchannel: undefined }) })),
      'Tied to a visit, 2 minutes before the call.'
    ],
    ['merged, no evidence', told('merged', 'matched'), 'Tied to a visit.'],
    [
      'merged, the age only in the row',
      told('merged', 'matched', undefined, { sessionAgeSeconds: 780 }),
      'Tied to a visit, 13 minutes before the call.'
    ],
    [
      'standalone, too old',
      told('standalone', 'sessionTooOld', tooOld(48)),
      'A touchpoint of its own: the nearest visit began 48 minutes before the call, outside the window of 30 minutes.'
    ],
    [
      'standalone, too old by days',
      told('standalone', 'sessionTooOld', tooOld(2 * 1440 + 207)),
      'A touchpoint of its own: the nearest visit began 2 days, 3 hours before the call, outside the window of 30 minutes.'
    ],
    [
      'standalone, too old, counted from the last activity',
      told('standalone', 'sessionTooOld', { ...tooOld(48), ...active }),
      'A touchpoint of its own: the nearest visit was last active 48 minutes before the call, outside the window of 30 minutes.'
    ],
    ['standalone, too old, no evidence', told('standalone', 'sessionTooOld'), 'A touchpoint of its own: the nearest visit is too old.'],
    [
      'standalone, no visit stored',
      told('standalone', 'noSession', evidence({ candidates: 0 })),
      'A touchpoint of its own: no visit of this visitor is stored.'
    ],
    [
      'standalone, visit after the call',
      told('standalone', 'sessionStartsLater', evidence({ candidates: 0, after: visit(-6, { refusal: 'startsLater' }) })),
      'A touchpoint of its own: the nearest visit began 6 minutes after the call.'
    ],
    [
      'standalone, visit after the call, no evidence',
      told('standalone', 'sessionStartsLater'),
      'A touchpoint of its own: the nearest visit began after the call.'
    ],
    [
      'standalone, R11 by setting',
      told('standalone', 'identityConflict', evidence({ session: visit(3), conflict: 'sessionEmail' })),
      "A touchpoint of its own: the visit in the window seems to be another person's."
    ],
    [
      'standalone, R2 static number',
      {
        ...told('standalone', 'staticNumber', evidence(), { dialledNumber: '+16145550170' }),
        touchpoint: { channel: 'Print', subchannel: 'Brochure' }
      },
      'A touchpoint of its own: the number dialled, +16145550170, stands for Print · Brochure.'
    ],
    [
      'standalone, R2 static number, touchpoint not given',
      told('standalone', 'staticNumber', evidence()),
      'A touchpoint of its own: the number dialled has a channel.'
    ],
    [
      'repeat',
      told('repeat', 'sessionAlreadyCredited', evidence({ session: visit(9) })),
      'Counted on the touchpoint that already has the credit for this visit.'
    ],
    ['skipped, no visitor id', told('skipped', 'noVisitorId', evidence()), "This call has no visitor id, so it can't be tied to a visit."],
    ['skipped, filter', told('skipped', 'excludedByFilter', evidence()), 'No touchpoint: your settings leave this call out.'],
    ['skipped, deleted', told('skipped', 'taskDeleted', evidence()), 'No touchpoint: the Task of this call was deleted.'],
    [
      'skipped, suppressed',
      told('skipped', 'suppressed', evidence({ suppressedBy: 'careers' })),
      'No touchpoint: one of your suppression rules leaves this call out.'
    ],
    [
      'held, nobody named',
      told('held', 'noPerson', evidence()),
      'Waiting for a person: the Task names no lead or contact that Touchline knows.'
    ],
    [
      'held, identity conflict',
      told('held', 'identityConflict', evidence({ session: visit(3), conflict: 'earlierInteraction' })),
      "Waiting for you: the visit in the window seems to be another person's."
    ],
    ['pending', told('pending', undefined), 'This call is recorded and not decided yet.'],
    ['pending, whatever reason is left over', told('pending', 'matched'), 'This call is recorded and not decided yet.']
  ];

  it.each(cases)('%s', (_name, input, sentence) => {
    expect(tell(input).sentence).toBe(sentence);
  });
});

describe('a decision this version does not know', () => {
  const cases: readonly [string | undefined, string, string][] = [
    ['callback', 'merged', "a reason that this version of Touchline doesn't know together: Tied to a visit, callback."],
    ['noSession', 'merged', 'Tied to a visit, No visit stored.'],
    ['toString', 'held', 'Waiting, toString.'],
    [undefined, 'constructor', "an outcome that this version of Touchline doesn't know: constructor."],
    [undefined, 'merged', "an outcome that this version of Touchline doesn't know: Tied to a visit."]
  ];

  it.each(cases)('says so for reason %s of outcome %s', (reason, outcome, words) => {
    const story = tell(told(outcome, reason, evidence()));
    expect(story.sentence).toContain(words);
    expect(story.nextStep?.text).toBe('Resolve the call again, or update Touchline.');
  });
});

describe('the lines under the sentence', () => {
  const touchpoint = { channel: 'Paid Search', subchannel: 'Google Ads', campaignName: 'brand-emea', callCount: 1 };

  it('names channel and campaign of a visit', () => {
    const { detail } = tell({ ...told('merged', 'matched', evidence({ session: visit(13) })), touchpoint });
    expect(detail).toEqual(['Paid Search · Google Ads · campaign "brand-emea"']);
  });

  it('names the channel that the number dialled gives, where no visit does (R19)', () => {
    const input = told('standalone', 'noSession', evidence({ channel: { by: 'trackingNumber' } }));
    const { detail } = tell({ ...input, touchpoint: { channel: 'Radio', subchannel: 'Drive time' } });
    expect(detail).toEqual(['Radio · Drive time', 'Without a visit it has no ad, referrer or landing page.']);
  });

  it('counts the calls of a touchpoint with several', () => {
    const merged = told('merged', 'matched', evidence({ session: visit(13) }));
    expect(tell({ ...merged, touchpoint: { callCount: 2 } }).detail).toEqual(['2 calls count on this touchpoint.']);
  });

  it('tells who has the credit that a repeat only counts on', () => {
    const repeat = told('repeat', 'sessionAlreadyCredited', evidence({ session: visit(13) }));
    const { detail } = tell({ ...repeat, touchpoint: { touchpointType: 'Web Form', touchpointDate: NOON, callCount: 1 } });
    expect(detail).toEqual(['The credit is with the Web Form of 4 May 2026, 12:00.', '1 call counts on this touchpoint.']);
  });

  it('says by how much a call came too late', () => {
    expect(tell(told('standalone', 'sessionTooOld', tooOld(48))).detail).toEqual([
      'The window had ended 18 minutes before the call.',
      'Without a visit it has no ad, referrer or landing page.'
    ]);
  });

  it('says that the window is strict, for a visit exactly as old (R7)', () => {
    expect(tell(told('standalone', 'sessionTooOld', tooOld(30))).detail[0]).toBe(
      'A visit counts for less than 30 minutes, and this one was exactly that old.'
    );
  });

  it('warns that a call without a call time of its own may look later than it was (R4)', () => {
    const late = { ...tooOld(48), callTimeSource: 'taskCreated' } as const;
    expect(tell(told('standalone', 'sessionTooOld', late)).detail).toContain(
      'The vendor gave no call time, so the time the Task was created counts. A vendor may post the Task many minutes after the call.'
    );
  });

  it('tells whose word contradicts the Task, and that a setting overruled it (R11)', () => {
    const overruled = evidence({ session: visit(3), conflict: 'sessionEmail' });
    expect(tell(told('merged', 'matched', overruled)).detail).toEqual([
      "The e-mail given during the visit isn't one of the person's on the Task.",
      'It was merged all the same, as your settings say.'
    ]);
    const held = evidence({ session: visit(3), conflict: 'earlierInteraction' });
    expect(tell(told('held', 'identityConflict', held)).detail).toEqual([
      'An earlier form, chat or call in the visit named another person.'
    ]);
  });

  it('names suppression rules, cut values and a failed write', () => {
    const stored = evidence({ suppressedBy: 'careers', cut: ['subject', 'campaignName'] });
    expect(tell(told('skipped', 'suppressed', stored, { writeError: 'FIELD_INTEGRITY_EXCEPTION' })).detail).toEqual([
      'The group of suppression rules is careers.',
      'Cut, because too long for their fields: subject, campaignName.',
      'The decision could not be stored: FIELD_INTEGRITY_EXCEPTION'
    ]);
  });

  it('leaves markers inside the values of others alone', () => {
    const { detail } = tell({ ...told('merged', 'matched', evidence()), touchpoint: { ...touchpoint, campaignName: '{0} {1} $&' } });
    expect(detail[0]).toBe('Paid Search · Google Ads · campaign "{0} {1} $&"');
  });
});
