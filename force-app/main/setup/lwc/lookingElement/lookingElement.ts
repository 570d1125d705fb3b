import { LightningElement } from 'lwc';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';

/**
 * A component that asks the org as soon as it is drawn, and again when somebody wants it to look again. Its template holds a
 * `c-record-reader`; what came of it is its `state`.
 *
 *     export default class SetupHealth extends LookingElement<Checked, HealthSource> {
 *       protected read(reader: HealthSource): Promise<Checked> { … }
 *     }
 */
export default abstract class LookingElement<T, R> extends LightningElement {
  state: LoadState<T> = NOTHING_YET;

  private readonly loading = new LatestLoad<T>((state) => {
    this.state = state;
  });
  private hasLooked = false;
  private latestLook: Promise<void> = Promise.resolve();

  /** Asks the org. What it throws is shown as the component's error. */
  protected abstract read(reader: R): Promise<T>;

  renderedCallback(): void {
    if (this.hasLooked) return;
    this.hasLooked = true;
    this.look();
  }

  disconnectedCallback(): void {
    this.loading.stop();
  }

  look(): void {
    // The reader is there once the component is drawn.
    this.latestLook = this.loading.load(() => this.read(this.template?.querySelector('c-record-reader') as unknown as R));
  }

  /** Nothing is known yet, and it is being asked. */
  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  /** Until the look that was begun last has ended. */
  protected looked(): Promise<void> {
    return this.latestLook;
  }
}
