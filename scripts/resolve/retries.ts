/** The records that a run tries again after all else, as far as its requests reach. */
export class Retries {
  private readonly ids: readonly string[];
  private readonly left: Set<string>;
  /** Which one is in work. */
  private at = -1;
  private refused = 0;
  private refusedBefore = false;

  /** @param ids in the order in which they are tried */
  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.left = new Set(ids);
  }

  *each(): Generator<string> {
    for (const id of this.ids) {
      this.at++;
      yield id;
    }
  }

  /** Of the record in work nothing is left to write. */
  drop(): void {
    this.left.delete(this.ids[this.at] ?? '');
  }

  /**
   * A scope is written.
   *
   * @param refused rows that were refused so far and stand on no call
   */
  tell(refused: number): void {
    if (this.at < 0) this.refusedBefore = refused > 0;
    else if (refused === this.refused) this.drop();
    this.refused = refused;
  }

  /** All else is written, so that a run that stops now has only these to leave. */
  get isAllElseDone(): boolean {
    return this.at >= 0 && !this.refusedBefore;
  }

  /** For the next run: what this one did not come to, and then what was refused once more. */
  get idsLeft(): readonly string[] {
    const next = this.at + 1;
    return [...this.ids.slice(next), ...this.ids.slice(0, next)].filter((id) => this.left.has(id));
  }
}
