/** The three figures over the charts, in words. */
import { fillLabel } from 'c/callStory';
import type { FigureFormat } from 'c/figureFormat';
import type { Trend } from 'c/figureTile';
import type { PeriodFigures } from './readSummary';

/** Labels with placeholders. */
export interface FigureLabels {
  readonly calls: string;
  readonly callsHelp: string;
  readonly tied: string;
  readonly tiedHelp: string;
  readonly revenue: string;
  readonly revenueHelp: string;
  /** Added to it where the org has several currencies. */
  readonly corporate: string;
  /** `{0} more than in the {1} before` */
  readonly more: string;
  /** `{0} less than in the {1} before` */
  readonly less: string;
  /** `As in the {0} before` */
  readonly same: string;
  /** `None in the {0} before` */
  readonly none: string;
  readonly hidden: string;
  /** Of percent. */
  readonly onePoint: string;
  /** `{0} points` */
  readonly points: string;
}

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** In full, where the value is written short. */
  readonly exact?: string;
  readonly change: string;
  readonly trend: Trend;
}

type Change = Pick<Figure, 'change' | 'trend'>;

function changeOf(difference: string, sign: number, days: string, labels: FigureLabels): Change {
  if (sign === 0) return { change: fillLabel(labels.same, days), trend: 'same' };
  return { change: fillLabel(sign > 0 ? labels.more : labels.less, difference, days), trend: sign > 0 ? 'up' : 'down' };
}

function ratioChange(now: number, before: number, days: string, labels: FigureLabels, format: FigureFormat): Change {
  if (before === 0) return { change: now === 0 ? '' : fillLabel(labels.none, days), trend: 'same' };
  const ratio = Math.round(Math.abs(now / before - 1) * 100) / 100;
  return changeOf(format.percent(ratio), Math.sign(now - before), days, labels);
}

const shareOf = ({ calls, tied }: PeriodFigures): number | undefined => (calls === 0 ? undefined : tied / calls);

function shareChange(
  now: number | undefined,
  before: number | undefined,
  days: string,
  labels: FigureLabels,
  format: FigureFormat
): Change {
  if (now === undefined || before === undefined) return { change: '', trend: 'same' };
  const points = Math.round((now - before) * 100);
  const difference = Math.abs(points) === 1 ? labels.onePoint : fillLabel(labels.points, format.count(Math.abs(points)));
  return changeOf(difference, Math.sign(points), days, labels);
}

/**
 * Calls, the share tied to a visit, revenue credited to calls.
 *
 * @param days length of the period
 * @param model whose revenue
 */
export function wordFigures(
  { now, before, currency }: { readonly now: PeriodFigures; readonly before: PeriodFigures; readonly currency?: string },
  { days, model, modelName }: { readonly days: number; readonly model: string; readonly modelName: string },
  labels: FigureLabels,
  format: FigureFormat
): readonly Figure[] {
  const span = format.days(days);
  const [share, shareBefore] = [shareOf(now), shareOf(before)];
  const revenueOf = (...periods: readonly [PeriodFigures, PeriodFigures]): Change & Pick<Figure, 'value' | 'exact'> => {
    const [earned, earnedBefore] = periods.map(({ revenue }) => revenue && (revenue[model] ?? 0));
    return earned === undefined
      ? { value: '–', change: labels.hidden, trend: 'same' }
      : {
          value: format.shortMoney(earned, currency),
          exact: format.money(earned, currency),
          ...ratioChange(earned, earnedBefore ?? 0, span, labels, format)
        };
  };
  return [
    {
      key: 'calls',
      label: labels.calls,
      help: labels.callsHelp,
      value: format.count(now.calls),
      ...ratioChange(now.calls, before.calls, span, labels, format)
    },
    {
      key: 'tied',
      label: labels.tied,
      help: labels.tiedHelp,
      value: share === undefined ? '–' : format.percent(share),
      ...shareChange(share, shareBefore, span, labels, format)
    },
    {
      key: 'revenue',
      label: labels.revenue,
      help: [fillLabel(labels.revenueHelp, modelName), currency === undefined ? '' : labels.corporate].join(' ').trim(),
      ...revenueOf(now, before)
    }
  ];
}
