import { BUILT_IN_MODELS, type AttributionModel } from './attributionModel';
import type { TrackingNumber } from './channelRule';
import { classifySession, compileChannelRules, type ChannelDecision } from './classifyChannel';
import { readEmailsWithout, type ReadEmail } from './emailKey';
import { compileVendorRules, type CompiledVendorRule } from './nameVendor';
import type { TrackingNumbers } from './qualifyCall';
import type { RuleBook } from './ruleBook';
import type { Settings } from './settings';
import { compileSuppression, type Suppression } from './suppressTouches';
import type { WebSession } from './webSession';

/** A rule book made ready for many calls and sessions. */
export interface PreparedRules {
  readonly settings: Settings;
  readonly rulesVersion?: string;
  readonly numbers: TrackingNumbers;
  readonly vendorRules: readonly CompiledVendorRule[];
  readonly readEmail: ReadEmail;
  readonly suppression: Suppression;
  readonly models: readonly AttributionModel[];
  /** The channel under the present rules (R27). */
  readonly channelOf: (session: WebSession) => ChannelDecision;
}

/** Compiles patterns and lists once, so that sessions cost little. */
export function prepareRules(book: RuleBook): PreparedRules {
  const channelRules = compileChannelRules(book.channelRules);
  return {
    settings: book.settings,
    rulesVersion: book.rulesVersion,
    numbers: new Map(book.trackingNumbers.map((number): [string, TrackingNumber] => [number.phoneE164, number])),
    vendorRules: compileVendorRules(book.settings.vendorRules ?? []),
    readEmail: readEmailsWithout(book.settings.sharedEmails),
    suppression: compileSuppression(book.suppressionRules),
    models: book.attributionModels.length > 0 ? book.attributionModels : BUILT_IN_MODELS,
    channelOf: (session) => classifySession(session, channelRules)
  };
}

/** Finds the channel of each session once, for batches that are in memory anyway. */
export function rememberChannels(rules: PreparedRules): PreparedRules {
  const known = new Map<WebSession, ChannelDecision>();
  const channelOf = (session: WebSession): ChannelDecision => {
    const remembered = known.get(session);
    if (remembered) return remembered;
    const decided = rules.channelOf(session);
    known.set(session, decided);
    return decided;
  };
  return { ...rules, channelOf };
}
