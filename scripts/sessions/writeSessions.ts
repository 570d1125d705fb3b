/** Takes page views in the order of visitor and time and writes the sessions they make, one visitor after the other. */
import { channelPath, type CompiledChannelRules, type WebSession } from 'c/attributionEngine';
import { startSessionizing, type Sessionizer } from 'c/sessionize';
import { REFERRER_SITES } from 'c/referrerSites';
import type { OutputFile } from './outputFile.ts';
import { readEvent } from './pageEvent.ts';
import { readPageView, type ArrivalReader } from './readArrival.ts';
import type { SessionFormat } from './sessionFormat.ts';

export interface SessionCounts {
  readonly pageViews: number;
  readonly forms: number;
  /** Rows equal to another one; each counted once (section 11 of the rules). */
  readonly duplicates: number;
  readonly visitors: number;
  readonly sessions: number;
  /** Direct sessions that took an earlier channel (R23). */
  readonly inherited: number;
  /** Sessions by channel path, most first. */
  readonly channels: readonly (readonly [path: string, sessions: number])[];
  /** How many values of a property were cut to their field's length. */
  readonly cut: Readonly<Record<string, number>>;
}

export interface SessionWriting {
  readonly format: SessionFormat;
  readonly reader: ArrivalReader;
  readonly rules: CompiledChannelRules;
  readonly carryover: boolean;
  readonly onSession?: (sessions: number) => void;
}

/** @example await writeSessions(sorter.sorted(), openOutput('sessions.csv'), writing) // { sessions: 214, visitors: 180, … } */
export async function writeSessions(lines: AsyncIterable<string>, output: OutputFile, writing: SessionWriting): Promise<SessionCounts> {
  const { format, reader, rules, carryover, onSession } = writing;
  const counts = { pageViews: 0, forms: 0, duplicates: 0, visitors: 0, sessions: 0, inherited: 0 };
  const channels = new Map<string, number>();
  const cut: Record<string, number> = {};
  let visitorKey: string | undefined;
  let sessionizer: Sessionizer | undefined;
  let before: string | undefined;

  function write(session: WebSession | undefined): Promise<void> | undefined {
    if (!session) return undefined;
    const path = channelPath(session.channel, session.subchannel) ?? '';
    channels.set(path, (channels.get(path) ?? 0) + 1);
    if (session.channelInherited) counts.inherited++;
    onSession?.(++counts.sessions);
    const row = format.write(session);
    for (const property of row.cut) cut[property] = (cut[property] ?? 0) + 1;
    return output.write(row.text);
  }

  await output.write(format.header);
  for await (const line of lines) {
    if (line === before) {
      counts.duplicates++;
      continue;
    }
    before = line;
    const event = readEvent(line);
    if (event.visitorKey !== visitorKey) {
      await write(sessionizer?.end());
      visitorKey = event.visitorKey;
      sessionizer = startSessionizing({ visitorKey, carryover, rules, sites: REFERRER_SITES });
      counts.visitors++;
    }
    if (event.kind === 'page') counts.pageViews++;
    else counts.forms++;
    const written = write(sessionizer?.add(readPageView(event, reader)));
    if (written) await written;
  }
  await write(sessionizer?.end());
  return { ...counts, channels: [...channels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)), cut };
}
