import { channelPath } from 'c/attributionEngine';
import { storedRow, type Row } from 'c/salesforceRecords';
import { MODEL_TITLES } from './modelTitles';
import { keyOfRow, SETUP_PARTS, type SetupPart, type SetupRow } from './setupParts';

const NAME_LENGTH = 80;

function text(value: SetupRow[string]): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Each object has a name that must not be blank; what an admin leaves blank is said by the row itself. */
function nameOf(part: SetupPart, row: SetupRow): string {
  const titles: Readonly<Record<string, string>> = MODEL_TITLES;
  const made = part === 'channelRules' ? channelPath(text(row['channel']), text(row['subchannel'])) : titles[keyOfRow(part, row)];
  return (made ?? keyOfRow(part, row)).slice(0, NAME_LENGTH);
}

/**
 * A row as Salesforce will have it after saving: trimmed, numbers to their decimals, boxes as they are by default, named.
 * Two rows that mean the same are equal afterwards, property by property; what is blank is absent.
 *
 * @example
 * completeRow('channelRules', { ruleKey: 'radio', order: 10, channel: ' Radio ', medium: '' })
 * // { ruleKey: 'radio', order: 10, channel: 'Radio', active: true, name: 'Radio' }
 */
export function completeRow(part: SetupPart, row: SetupRow): SetupRow {
  const { object, booleans, fields } = SETUP_PARTS[part];
  const named = fields.has('name') && text(row['name']) === undefined ? { ...row, name: nameOf(part, row) } : row;
  const stored = storedRow(object, named as Row<typeof object>).row as SetupRow;
  const filled = Object.entries(stored).filter(([, value]) => value !== undefined);
  return { ...booleans, ...Object.fromEntries(filled) };
}
