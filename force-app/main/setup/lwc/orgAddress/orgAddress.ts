/** What commands call this org. A page knows its own address only; all others follow from it. */

export interface OrgAddress {
  /** For logins and commands: `https://acme.my.salesforce.com`. */
  readonly url: string;
  /** A name for the org in the sf CLI: `acme`. */
  readonly alias: string;
  /** A sandbox or scratch org. */
  readonly isTest: boolean;
}

const LIGHTNING = /\.lightning\.force\.(com|mil)$/;
const SALESFORCE = /\.my\.salesforce\.(com|mil)$/;

/**
 * @param origin of the page: `location.origin`
 * @example
 * orgAddress('https://acme--uat.sandbox.lightning.force.com')
 * // { url: 'https://acme--uat.sandbox.my.salesforce.com', alias: 'acme-uat', isTest: true }
 */
export function orgAddress(origin: string): OrgAddress {
  const { hostname } = new URL(origin);
  const isSalesforce = LIGHTNING.test(hostname) || SALESFORCE.test(hostname);
  if (!isSalesforce) return { url: origin, alias: 'my-org', isTest: true };
  const [name = ''] = hostname.split('.');
  return {
    url: `https://${hostname.replace(LIGHTNING, '.my.salesforce.$1')}`,
    alias: name.replace('--', '-'),
    isTest: /\.(sandbox|scratch)\./.test(hostname)
  };
}
