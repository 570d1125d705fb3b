import type { PreparedRules } from './prepareRules';
import type { StoredForm } from './storedForm';
import type { WebSession } from './webSession';

/** What a resolution decides of a session. A property that is `undefined` is to be cleared. */
export type WebSessionChange = Pick<WebSession, 'sessionKey' | 'ownerPersonKey' | 'channel' | 'subchannel'>;

/**
 * The sessions whose owner (R39) or channel (R27) is no longer what they came with.
 *
 *     changedSessions([{ sessionKey: 'S-1', channel: 'Other', … }], new Map([['S-1', '003A']]), rules, storedForm)
 *     // [{ sessionKey: 'S-1', ownerPersonKey: '003A', channel: 'Direct', subchannel: undefined }]
 */
export function changedSessions(
  sessions: readonly WebSession[],
  owners: ReadonlyMap<string, string>,
  rules: PreparedRules,
  storedForm: StoredForm
): WebSessionChange[] {
  return sessions.flatMap((session) => {
    const { channel, subchannel } = rules.channelOf(session);
    const { row } = storedForm<WebSessionChange>('webSession', {
      sessionKey: session.sessionKey,
      ownerPersonKey: owners.get(session.sessionKey),
      channel,
      subchannel
    });
    const isSame =
      row.ownerPersonKey === session.ownerPersonKey && row.channel === session.channel && row.subchannel === session.subchannel;
    return isSame ? [] : [row];
  });
}
