/** Whether a call counts under the filter being typed, by the engine's own rule (R1, R2), and which part of the filter refuses it. */
import { DEFAULT_SETTINGS, qualifyCall, type CallTask, type Settings, type TrackingNumber } from 'c/attributionEngine';

export type CallVerdict =
  | 'counts'
  | 'staticNumber'
  | 'noVisitorId'
  | 'notRecorded'
  | 'taskDeleted'
  | 'filteredType'
  | 'filteredCallType'
  | 'filteredDuration'
  | 'filteredDisposition';

type Numbers = ReadonlyMap<string, TrackingNumber>;

/** Each part of the filter by itself: the first that alone refuses the call is the reason. */
const FILTERS: readonly (readonly [CallVerdict, (settings: Settings) => Partial<Settings>])[] = [
  ['filteredType', ({ filterTypes }) => ({ filterTypes })],
  ['filteredCallType', ({ filterCallTypes }) => ({ filterCallTypes })],
  ['filteredDuration', ({ minimumDurationSeconds }) => ({ minimumDurationSeconds })],
  ['filteredDisposition', ({ filterDispositions }) => ({ filterDispositions })]
];

function isFiltered(call: CallTask, settings: Settings, numbers: Numbers): boolean {
  const qualification = qualifyCall(call, settings, numbers);
  return qualification.kind === 'skipped' && qualification.reason === 'excludedByFilter';
}

function refusingFilter(call: CallTask, settings: Settings, numbers: Numbers): CallVerdict {
  const { staticNumbers, callTypes } = settings;
  const [verdict = 'filteredType'] =
    FILTERS.find(([, part]) => isFiltered(call, { ...DEFAULT_SETTINGS, staticNumbers, callTypes, ...part(settings) }, numbers)) ?? [];
  return verdict;
}

/**
 * @example judgeCall({ …call, visitorId: 'B', durationSeconds: 3 }, { …settings, minimumDurationSeconds: 10 }, numbers) // 'filteredDuration'
 */
export function judgeCall(call: CallTask, settings: Settings, numbers: Numbers): CallVerdict {
  const qualification = qualifyCall(call, settings, numbers);
  switch (qualification.kind) {
    case 'visitor':
      return 'counts';
    case 'staticNumber':
      return 'staticNumber';
    case 'notRecorded':
      return 'notRecorded';
    case 'skipped':
      return qualification.reason === 'excludedByFilter' ? refusingFilter(call, settings, numbers) : qualification.reason;
  }
}
