/** Columns over time as shapes: percents across, pixels up. Left and right are the screen's. */
import { seriesStyle, type ChartPart } from 'c/chartLegend';

/** One column. */
export interface Column {
  readonly key: string;
  /** Under it, where there is room: `Mar 3`. */
  readonly label: string;
  /** For who points at it or can't see it: `Tuesday, March 3`. */
  readonly title: string;
  /** From the ground up. */
  readonly parts: readonly ChartPart[];
  /** What the whole column comes to. */
  readonly display: string;
}

export interface DrawnColumn {
  readonly key: string;
  /** The room a column has, for pointing at it. */
  readonly roomX: string;
  readonly roomWidth: string;
  readonly x: string;
  readonly width: string;
  readonly rects: readonly { readonly key: string; readonly y: number; readonly height: number; readonly style: string }[];
  readonly alternative: string;
}

export interface AxisLabel {
  readonly key: string;
  readonly text: string;
  readonly x: string;
}

export interface DrawnColumns {
  readonly columns: readonly DrawnColumn[];
  readonly labels: readonly AxisLabel[];
  /** Lines at round values. */
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly textY: number }[];
}

export interface ColumnOptions {
  /** Pixels of the highest value. */
  readonly height: number;
  readonly isRightToLeft: boolean;
  /** Most names under the columns. */
  readonly labels: number;
}

/** Percent on the side where values are written, and of a column's room that stays free. */
const AXIS_ROOM = 6;
const FREE = 0.25;
const MOST_TICKS = 4;

const percent = (x: number): string => `${String(Math.round(x * 100) / 100)}%`;
const pixel = (y: number): number => Math.round(y * 10) / 10;

/**
 * Round values up to at least the highest: 1, 2 or 5 times a power of ten apart, never less than a whole one.
 *
 * @example roundTicks(17) // [0, 5, 10, 15, 20]
 */
export function roundTicks(highest: number): readonly number[] {
  const top = Math.max(1, highest);
  const power = 10 ** Math.floor(Math.log10(top / MOST_TICKS));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((candidate) => top / candidate <= MOST_TICKS) ?? power * 10);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, i) => i * step);
}

function altText({ title, display, parts }: Column): string {
  const words = parts.filter(({ value }) => value > 0).map((part) => `${part.name} ${part.display}`);
  return [`${title}: ${display}`, ...words].join(', ');
}

/** Lays columns out: as wide as there is room, the highest as high as a round value above it allows. */
export function layoutColumns(columns: readonly Column[], { height, isRightToLeft, labels: mostLabels }: ColumnOptions): DrawnColumns {
  const sums = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const values = roundTicks(Math.max(0, ...sums));
  const top = values.at(-1) ?? 1;
  const room = (100 - AXIS_ROOM) / Math.max(1, columns.length);
  const start = (i: number): number => (isRightToLeft ? 100 - AXIS_ROOM - (i + 1) * room : AXIS_ROOM + i * room);
  const every = Math.ceil(columns.length / mostLabels);
  return {
    columns: columns.map((column, i) => {
      let ground = height;
      const rects = column.parts
        .filter(({ value }) => value > 0)
        .map(({ series, value }) => {
          const rectHeight = (value / top) * height;
          ground -= rectHeight;
          return { key: series, y: pixel(ground), height: pixel(rectHeight), style: seriesStyle(series) };
        });
      return {
        key: column.key,
        roomX: percent(start(i)),
        roomWidth: percent(room),
        x: percent(start(i) + (room * FREE) / 2),
        width: percent(room * (1 - FREE)),
        rects,
        alternative: altText(column)
      };
    }),
    labels: columns.flatMap(({ key, label }, i) => (i % every === 0 ? [{ key, text: label, x: percent(start(i) + room / 2) }] : [])),
    ticks: values.map((value) => ({ value, y: pixel(height - (value / top) * height), textY: pixel(height - (value / top) * height) + 4 }))
  };
}
