const CUSTOM_SUFFIX = /__(c|r|mdt|e|x|b)$/;
const ALREADY_PREFIXED = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__[A-Za-z]\w*?__(c|r|mdt|e|x|b)$/;

/**
 * The API name an installed package's component has in the subscriber's org (P27).
 *
 *     namespaced('touchline')('Tracked_Call__c')   // 'touchline__Tracked_Call__c'
 *     namespaced('touchline')('bizible2__Id__c')   // unchanged: another package's
 *     namespaced('touchline')('Account')           // unchanged: standard
 *     namespaced(undefined)('Tracked_Call__c')     // unchanged: a scratch org without namespace
 */
export function namespaced(namespace: string | undefined): (name: string) => string {
  return (name) => {
    if (namespace === undefined || !CUSTOM_SUFFIX.test(name) || ALREADY_PREFIXED.test(name)) return name;
    return `${namespace}__${name}`;
  };
}
