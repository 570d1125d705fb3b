/** Thrown at start: a flow of the package uses something the local org doesn't run, and running it wrongly would hide bugs. */
export class UnsupportedFlow extends Error {
  override readonly name = 'UnsupportedFlow';

  /** `new UnsupportedFlow('Ask', '<screens>')`: flow Ask uses <screens>, which the local org does not run. */
  constructor(flow: string, what: string) {
    super(`flow ${flow} uses ${what}, which the local org does not run. Extend local-org/flows or keep it out of the package.`);
  }
}
