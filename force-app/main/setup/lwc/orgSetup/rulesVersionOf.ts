import { compareByteOrder } from 'c/attributionEngine';
import { readSettings } from 'c/salesforceRecords';
import { completeRow } from './completeRow';
import { PART_NAMES, rowsOfPart, type OrgSetup, type SetupPart, type SetupRow } from './setupParts';
import { sortRows } from './readOrgSetup';

/** Said of a row without changing any decision: what it is called, how long sessions are kept, which models pages offer. */
const IDLE: Readonly<Record<SetupPart, readonly string[]>> = {
  settings: ['retentionDays', 'key'],
  channelRules: ['name', 'active'],
  trackingNumbers: ['name'],
  suppressionRules: ['name', 'active'],
  attributionModels: ['name', 'active', 'kind']
};

/** 32 bits of FNV-1a over the characters' codes. */
function hash(text: string, seed: number): string {
  let bits = seed;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  return (bits >>> 0).toString(16).padStart(8, '0');
}

function stable(row: object): unknown[] {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => compareByteOrder(a, b));
}

/** Settings as they are understood: a blank one and its default written out decide alike. */
function decidingRows(setup: OrgSetup, part: SetupPart): unknown {
  if (part === 'settings') {
    const { settings, fields } = readSettings(setup.settings);
    return [stable(settings), stable(fields)];
  }
  const rows = sortRows(
    part,
    rowsOfPart(setup, part).map((row) => completeRow(part, row))
  );
  const inForce = rows.filter((row) => part === 'attributionModels' || row['active'] !== false);
  // A list of nothing but inactive rules names no channel; an empty one leaves the built-in rules in force (R38).
  return [rows.length > 0, inForce.map((row) => stable(without(row, IDLE[part])))];
}

function without(row: SetupRow, properties: readonly string[]): SetupRow {
  return Object.fromEntries(Object.entries(row).filter(([property]) => !properties.includes(property)));
}

/**
 * A short name of everything a decision depends on: the same for setups that decide alike, in whatever order their rows came.
 * A stamp to tell decisions apart by, no proof against forgery.
 *
 * @example rulesVersionOf(shippedSetup()) // '3f1c…' (16 hex digits)
 */
export function rulesVersionOf(setup: OrgSetup): string {
  const text = JSON.stringify(PART_NAMES.map((part) => decidingRows(setup, part)));
  return hash(text, 0x811c9dc5) + hash(text, 0x1000193);
}
