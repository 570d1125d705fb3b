/** The org's settings row to the engine's settings: blank is the default, a value that can't hold is reported by field, never guessed. */
import { DEFAULT_SETTINGS, type AccountMapping, type IdentityConflictPolicy, type Settings, type WindowBasis } from 'c/attributionEngine';
import type { ModelRefusalReason } from './readModels';
import type { Row } from './recordRow';
import { readVendorRules } from './vendorRules';

export type SettingsRow = Row<'Touchline_Setting__c'>;

/** A setting or a rule that can't hold. `allowed` lists what would. */
export interface SetupProblem {
  readonly object: string;
  /** The row's key, where its object has several rows. */
  readonly key?: string;
  /** The group of suppression rules that doesn't hold because of it. */
  readonly group?: string;
  /** API name without namespace. */
  readonly field: string;
  readonly value: string;
  readonly expected:
    | 'oneOf'
    | 'positiveWholeNumber'
    | 'wholeNumber'
    | 'fieldName'
    | 'field'
    | 'filled'
    | 'phoneE164'
    | 'filterable'
    | 'model'
    | 'timeZone'
    | 'country'
    | 'vendorRules';
  /** Why a model doesn't hold. */
  readonly reason?: ModelRefusalReason;
  readonly allowed?: readonly string[];
}

/** What settings say beyond the engine's: which fields of the org's own hold what. Blank is `undefined`. */
export interface FieldSettings {
  readonly visitorId?: string;
  readonly callTime?: string;
  readonly dialledNumber?: string;
  readonly callerNumber?: string;
  /** On Lead and Contact (R39). */
  readonly personVisitorId?: string;
  /** On Opportunity. */
  readonly amount: string;
}

/** What the organisation itself says. */
export interface OrgDefaults {
  /** IANA zone. */
  readonly timeZone?: string;
  /** ISO 3166 alpha-2, for phone numbers without a country. */
  readonly phoneCountry?: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly fields: FieldSettings;
  readonly rulesVersion?: string;
  readonly problems: readonly SetupProblem[];
}

const WINDOW_BASES: readonly WindowBasis[] = ['sessionStart', 'lastActivity'];
const CONFLICT_POLICIES: readonly IdentityConflictPolicy[] = ['hold', 'standalone', 'merge'];
const ACCOUNT_MAPPINGS: readonly AccountMapping[] = ['account', 'contactRoles', 'primaryContactRole'];
const OBJECT = 'Touchline_Setting__c';

/** `Call; Phone Call;` → `['Call', 'Phone Call']`; a line break separates too. */
export function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[;\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function oneOf<T extends string>(field: string, text: string | undefined, allowed: readonly T[], problems: SetupProblem[]): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((value) => value.toLowerCase() === text.toLowerCase());
  if (found === undefined) problems.push({ object: OBJECT, field, value: text, expected: 'oneOf', allowed });
  return found;
}

function wholeNumber(field: string, value: number | undefined, least: 0 | 1, problems: SetupProblem[]): number | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return value;
  problems.push({ object: OBJECT, field, value: String(value), expected: least === 0 ? 'wholeNumber' : 'positiveWholeNumber' });
  return undefined;
}

function timeZone(zone: string | undefined, problems: SetupProblem[]): string | undefined {
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    problems.push({ object: OBJECT, field: 'Time_Zone__c', value: zone ?? '', expected: 'timeZone' });
    return undefined;
  }
}

const COUNTRY = /^[A-Z]{2}$/;

function country(code: string | undefined, problems: SetupProblem[]): string | undefined {
  const upper = code?.toUpperCase();
  if (upper === undefined || COUNTRY.test(upper)) return upper;
  problems.push({ object: OBJECT, field: 'Phone_Country__c', value: code ?? '', expected: 'country' });
  return undefined;
}

function vendorRules(text: string | undefined, problems: SetupProblem[]): Pick<Settings, 'vendorRules'> {
  const { rules, wrong } = readVendorRules(text);
  problems.push(...wrong.map((value): SetupProblem => ({ object: OBJECT, field: 'Vendor_Rules__c', value, expected: 'vendorRules' })));
  return rules.length > 0 ? { vendorRules: rules } : {};
}

function listOr(text: string | undefined, otherwise: readonly string[]): readonly string[] {
  const list = splitList(text);
  return list.length > 0 ? list : otherwise;
}

/** The settings row that holds, the same for every run and page: its key is `default`, whatever its case, or blank. */
export function settingsRow(rows: readonly SettingsRow[]): SettingsRow | undefined {
  return (
    rows.find(({ key }) => key === 'default') ??
    rows.find(({ key }) => key?.toLowerCase() === 'default') ??
    rows.find(({ key }) => key === undefined)
  );
}

/**
 * @example
 * readSettings({ windowMinutes: 45, windowBasis: 'lastactivity' }).settings // … windowMinutes: 45, windowBasis: 'lastActivity'
 * readSettings({ windowBasis: 'pageView' }).problems // [{ field: 'Window_Basis__c', value: 'pageView', expected: 'oneOf', … }]
 */
export function readSettings(row: SettingsRow | undefined, org: OrgDefaults = {}): ReadSettings {
  const problems: SetupProblem[] = [];
  const by = row ?? {};
  const defaults = DEFAULT_SETTINGS;
  const settings: Settings = {
    windowMinutes: wholeNumber('Window_Minutes__c', by.windowMinutes, 1, problems) ?? defaults.windowMinutes,
    windowBasis: oneOf('Window_Basis__c', by.windowBasis, WINDOW_BASES, problems) ?? defaults.windowBasis,
    callTypes: listOr(by.callTypes, defaults.callTypes),
    filterTypes: splitList(by.filterTypes),
    filterCallTypes: splitList(by.filterCallTypes),
    minimumDurationSeconds: wholeNumber('Minimum_Duration_Seconds__c', by.minimumDurationSeconds, 0, problems),
    filterDispositions: splitList(by.filterDispositions),
    identityConflict: oneOf('Identity_Conflict__c', by.identityConflict, CONFLICT_POLICIES, problems) ?? defaults.identityConflict,
    staticNumbers: by.staticNumbers ?? defaults.staticNumbers,
    sharedEmails: splitList(by.sharedEmails),
    carryover: by.carryover ?? defaults.carryover,
    ownDomains: splitList(by.ownDomains),
    ignoredReferrers: listOr(by.ignoredReferrers, defaults.ignoredReferrers),
    accountMapping: oneOf('Account_Mapping__c', by.accountMapping, ACCOUNT_MAPPINGS, problems) ?? defaults.accountMapping,
    lookbackDays: wholeNumber('Lookback_Days__c', by.lookbackDays, 1, problems) ?? defaults.lookbackDays,
    timeZone: timeZone(by.timeZone, problems) ?? org.timeZone ?? defaults.timeZone,
    phoneCountry: country(by.phoneCountry, problems) ?? org.phoneCountry ?? defaults.phoneCountry,
    ...vendorRules(by.vendorRules, problems)
  };
  const fields: FieldSettings = {
    visitorId: by.visitorIdField,
    callTime: by.callTimeField,
    dialledNumber: by.dialledNumberField,
    callerNumber: by.callerNumberField,
    personVisitorId: by.personVisitorIdField,
    amount: by.amountField ?? 'Amount'
  };
  return { settings, fields, rulesVersion: by.rulesVersion, problems };
}
