import type { ChannelEvidence, Evidence } from 'c/attributionEngine';
import { tellCallStory } from '../callStory';
import { evidence, FORMAT, told, visit } from './storyCases';
import { PACKAGE_LABELS } from './packageLabels';

const touchpoint = { touchpointType: 'Call', medium: 'Call', channel: 'Paid Search', subchannel: 'Google Ads' };

function trace(outcome: string, reason: string, stored: Evidence) {
  const { values } = tellCallStory({ ...told(outcome, reason, stored), touchpoint }, PACKAGE_LABELS, FORMAT);
  return values.map(({ label, value, origin }) => [label, value, origin]);
}

describe('where each value comes from', () => {
  it('traces type and medium to the Task, the channel to its rule, the call time to the vendor', () => {
    const stored = evidence({ session: visit(13), typeFrom: 'task', mediumFrom: 'task', channel: { by: 'rule', ruleKey: 'r', order: 70 } });
    expect(trace('merged', 'matched', stored)).toEqual([
      ['Type', 'Call', "the Task's Type"],
      ['Medium', 'Call', "the Task's Type"],
      ['Channel', 'Paid Search · Google Ads', 'your channel rule 70'],
      ['Call time', '4 May 2026, 12:30', 'the vendor, on the Task']
    ]);
  });

  it('says that a blank Type gives Web Visit and the medium of the visit (R15, R16)', () => {
    const stored = evidence({ session: visit(13), typeFrom: 'default', mediumFrom: 'session', callTimeSource: 'taskCreated' });
    expect(trace('merged', 'matched', stored).map(([, , origin]) => origin)).toEqual([
      "the Task's Type is blank",
      'the visit',
      'when the Task was created; the vendor may post it later than the call'
    ]);
  });

  const origins: readonly [string, ChannelEvidence, string][] = [
    ['merged', { by: 'builtInRule', order: 70 }, 'built-in channel rule 70'],
    ['merged', { by: 'rule' }, 'a channel rule'],
    ['merged', { by: 'inherited' }, 'carried over from an earlier visit'],
    ['merged', { by: 'noRule' }, 'no channel rule matched'],
    ['standalone', { by: 'noRule' }, 'no visit, and no tracking number with a channel'],
    ['standalone', { by: 'trackingNumber' }, 'the tracking number dialled']
  ];

  it.each(origins)('channel of a %s call by %j', (outcome, channel, origin) => {
    const reason = outcome === 'merged' ? 'matched' : 'noSession';
    expect(trace(outcome, reason, evidence({ channel })).find(([label]) => label === 'Channel')?.[2]).toBe(origin);
  });

  it('tells nothing of type and medium of a repeat: they are those of another interaction', () => {
    const stored = evidence({ session: visit(13), typeFrom: 'task', mediumFrom: 'task', channel: { by: 'rule', order: 7 } });
    expect(trace('repeat', 'sessionAlreadyCredited', stored).map(([label]) => label)).toEqual(['Channel', 'Call time']);
  });

  it('leaves an empty medium empty (R16)', () => {
    const stored = told('standalone', 'noSession', evidence({ mediumFrom: 'none' }));
    const [medium] = tellCallStory(stored, PACKAGE_LABELS, FORMAT).values;
    expect(medium).toEqual({ field: 'medium', label: 'Medium', value: undefined, origin: 'nothing gave one' });
  });
});
