/** A touch as a journey shows it. */
export interface JourneyTouch {
  /** Id of the touchpoint; blank where the reader may not see it. */
  readonly id: string;
  /** When it was. */
  readonly at: number;
  /** `visit`, `form`, `chat` or `call`; a kind of another version is drawn as a visit. */
  readonly kind: string;
  /** As the vendor wrote it: `Phone Call`. */
  readonly type?: string;
  /** `['FT', 'LC']`, in the order of R30. */
  readonly positions: readonly string[];
  readonly channel?: string;
  readonly subchannel?: string;
  readonly source?: string;
  readonly campaign?: string;
  readonly callSeconds?: number;
  readonly formUrl?: string;
  /** Whose touch it was, where a journey has several people. */
  readonly person?: string;
  readonly currency?: string;
  /** On an opportunity: what each model gives it. */
  readonly shares: Readonly<Record<string, TouchShare>>;
}

export interface TouchShare {
  /** Percent: 22.5. */
  readonly credit?: number;
  readonly revenue?: number;
}

/** Positions a model weighs (R35). A form-type touch that is none of them is a middle. */
const MILESTONES: ReadonlySet<string> = new Set(['FT', 'LC', 'OC', 'Closed', 'Pending']);

export function isMilestone({ positions }: JourneyTouch): boolean {
  return positions.some((position) => MILESTONES.has(position));
}
