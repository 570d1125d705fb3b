import { tellCallStory } from '../callStory';
import type { StoryInput } from '../storyInput';
import { evidence, FORMAT, told, visit } from './storyCases';
import { PACKAGE_LABELS } from './packageLabels';

const advise = (input: StoryInput) => tellCallStory(input, PACKAGE_LABELS, FORMAT).nextStep;
const active = { windowBasis: 'lastActivity' } as const;
const created = { callTimeSource: 'taskCreated' } as const;

describe('the next step, for each reason', () => {
  const cases: readonly [string, StoryInput, string | undefined][] = [
    ['matched', told('merged', 'matched', evidence({ session: visit(13) })), undefined],
    ['staticNumber', told('standalone', 'staticNumber', evidence()), undefined],
    ['noSession', told('standalone', 'noSession', evidence()), 'Check that the page the caller saw reports its visits'],
    ['sessionTooOld', told('standalone', 'sessionTooOld', evidence()), 'lengthen the window in the settings, or count it from'],
    ['sessionTooOld, R8', told('standalone', 'sessionTooOld', evidence(active)), 'lengthen the window in the settings.'],
    ['sessionTooOld, R4', told('standalone', 'sessionTooOld', evidence(created)), 'write when the call began to Touchpoint_Date__c'],
    ['sessionStartsLater', told('standalone', 'sessionStartsLater', evidence()), "compare the vendor's clock and time zone"],
    ['sessionAlreadyCredited', told('repeat', 'sessionAlreadyCredited', evidence()), 'a visit has one touchpoint'],
    ['noVisitorId', told('skipped', 'noVisitorId', evidence()), 'Ask your call-tracking vendor to send the visitor id to BizibleId__c.'],
    [
      'excludedByFilter',
      told('skipped', 'excludedByFilter', evidence()),
      'change the filters for type, direction, duration or disposition'
    ],
    ['taskDeleted', told('skipped', 'taskDeleted', evidence()), 'If the Task is restored, the call is decided again.'],
    ['suppressed', told('skipped', 'suppressed', evidence()), 'then change the rule.'],
    ['noPerson', told('held', 'noPerson', evidence()), 'Link the Task to a lead or contact in its field Name.'],
    [
      'identityConflict',
      told('held', 'identityConflict', evidence({ conflict: 'sessionEmail' })),
      'change Identity Conflict in the settings.'
    ],
    ['identityConflict, R11 b', told('held', 'identityConflict', evidence({ conflict: 'earlierInteraction' })), 'set to standalone'],
    ['identityConflict, standalone', told('standalone', 'identityConflict', evidence()), 'wait longer before it gives a pool number'],
    ['pending', told('pending', undefined), 'Resolve it now, or wait for the next run.']
  ];

  it.each(cases)('%s', (_name, input, words) => {
    if (words === undefined) expect(advise(input)).toBeUndefined();
    else expect(advise(input)?.text).toContain(words);
  });

  it('gives a text for the vendor with the field names of this org', () => {
    const step = advise({
      ...told('skipped', 'noVisitorId', evidence(), { vendor: 'CallTrackingMetrics' }),
      visitorIdField: 'touchline__BizibleId__c',
      callTimeField: 'touchline__Touchpoint_Date__c'
    });
    expect(step?.text).toBe('Ask CallTrackingMetrics to send the visitor id to touchline__BizibleId__c. You can copy the text for it.');
    expect(step?.copy).toContain('belongs in the Task field touchline__BizibleId__c,');
    expect(step?.copy).toContain('to the Task field touchline__Touchpoint_Date__c.');
    expect(step?.copy).toContain('without a visitor id: 00T000000000001AAA');
    expect(step?.copy?.split('\n\n')).toHaveLength(4);
  });
});
