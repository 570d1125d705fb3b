/** Bars as shapes: percents across, so that they fit any width. Left and right are the screen's. */
import { seriesStyle, type ChartPart } from 'c/chartLegend';

/** One bar. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  /** A sentence under it. */
  readonly note?: string;
  /** In the order they are drawn, from where the reader begins. */
  readonly parts: readonly ChartPart[];
  /** What the whole bar comes to, as it is written. */
  readonly display: string;
  /** The same where there is little room. */
  readonly short?: string;
}

export interface DrawnPart {
  readonly key: string;
  readonly x: string;
  readonly width: string;
  readonly style: string;
  readonly title: string;
  /** Written into it, where there is room. */
  readonly text?: string;
  readonly textX: string;
}

export interface DrawnBar extends Bar {
  readonly drawn: readonly DrawnPart[];
  /** Beside the bar. */
  readonly total: string;
  /** For who can't see the bar. */
  readonly alternative: string;
}

/** Percent of the width a value needs to be written inside. */
const ROOM_FOR_TEXT = 4;
const MORE_FOR_LETTER = 2.2;

const percent = (x: number): string => `${String(Math.round(x * 100) / 100)}%`;
const valueOf = ({ value }: ChartPart): number => (Number.isFinite(value) ? Math.max(0, value) : 0);
const sumOf = (parts: readonly ChartPart[]): number => parts.reduce((sum, part) => sum + valueOf(part), 0);

/**
 * Lays bars out: the longest takes the whole width.
 *
 *     layoutBars([{ …, parts: [{ value: 3 }, { value: 1 }] }, { …, parts: [{ value: 2 }] }], false)
 *     // widths 75 % and 25 %, then 50 %
 */
export function layoutBars(bars: readonly Bar[], isRightToLeft: boolean): readonly DrawnBar[] {
  const longest = Math.max(0, ...bars.map(({ parts }) => sumOf(parts)));
  return bars.map((bar) => {
    let from = 0;
    const drawn = bar.parts
      .filter((part) => valueOf(part) > 0)
      .map((part): DrawnPart => {
        const width = (valueOf(part) / longest) * 100;
        const x = isRightToLeft ? 100 - from - width : from;
        from += width;
        const text = part.short ?? part.display;
        const hasRoom = width >= ROOM_FOR_TEXT + MORE_FOR_LETTER * (text.length - 1);
        return {
          key: part.series,
          x: percent(x),
          width: percent(width),
          style: seriesStyle(part.series),
          title: `${part.name}: ${part.display}`,
          text: hasRoom ? text : undefined,
          textX: percent(x + width / 2)
        };
      });
    const words = bar.parts.filter(({ value }) => value > 0).map(({ name, display }) => `${name} ${display}`);
    return { ...bar, drawn, total: bar.short ?? bar.display, alternative: words.join(', ') };
  });
}
