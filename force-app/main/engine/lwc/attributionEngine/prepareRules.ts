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
  /** The channel under the present rules (R27), found once for each session. */
  channelOf(session: WebSession): ChannelDecision;
}

/** Compiles patterns and lists once, so that sessions cost little. */
export function prepareRules(book: RuleBook): PreparedRules {
  const channelRules = compileChannelRules(book.channelRules);
  const known = new WeakMap<WebSession, ChannelDecision>();
  return {
    settings: book.settings,
    rulesVersion: book.rulesVersion,
    numbers: new Map(book.trackingNumbers.map((number): [string, TrackingNumber] => [number.phoneE164, number])),
    vendorRules: compileVendorRules(book.settings.vendorRules ?? []),
    readEmail: readEmailsWithout(book.settings.sharedEmails),
    suppression: compileSuppression(book.suppressionRules),
    channelOf(session) {
      const decided = known.get(session) ?? classifySession(session, channelRules);
      known.set(session, decided);
      return decided;
    }
  };
}
