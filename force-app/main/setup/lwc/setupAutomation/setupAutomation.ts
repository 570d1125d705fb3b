/** "Who decides calls, and when?" In the app only, or a program round the clock (P24), with every step that takes. */
import { api, LightningElement } from 'lwc';
import { orgAddress } from 'c/orgAddress';
import { shownText, tellChange, type Entries } from 'c/setupStep';
import { automationCommands } from './automationCommands';
import { AUTOMATION_LABELS as LABELS } from './automationLabels';

/** In the product's repository. */
const PLACES = [
  { key: 'workflow', where: LABELS.workflow, file: 'deploy/github-actions/touchline.yml', guide: 'docs/running/github-actions.md' },
  { key: 'timer', where: LABELS.timer, file: 'deploy/systemd/touchline-resolve.timer', guide: 'docs/running/systemd.md' },
  { key: 'container', where: LABELS.container, file: 'deploy/docker/Dockerfile', guide: 'docs/running/docker.md' }
] as const;

interface Heartbeat {
  check(): Promise<readonly string[]>;
}

export default class SetupAutomation extends LightningElement {
  /** `mode`: `app` or `clock`. It is no setting: nothing in the org depends on it but what this page asks for. */
  @api entries: Entries = {};

  readonly labels = LABELS;
  readonly places = PLACES;
  readonly commands = automationCommands(orgAddress(location.origin));
  readonly modes = [
    { value: 'app', label: LABELS.inApp },
    { value: 'clock', label: LABELS.clock }
  ];

  /** Nothing chosen, or the program that should run isn't heard of. */
  @api
  async check(): Promise<readonly string[]> {
    if (this.mode === '') return [LABELS.choose];
    return (await this.heartbeat?.check()) ?? [];
  }

  choose(event: CustomEvent<{ readonly value: string }>): void {
    tellChange(this, { entries: { mode: event.detail.value } });
  }

  get mode(): string {
    return shownText(this.entries, 'mode', undefined);
  }

  get isInApp(): boolean {
    return this.mode === 'app';
  }

  get isByClock(): boolean {
    return this.mode === 'clock';
  }

  private get heartbeat(): Heartbeat | undefined {
    return (this.template?.querySelector('c-run-heartbeat') as unknown as Heartbeat | null) ?? undefined;
  }
}
