import type { Row } from 'c/salesforceRecords';

/** Every row an admin edits, by part. Rows of the engine's shape: camelCase of the API names, blank is absent. */
export interface OrgSetup {
  /** The one settings row, without `key`, `rulesVersion` and `wizardProgress`, which are not decisions. */
  readonly settings: Omit<Row<'Touchline_Setting__c'>, 'key' | 'name' | 'rulesVersion' | 'wizardProgress'>;
  /** Inactive rules too, in their order. */
  readonly channelRules: readonly Row<'Channel_Rule__c'>[];
  readonly trackingNumbers: readonly Row<'Tracking_Number__c'>[];
  readonly suppressionRules: readonly Row<'Suppression_Rule__c'>[];
  readonly attributionModels: readonly Row<'Attribution_Model__c'>[];
}

/** @example `channelRules` */
export type SetupPart = keyof OrgSetup;
