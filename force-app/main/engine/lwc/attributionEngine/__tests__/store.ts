import { planWrites, type PlanStep, type StoredRows } from 'c/resolutionPath';
import type { StoredRecord } from 'c/salesforceRecords';
import { resolve, type ResolutionInput } from '../resolve';
import type { RuleBook } from '../ruleBook';
import type { StoredForm } from '../storedForm';
import type { WebSession } from '../webSession';

type Records = { [kind in PlanStep['kind']]: Map<string, object> };

/** A store as small as can be that does with rows what an org does: whole seconds, trimmed and cut text, blank is nothing. */
export const cutAt25: StoredForm = <R extends object>(_kind: string, row: R) => {
  const cut: string[] = [];
  const entries = Object.entries(row).flatMap(([name, value]) => {
    if (typeof value !== 'string')
      return typeof value === 'number' && value > 1e9 ? [[name, Math.floor(value / 1000) * 1000]] : [[name, value]];
    const isKey = /Key|taskId|evidence|touchpoint$|opportunity$|webSession/.test(name);
    const text = isKey ? value : value.trim().slice(0, 25).trimEnd();
    if (text.length < value.trim().length) cut.push(name);
    return text === '' ? [] : [[name, text]];
  });
  return { row: Object.fromEntries(entries) as R, cut };
};

/** Resolves into a store and applies the plan; `steps` are what was written. */
export class Store {
  private readonly records: Records = {
    trackedCall: new Map(),
    touchpoint: new Map(),
    attributionTouchpoint: new Map(),
    webSession: new Map()
  };
  private ids = 0;

  /** Runs once; with `upTo` only so many steps are applied, as if the process had been killed. */
  run(input: ResolutionInput, book: RuleBook, upTo = Infinity): PlanStep[] {
    const sessions = input.sessions.map((session) => ({ ...session, ...this.records.webSession.get(session.sessionKey) }) as WebSession);
    const steps = planWrites({ desired: resolve({ ...input, sessions }, book, cutAt25), stored: this.rows() });
    for (const step of steps.slice(0, upTo)) this.apply(step);
    return steps;
  }

  rows(): StoredRows {
    const records = <Row>(kind: keyof Records): StoredRecord<Row>[] =>
      [...this.records[kind]].map(([id, row]) => ({ id, row: this.readLookup(row) as Row }));
    return {
      trackedCalls: records('trackedCall'),
      touchpoints: records('touchpoint'),
      attributionTouchpoints: records('attributionTouchpoint')
    };
  }

  /** What is stored, without the record Ids. */
  contents(): unknown {
    const { trackedCalls, touchpoints, attributionTouchpoints } = this.rows();
    const texts = [...trackedCalls, ...touchpoints, ...attributionTouchpoints].map(({ row }) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([, value]) => value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      )
    );
    return texts.sort();
  }

  private apply(step: PlanStep): void {
    const records = this.records[step.kind];
    if (step.action === 'delete') for (const { id } of step.writes) records.delete(id);
    if (step.action === 'create') for (const { row } of step.writes) records.set(`id${++this.ids}`, this.writeLookup(row));
    if (step.action === 'update') {
      for (const { id, key, changes } of step.writes) {
        records.set(id ?? key, { ...records.get(id ?? key), ...this.writeLookup(changes) });
      }
    }
  }

  /** A lookup is given by the parent's key and holds its Id; it must be there. */
  private writeLookup(row: object): object {
    if (!('touchpoint' in row) || row.touchpoint === undefined) return row;
    const parent = [...this.records.touchpoint].find(
      ([, { touchpointKey }]: [string, { touchpointKey?: unknown }]) => touchpointKey === row.touchpoint
    );
    if (!parent) throw new Error(`No touchpoint ${String(row.touchpoint)}`);
    return { ...row, touchpoint: parent[0] };
  }

  /** It reads the parent's present key, and nothing when the parent is gone. */
  private readLookup(row: object): object {
    if (!('touchpoint' in row) || row.touchpoint === undefined) return row;
    const parent: { touchpointKey?: string } | undefined = this.records.touchpoint.get(String(row.touchpoint));
    return { ...row, touchpoint: parent?.touchpointKey };
  }
}
