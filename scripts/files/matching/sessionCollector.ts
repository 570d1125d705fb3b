import { join } from 'node:path';
import { readTime } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { GrowingNumbers } from './growingNumbers.ts';
import type { SessionListener } from './offerSessionRow.ts';
import type { SessionColumns } from './sessionColumns.ts';
import { SessionJournal, type SessionJournalParts } from './sessionJournal.ts';

/** What a scan keeps of the sessions of visitors that matter, beside what the call index keeps. */
export interface CollectedParts {
  readonly journal: SessionJournalParts;
  /** Visitor and place of sessions with an e-mail, a form or a chat, by turns; visitor -2 where they have none. */
  readonly speaking: Float64Array;
  /** Visitor and time of everything that happened in those, by turns. */
  readonly instants: Float64Array;
}

/** Collects the sessions of known visitors: all of them in a journal, those with an interaction by name. */
export class SessionCollector implements SessionListener {
  private readonly journal: SessionJournal;
  private readonly speaking = new GrowingNumbers();
  private readonly instants = new GrowingNumbers();

  constructor(
    private readonly columns: SessionColumns,
    folder: string,
    part: number
  ) {
    this.journal = new SessionJournal(join(folder, `journal-${part}`));
  }

  onSession(visitor: number, startedAt: number, ref: number, isSpeaking: boolean, record: CsvScanner): void {
    if (visitor >= 0) this.journal.add(visitor, startedAt, ref);
    if (!isSpeaking) return;
    this.speaking.push(visitor);
    this.speaking.push(ref);
    if (visitor < 0) return;
    for (const column of this.columns.interactionTimes) this.addInstant(visitor, readTime(record, column));
    this.addInstant(visitor, startedAt);
  }

  private addInstant(visitor: number, time: number): void {
    if (!(time > -Infinity)) return;
    this.instants.push(visitor);
    this.instants.push(time);
  }

  share(): CollectedParts {
    return { journal: this.journal.share(), speaking: this.speaking.view(), instants: this.instants.view() };
  }
}
