import fc from 'fast-check';
import { tellCallStory } from '../callStory';
import { parseEvidence } from '../parseEvidence';
import { evidence, FORMAT, visit } from './storyCases';
import { PACKAGE_LABELS } from './packageLabels';

const whole = evidence({ candidates: 2, session: visit(13), before: visit(48, { refusal: 'tooOld' }), channel: { by: 'rule', order: 7 } });
const spoil = (more: object) => JSON.stringify({ ...whole, ...more });

describe('evidence as it is stored (R14)', () => {
  it('reads what this version writes, whole', () => {
    expect(parseEvidence(JSON.stringify(whole))).toEqual({ state: 'read', evidence: whole });
  });

  const cases: readonly [string, string | undefined, string][] = [
    ['nothing', undefined, 'none'],
    ['blank text', '  ', 'none'],
    ['cut in the middle', JSON.stringify(whole).slice(0, 40), 'broken'],
    ['no JSON', 'merged', 'broken'],
    ['a JSON text', '"merged"', 'broken'],
    ['a list', '[1]', 'broken'],
    ['null', 'null', 'broken'],
    ['no version', '{}', 'broken'],
    ['version 1 of something else', '{"version":1}', 'broken'],
    ['version as text', spoil({ version: '1' }), 'broken'],
    ['a later version', '{"version":2}', 'otherVersion'],
    ['an unknown basis', spoil({ windowBasis: 'lastClick' }), 'broken'],
    ['an unknown refusal', spoil({ before: { ...visit(48), refusal: 'rainy' } }), 'broken'],
    ['an unknown origin of the channel', spoil({ channel: { by: 'guess' } }), 'broken'],
    ['a time as text', spoil({ callTime: '12:30' }), 'broken'],
    ['a time no calendar has', spoil({ callTime: 1e300 }), 'broken'],
    ['a negative age', spoil({ session: { ...visit(13), ageMs: -1 } }), 'broken'],
    ['a session without key', spoil({ session: { startedAt: 0 } }), 'broken'],
    ['a session that is a list', spoil({ session: [] }), 'broken'],
    ['null for a missing value', spoil({ after: null }), 'broken'],
    ['numbers as names of cut values', spoil({ cut: [1] }), 'broken']
  ];

  it.each(cases)('%s', (_name, json, state) => {
    expect(parseEvidence(json).state).toBe(state);
  });

  it('ignores what it does not know beside what it knows', () => {
    expect(parseEvidence(spoil({ mood: 'calm' })).state).toBe('read');
  });
});

describe('a story without readable evidence', () => {
  const tell = (json: string | undefined, outcome = 'merged') =>
    tellCallStory({ call: { taskId: '00T1', outcome, reason: 'matched', evidence: json } }, PACKAGE_LABELS, FORMAT);

  it('keeps the sentence and says what is missing', () => {
    expect(tell('{"version":1,')).toMatchObject({
      sentence: 'Tied to a visit.',
      detail: ["What this decision rests on can't be read, so only the result is shown. Resolve the call again to store it afresh."],
      visits: [],
      values: []
    });
    expect(tell('{"version":9}').detail[0]).toContain('by another version of Touchline (evidence version 9)');
    expect(tell(undefined).detail[0]).toContain("isn't stored, or you have no access to the field Evidence");
  });

  it('misses nothing in a call that is not decided yet', () => {
    expect(tell(undefined, 'pending').detail).toEqual([]);
  });

  it('never throws, whatever is stored', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('merged', 'standalone', 'repeat', 'skipped', 'held', 'pending', '__proto__'));
    const stored = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => spoil({ session: JSON.parse(json) as unknown }))
    );
    fc.assert(
      fc.property(word, word, stored, (outcome, reason, json) => {
        const story = tellCallStory({ call: { taskId: '00T1', outcome, reason, evidence: json } }, PACKAGE_LABELS, FORMAT);
        expect(story.sentence).not.toBe('');
      })
    );
  });
});
