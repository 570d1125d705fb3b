/** "Is anything wrong, and what mends it?" The same checks as `touchline doctor` runs, as far as a page sees. */
import { fillLabel } from 'c/callStory';
import { judgeHealth, type Finding, type FindingLevel } from 'c/healthChecks';
import { readHealth, type HealthSource } from 'c/healthReader';
import LookingElement from 'c/lookingElement';
import { READER_FORMAT } from 'c/readerFormat';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import { HEALTH_LABELS as LABELS } from './healthLabels';
import { wordFinding, type WordedFinding } from './wordFinding';

interface Checked {
  readonly findings: readonly Finding[];
  readonly at: number;
}

interface FindingGroup {
  readonly key: FindingLevel;
  readonly heading: string;
  readonly findings: readonly WordedFinding[];
}

const HEADINGS: Readonly<Record<'broken' | 'attention', string>> = { broken: LABELS.broken, attention: LABELS.attention };

/**
 * @fires stepchosen `{ key }` when something is to be mended in another step
 */
export default class SetupHealth extends LookingElement<Checked, HealthSource> {
  readonly labels = LABELS;
  protected async read(reader: HealthSource): Promise<Checked> {
    const now = Date.now();
    return { findings: judgeHealth(await readHealth(reader, { mayResolve: CAN_RESOLVE === true, now }), now), at: now };
  }

  goTo(event: Event): void {
    const { step: key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('stepchosen', { detail: { key } }));
  }

  /** What is to be done, the worst first. */
  get groups(): readonly FindingGroup[] {
    const keys = ['broken', 'attention'] as const;
    return keys.map((key) => ({ key, heading: HEADINGS[key], findings: this.worded(key) })).filter(({ findings }) => findings.length > 0);
  }

  get fine(): readonly WordedFinding[] {
    return this.worded('ok');
  }

  get unknown(): readonly WordedFinding[] {
    return this.worded('unknown');
  }

  get fineCount(): string {
    return READER_FORMAT.number(this.fine.length);
  }

  get unknownCount(): string {
    return READER_FORMAT.number(this.unknown.length);
  }

  get hasUnknown(): boolean {
    return this.unknown.length > 0;
  }

  get hasFine(): boolean {
    return this.fine.length > 0;
  }

  /** How things stand, in one sentence. */
  get verdict(): string {
    const [broken, attention] = [this.count('broken'), this.count('attention')];
    if (broken > 0) return broken === 1 ? LABELS.verdictBroken1 : fillLabel(LABELS.verdictBroken, READER_FORMAT.number(broken));
    if (attention > 0)
      return attention === 1 ? LABELS.verdictAttention1 : fillLabel(LABELS.verdictAttention, READER_FORMAT.number(attention));
    return LABELS.verdictOk;
  }

  get checkedAt(): string {
    return this.state.data ? fillLabel(LABELS.checkedAt, READER_FORMAT.dateTime(this.state.data.at)) : '';
  }

  private count(level: FindingLevel): number {
    return (this.state.data?.findings ?? []).filter((finding) => finding.level === level).length;
  }

  private worded(level: FindingLevel): readonly WordedFinding[] {
    return (this.state.data?.findings ?? []).filter((finding) => finding.level === level).map(wordFinding);
  }
}
