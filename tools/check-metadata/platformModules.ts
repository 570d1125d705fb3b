/** What the platform itself offers to components: modules to import and elements for templates. */
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('lightning-base-components/package.json')), 'src/lightning');

/** Base components that Salesforce publishes, without its own building blocks. */
const published = globSync('*', { cwd: FOLDER }).filter((name) => !/^primitive|Utils|Private|Library|^iconSvg|^base|^overlay/.test(name));

/** Base components that are part of every org and not of the published package. */
const UNPUBLISHED =
  'recordForm recordViewForm recordEditForm inputField outputField messages inputRichText richTextToolbarButton fileUpload map flow quickActionPanel clickToDial omniToolkitApi progressStep';

const MODULES = `actions accessGuideApi analyticsWaveApi cmsDeliveryApi conversationToolkitApi empApi flowSupport graphql logger messageService
  mobileCapabilities omnistudioPubsub pageReferenceUtils platformResourceLoader platformShowToastEvent platformUtilityBarApi
  platformWorkspaceApi refresh serviceCloudVoiceToolkitApi uiAppsApi uiGraphQLApi uiLayoutApi uiListApi uiListsApi uiObjectInfoApi
  uiRecordActionsApi uiRecordApi uiRelatedListApi userConsentCookie`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `lightning-button-icon` … */
export const BASE_ELEMENTS: ReadonlySet<string> = new Set(
  [...published, ...UNPUBLISHED.split(/\s+/)].map((name) => `lightning-${kebab(name)}`)
);

/** `lightning/navigation` … */
export const LIGHTNING_MODULES: ReadonlySet<string> = new Set([...published, ...MODULES.split(/\s+/)].map((name) => `lightning/${name}`));

/** Modules of `@salesforce/` with a closed list of names. */
export const SALESFORCE_MODULES: ReadonlySet<string> = new Set(
  [
    'client/formFactor',
    'community/basePath community/Id',
    'site/Id site/activeLanguages',
    'user/Id user/isGuest',
    `i18n/common.calendarData i18n/currency i18n/dateTime.longDateFormat i18n/dateTime.mediumDateFormat i18n/dateTime.shortDateFormat i18n/dir
    i18n/firstDayOfWeek i18n/lang i18n/locale i18n/number.currencyFormat i18n/number.numberFormat i18n/number.percentFormat
    i18n/showJapaneseCalendar i18n/timeZone`
  ].flatMap((names) => names.split(/\s+/).map((name) => `@salesforce/${name}`))
);
