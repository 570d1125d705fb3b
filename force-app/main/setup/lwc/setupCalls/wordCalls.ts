/** Words for the mapping and the calls it finds. */
import type { CallTask, Settings, TrackingNumber } from 'c/attributionEngine';
import type { SeenCall } from 'c/callEvidenceTable';
import { fillLabel } from 'c/callStory';
import type { MappingRow } from 'c/fieldMapping';
import { READER_FORMAT } from 'c/readerFormat';
import { FIELD_PROBLEM, MAPPING_LABELS, PROOF_LABELS, SEEN_SUMMARY, SEEN_SUMMARY_ONE, VERDICT_LABELS } from './callLabels';
import { judgeCall } from './judgeCall';
import { MAPPED, MAPPED_SETTINGS, type MappedField, type MappedSetting } from './readCallEvidence';

/** What keeps a field from being read, in one sentence; blank where nothing does. */
export function fieldProblem(setting: MappedSetting, { name, proof, isNamed }: MappedField): string {
  if (!isNamed || proof === undefined || proof === 'proved') return '';
  if (proof === 'wrongKind') return fillLabel(MAPPED[setting].use === 'text' ? PROOF_LABELS.notText : PROOF_LABELS.notTime, name);
  return fillLabel(PROOF_LABELS[proof], name);
}

/** The same away from its input, which it then names. */
export function namedProblem(setting: MappedSetting, field: MappedField): string {
  const problem = fieldProblem(setting, field);
  return problem === '' ? '' : fillLabel(FIELD_PROBLEM, MAPPING_LABELS[setting].label, problem);
}

function statusOf(setting: MappedSetting, field: MappedField): Pick<MappingRow, 'status' | 'state'> {
  const problem = fieldProblem(setting, field);
  if (problem !== '') return { status: problem, state: 'bad' };
  const { name, proof, isNamed } = field;
  if (isNamed) {
    return proof === undefined
      ? { status: PROOF_LABELS.unproved, state: 'quiet' }
      : { status: fillLabel(PROOF_LABELS.proved, name), state: 'good' };
  }
  if (name !== '') return { status: fillLabel(PROOF_LABELS.found, name), state: 'good' };
  if (MAPPED[setting].blank.length === 0) return { status: PROOF_LABELS.notRead, state: 'quiet' };
  return proof === undefined ? { status: '', state: 'quiet' } : { status: PROOF_LABELS.foundNone, state: 'bad' };
}

/** @param fields what the org said; absent while it is being asked */
export function wordMapping(
  values: Readonly<Record<MappedSetting, string>>,
  fields: Readonly<Record<MappedSetting, MappedField>> | undefined
): readonly MappingRow[] {
  return MAPPED_SETTINGS.map((name) => ({
    name,
    ...MAPPING_LABELS[name],
    value: values[name],
    placeholder: MAPPED[name].blank[0] ?? '',
    ...(fields && fields[name].name === (values[name].trim() || fields[name].name)
      ? statusOf(name, fields[name])
      : { status: '', state: 'quiet' as const })
  }));
}

/** Each call with what was found in it and whether it counts. */
export function wordSeen(
  calls: readonly CallTask[],
  settings: Settings,
  numbers: ReadonlyMap<string, TrackingNumber>
): readonly SeenCall[] {
  return calls.map((call) => {
    const verdict = judgeCall(call, settings, numbers);
    return {
      taskId: call.taskId,
      subject: call.subject ?? call.taskId,
      created: READER_FORMAT.dateTime(call.createdAt),
      visitorId: call.visitorId ?? '',
      callTime: call.vendorCallTime === undefined ? '' : READER_FORMAT.dateTime(call.vendorCallTime),
      dialled: call.dialledNumber ?? '',
      caller: call.callerNumber ?? '',
      counts: verdict === 'counts' || verdict === 'staticNumber',
      verdict: VERDICT_LABELS[verdict]
    };
  });
}

/** @example 'Your last 20 calls: 14 with a visitor id, 12 with the time they began, 13 counted.' */
export function summarise(calls: readonly SeenCall[]): string {
  const count = (isSo: (call: SeenCall) => boolean): string => READER_FORMAT.number(calls.filter(isSo).length);
  return fillLabel(
    calls.length === 1 ? SEEN_SUMMARY_ONE : SEEN_SUMMARY,
    READER_FORMAT.number(calls.length),
    count(({ visitorId }) => visitorId !== ''),
    count(({ callTime }) => callTime !== ''),
    count(({ counts }) => counts)
  );
}
