import { callTime } from '../callTime';
import type { TrackingNumber } from '../channelRule';
import { qualifyCall, type QualifiedBy, type TrackingNumbers } from '../qualifyCall';
import { DEFAULT_SETTINGS, type Settings } from '../settings';

const number = (phoneE164: string, rest: Partial<TrackingNumber> = {}): [string, TrackingNumber] => [
  phoneE164,
  { phoneE164, pooled: false, channel: 'Print', ...rest }
];
const NUMBERS: TrackingNumbers = new Map([
  number('+12025550101'),
  number('+12025550102', { pooled: true }),
  number('+12025550103', { channel: undefined })
]);

interface Case {
  readonly rule: string;
  readonly that: string;
  readonly task: Partial<QualifiedBy>;
  readonly settings?: Partial<Settings>;
  readonly expected: string;
}

const noId = { callType: 'Inbound' };
const withId = { visitorId: ' b ' };

// prettier-ignore
const CASES: readonly Case[] = [
  { rule: 'R1', that: 'counts a Task with a visitor id', task: withId, expected: 'visitor b' },
  { rule: 'R1', that: 'counts it whatever its type and direction', task: { ...withId, type: 'Email', callType: 'Outbound' }, expected: 'visitor b' },
  { rule: 'R1', that: 'knows a blank visitor id as none', task: { visitorId: '  ', callType: 'Inbound' }, expected: 'skipped noVisitorId' },
  { rule: 'R1', that: 'narrows by Type', task: { ...withId, type: 'Email' }, settings: { filterTypes: ['Call'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'ignores case and blanks in lists', task: { ...withId, type: ' call' }, settings: { filterTypes: ['CALL '] }, expected: 'visitor b' },
  { rule: 'R1', that: 'excludes a blank Type where Types are listed', task: withId, settings: { filterTypes: ['Call'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'narrows by CallType', task: { ...withId, callType: 'Outbound' }, settings: { filterCallTypes: ['Inbound'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'narrows by disposition', task: { ...withId, disposition: 'missed' }, settings: { filterDispositions: ['answered', 'voicemail'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'lets a listed disposition pass', task: { ...withId, disposition: 'Voicemail' }, settings: { filterDispositions: ['answered', 'voicemail'] }, expected: 'visitor b' },
  { rule: 'R1', that: 'lets a duration equal to the minimum pass', task: { ...withId, durationSeconds: 30 }, settings: { minimumDurationSeconds: 30 }, expected: 'visitor b' },
  { rule: 'R1', that: 'excludes a shorter one', task: { ...withId, durationSeconds: 29 }, settings: { minimumDurationSeconds: 30 }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'excludes a blank duration, for now', task: withId, settings: { minimumDurationSeconds: 0 }, expected: 'skipped excludedByFilter' },
  { rule: 'R1', that: 'needs every narrowing to pass', task: { ...withId, type: 'Call', callType: 'Internal' }, settings: { filterTypes: ['Call'], filterCallTypes: ['Inbound'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R2', that: 'records an inbound call without visitor id', task: noId, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'records one whose CallType is blank and TaskSubtype Call', task: { taskSubtype: 'Call' }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'records one whose CallType is blank and Type in the list', task: { callType: ' ', type: 'phone call' }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'leaves no record of an e-mail Task', task: { type: 'Email', taskSubtype: 'Email' }, expected: 'notRecorded' },
  { rule: 'R2', that: 'leaves no record of an outbound call without visitor id', task: { callType: 'Outbound', taskSubtype: 'Call' }, expected: 'notRecorded' },
  { rule: 'R2', that: 'leaves no record of an internal call without visitor id', task: { callType: 'Internal', type: 'Call' }, expected: 'notRecorded' },
  { rule: 'R2', that: 'keeps the static number exception off by default', task: { ...noId, dialledNumber: '+12025550101' }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'counts a call to a static number with a channel', task: { ...noId, dialledNumber: '+12025550101' }, settings: { staticNumbers: true }, expected: 'staticNumber' },
  { rule: 'R2', that: 'does not count one to a pool number', task: { ...noId, dialledNumber: '+12025550102' }, settings: { staticNumbers: true }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'does not count one to a number without channel', task: { ...noId, dialledNumber: '+12025550103' }, settings: { staticNumbers: true }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'does not count one to an unknown number', task: { ...noId, dialledNumber: '+12025550199' }, settings: { staticNumbers: true }, expected: 'skipped noVisitorId' },
  { rule: 'R2', that: 'does not record an outbound call to a static number', task: { callType: 'Outbound', dialledNumber: '+12025550101' }, settings: { staticNumbers: true }, expected: 'notRecorded' },
  { rule: 'R2', that: 'asks for the visitor of a call with an id to a static number', task: { ...withId, dialledNumber: '+12025550101' }, settings: { staticNumbers: true }, expected: 'visitor b' },
  { rule: 'R1', that: 'filters a call to a static number too', task: { ...noId, dialledNumber: '+12025550101' }, settings: { staticNumbers: true, filterTypes: ['Call'] }, expected: 'skipped excludedByFilter' },
  { rule: 'R6', that: 'skips a deleted Task before anything else', task: { ...withId, isDeleted: true }, settings: { filterTypes: ['Call'] }, expected: 'skipped taskDeleted' },
  { rule: 'R6', that: 'skips a deleted call without visitor id as deleted', task: { ...noId, isDeleted: true }, expected: 'skipped taskDeleted' },
  { rule: 'R2', that: 'leaves no record of a deleted Task that was no call', task: { type: 'Email', isDeleted: true }, expected: 'notRecorded' }
];

describe('qualifyCall', () => {
  it.each(CASES)('$rule $that', ({ task, settings, expected }) => {
    const result = qualifyCall({ isDeleted: false, ...task }, { ...DEFAULT_SETTINGS, ...settings }, NUMBERS);
    const detail = result.kind === 'skipped' ? ` ${result.reason}` : result.kind === 'visitor' ? ` ${result.visitorKey}` : '';
    expect(result.kind + detail).toBe(expected);
  });
});

describe('callTime', () => {
  it.each([
    {
      rule: 'R4',
      that: "takes the vendor's time",
      task: { vendorCallTime: 1000, createdAt: 9000 },
      expected: { at: 1000, source: 'vendor' }
    },
    {
      rule: 'R4',
      that: "takes the vendor's time though it is later",
      task: { vendorCallTime: 9001, createdAt: 9000 },
      expected: { at: 9001, source: 'vendor' }
    },
    { rule: 'R4', that: 'takes 1970 as a time', task: { vendorCallTime: 0, createdAt: 9000 }, expected: { at: 0, source: 'vendor' } },
    { rule: 'R4', that: 'falls back to CreatedDate and says so', task: { createdAt: 9000 }, expected: { at: 9000, source: 'taskCreated' } }
  ])('$rule $that', ({ task, expected }) => {
    expect(callTime(task)).toEqual(expected);
  });
});
