import type { ChangeEvent, RecordChange } from './changeEvent.ts';

/** The gap event that stands for a change nobody can describe: its header without the fields (CDC guide, Gap Events). */
export function asGap(event: ChangeEvent): ChangeEvent {
  if (event.changeType.startsWith('GAP_')) return event;
  return { ...event, changeType: `GAP_${event.changeType as RecordChange}`, changedFields: [], fields: {} };
}
