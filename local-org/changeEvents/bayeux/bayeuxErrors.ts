import type { Advice } from './bayeuxMessage.ts';

/** How Salesforce's CometD endpoint words its refusals (Streaming API guide, Streaming API Error Codes, unless said otherwise). */
export const BAYEUX_ERRORS = {
  versionMissing: (newest: string) => `400::API version in the URI is mandatory. URI format: '/cometd/${newest}'`,
  versionUnsupported: (newest: string) =>
    `400::Unsupported API version. Only API versions '37.0' and later are supported. URI format: '/cometd/${newest}'`,
  connectionType: (type: string) => `400::Invalid connection type ${type}`,
  unknownChannel: (name: string) => `400::The channel you requested to subscribe to does not exist {${name}}`,
  channelMissing: '400::Channel name not specified',
  channelWithoutSlash: "400::Channel subscriptions must start with a leading '/'",
  invalidReplayId: (replayId: unknown) =>
    `400::The replayId {${String(replayId)}} you provided was invalid. Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`,
  /** github.com/forcedotcom/EMP-Connector issue 41 */
  replayIdMissing: (name: string, map: Readonly<Record<string, unknown>>) => {
    const shown = Object.entries(map).map(([key, value]) => `${key}=${String(value)}`);
    return `400::The replayId for channel {${name}} wasn't found using the provided replay ID map {{${shown.join(', ')}}}. Ensure that the channel name you provided in the replay map is valid and matches the channel name used for subscribing.`;
  },
  otherUser: "400::Authenticated user id does not match the session's user id",
  authenticationInvalid: '401::Authentication invalid',
  authenticationMissing: '401::Request requires authentication',
  handshakeDenied: '403::Handshake denied',
  noHandshake: '403::Client has not completed handshake',
  unknownClient: '403::Unknown client',
  tooManyClients: '403::Organization concurrent user limit exceeded',
  dailyLimit: '403::Organization total events daily limit exceeded',
  /** What orgs answer today where the table still names View All Data; github.com search for the sentence. */
  notAllowed: '403::User not allowed to subscribe CDC without required permissions',
  cannotPublish: '403::Cannot create channel',
  tooLarge: '413::Maximum Request Size Exceeded'
} as const;

export const SHAKE_HANDS_AGAIN: Advice = { reconnect: 'handshake', interval: 0 };
export const GIVE_UP: Advice = { reconnect: 'none', interval: 0 };
