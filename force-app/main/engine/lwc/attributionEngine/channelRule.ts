/** One channel rule (R25). Blank cells are `undefined` and match anything. */
export interface ChannelRule {
  readonly ruleKey: string;
  readonly order: number;
  readonly channel: string;
  readonly subchannel?: string;
  readonly campaign?: string;
  readonly medium?: string;
  readonly source?: string;
  readonly landingPage?: string;
  readonly referringWebsite?: string;
  readonly clickId?: string;
}

/** A phone number the company advertises (R2, R19). */
export interface TrackingNumber {
  readonly phoneE164: string;
  readonly vendor?: string;
  /** Shared by visitors in turn; a static number is not. */
  readonly pooled: boolean;
  readonly channel?: string;
  readonly subchannel?: string;
}

/** What suppresses touches (R37): AND within a group, OR between groups. */
export interface SuppressionRule {
  readonly ruleKey: string;
  readonly appliesTo: 'Touchpoint' | 'Attribution Touchpoint';
  readonly group: string;
  /** Property of the row, the camelCase of its API name. */
  readonly field: string;
  readonly operator: 'equals' | 'notEquals' | 'contains' | 'startsWith' | 'isBlank' | 'isNotBlank';
  readonly value?: string;
}
