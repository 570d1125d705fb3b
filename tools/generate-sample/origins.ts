/** Where visits come from, and what a web session stores of it: source and medium as R40 names them, the channel as R38 does. */
import type { SampleRecord } from './sampleBook.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface Origin {
  /** What the session stores beside its pages. */
  readonly fields: SampleRecord;
  readonly referrer?: string;
  /** Query parameters of the landing page. */
  readonly query?: Readonly<Record<string, string>>;
  readonly host?: string;
}

/** Made afresh for each visit, since click ids differ. */
export type OriginOf = (random: SeededRandom) => Origin;

const GOOGLE = 'https://www.google.com/';

function utm(source: string, medium: string, campaign?: string): Readonly<Record<string, string>> {
  return { utm_source: source, ...(medium ? { utm_medium: medium } : {}), ...(campaign ? { utm_campaign: campaign } : {}) };
}

interface Ad {
  readonly campaign: string;
  readonly keyword?: string;
  readonly content?: string;
  readonly host?: string;
}

export function googleAds({ campaign, keyword, content, host }: Ad): OriginOf {
  return (random) => {
    const gclid = `EAIaIQobChMI${random.token(28)}`;
    return {
      fields: {
        Source__c: 'google',
        Medium__c: 'cpc',
        Campaign_Name__c: campaign,
        Keyword__c: keyword,
        Ad_Content__c: content,
        Click_Id__c: gclid,
        Click_Id_Type__c: 'gclid',
        Ad_Campaign_Id__c: String(random.whole(10_000_000_000, 29_999_999_999)),
        Ad_Group_Id__c: String(random.whole(100_000_000_000, 199_999_999_999)),
        Channel__c: 'Paid Search',
        Subchannel__c: 'Google Ads'
      },
      referrer: GOOGLE,
      query: { ...utm('google', 'cpc', campaign), ...(keyword ? { utm_term: keyword } : {}), gclid },
      host
    };
  };
}

/** Auto-tagged: the click id is the only proof of the ad (R26). */
export const googleAdsUntagged: OriginOf = (random) => {
  const gclid = `Cj0KCQjw${random.token(30)}`;
  return {
    fields: {
      Source__c: 'google',
      Medium__c: 'cpc',
      Click_Id__c: gclid,
      Click_Id_Type__c: 'gclid',
      Channel__c: 'Paid Search',
      Subchannel__c: 'Google Ads'
    },
    referrer: GOOGLE,
    query: { gclid }
  };
};

export const microsoftAds: OriginOf = (random) => {
  const msclkid = Array.from({ length: 32 }, () => random.pick([...'0123456789abcdef'])).join('');
  return {
    fields: {
      Source__c: 'bing',
      Medium__c: 'cpc',
      Campaign_Name__c: 'walk-in-coolers-midwest',
      Keyword__c: 'walk in cooler installers',
      Click_Id__c: msclkid,
      Click_Id_Type__c: 'msclkid',
      Channel__c: 'Paid Search',
      Subchannel__c: 'Microsoft Ads'
    },
    referrer: 'https://www.bing.com/',
    query: { ...utm('bing', 'cpc', 'walk-in-coolers-midwest'), msclkid }
  };
};

export const linkedInAds: OriginOf = (random) => {
  const liFatId = `${random.token(8)}-${random.token(12)}`;
  return {
    fields: {
      Source__c: 'linkedin',
      Medium__c: 'paid-social',
      Campaign_Name__c: 'facility-managers',
      Click_Id__c: liFatId,
      Click_Id_Type__c: 'li_fat_id',
      Channel__c: 'Paid Social',
      Subchannel__c: 'LinkedIn'
    },
    referrer: 'https://www.linkedin.com/',
    query: { ...utm('linkedin', 'paid-social', 'facility-managers'), li_fat_id: liFatId }
  };
};

interface Plain {
  readonly source: string;
  readonly medium?: string;
  readonly channel: string;
  readonly subchannel?: string;
  readonly campaign?: string;
  readonly referrer?: string;
  /** The URL carries them; else the referrer alone tells. */
  readonly tagged?: boolean;
}

function plain({ source, medium, channel, subchannel, campaign, referrer, tagged }: Plain): OriginOf {
  return () => ({
    fields: { Source__c: source, Medium__c: medium, Campaign_Name__c: campaign, Channel__c: channel, Subchannel__c: subchannel },
    referrer,
    query: tagged ? utm(source, medium ?? '', campaign) : undefined
  });
}

export const organicGoogle = plain({
  source: 'google',
  medium: 'organic',
  channel: 'Organic Search',
  subchannel: 'Google',
  referrer: GOOGLE
});
export const organicBing = plain({
  source: 'bing',
  medium: 'organic',
  channel: 'Organic Search',
  subchannel: 'Bing',
  referrer: 'https://www.bing.com/'
});
export const duckDuckGo = plain({
  source: 'duckduckgo',
  medium: 'organic',
  channel: 'Organic Search',
  subchannel: 'DuckDuckGo',
  referrer: 'https://duckduckgo.com/'
});
export const linkedInPost = plain({
  source: 'linkedin',
  medium: 'social',
  channel: 'Organic Social',
  subchannel: 'LinkedIn',
  referrer: 'https://www.linkedin.com/'
});
/** The reference's own spelling: utm_source=Facebook. */
export const facebookPost = plain({
  source: 'Facebook',
  medium: 'social',
  channel: 'Organic Social',
  subchannel: 'Facebook',
  campaign: 'harvest-open-day',
  referrer: 'https://l.facebook.com/',
  tagged: true
});
export const chatGpt = plain({
  source: 'chatgpt.com',
  channel: 'AI Assistant',
  subchannel: 'ChatGPT',
  referrer: 'https://chatgpt.com/',
  tagged: true
});
export const newsletter = plain({
  source: 'newsletter',
  medium: 'email',
  channel: 'Email',
  campaign: 'spring-service-letter',
  tagged: true
});
export const partnerSite = plain({
  source: 'kitchenbuilders.example',
  medium: 'referral',
  channel: 'Referral',
  referrer: 'https://kitchenbuilders.example/suppliers/cold-rooms'
});
export const tradeMagazine = plain({
  source: 'coldtrade.example',
  medium: 'display',
  channel: 'Display',
  campaign: 'trade-autumn',
  referrer: 'https://coldtrade.example/',
  tagged: true
});
/** A QR code on a poster: no rule knows it. */
export const posterCode = plain({ source: 'poster', medium: 'offline', channel: 'Other', campaign: 'fair-columbus', tagged: true });
export const direct = plain({ source: 'Web Direct', channel: 'Direct' });

/** A direct visit that took over the channel of the one before it (R23). */
export function carriedOver({ Channel__c, Subchannel__c }: SampleRecord): OriginOf {
  return () => ({ fields: { Source__c: 'Web Direct', Channel__c, Subchannel__c, Channel_Inherited__c: true } });
}

export const directAfterGoogleAds = carriedOver({ Channel__c: 'Paid Search', Subchannel__c: 'Google Ads' });
