/** Thrown at start: the package uses something the local org can't do, and doing it wrongly would hide bugs. */
export class UnsupportedMetadata extends Error {
  override readonly name = 'UnsupportedMetadata';

  constructor(where: string, what: string) {
    super(`${where}: the local org doesn't know ${what}. Extend local-org or keep it out of the package.`);
  }
}
