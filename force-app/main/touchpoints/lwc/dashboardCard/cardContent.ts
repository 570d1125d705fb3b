import type { ModelChoice } from 'c/attributionModels';
import type { Bar } from 'c/barChart';
import type { DashboardFilters } from 'c/callAggregates';
import type { CsvCell } from 'c/csvFile';
import type { Column } from 'c/dayChart';
import type { PageReader } from 'c/recordQuery';
import type { BehindList } from 'c/recordsBehind';

/** What a card shows: bars or columns, the list behind each, and the same figures as a table. */
export interface CardContent {
  readonly bars?: readonly Bar[];
  readonly columns?: readonly Column[];
  readonly isMoney?: boolean;
  readonly currency?: string;
  /** A sentence over the chart. */
  readonly note?: string;
  readonly csv: { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };
  /** By the key of its bar or column. */
  readonly lists: ReadonlyMap<string, BehindList>;
}

/** What a card reads by. */
export interface CardQuestion {
  readonly filters: DashboardFilters;
  /** Value of the card's choice, where it has one. */
  readonly choice: string;
  readonly models: readonly ModelChoice[];
}

export type ReadCard = (reader: PageReader, question: CardQuestion) => Promise<CardContent>;
