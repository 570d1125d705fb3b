/**
 * URL parameters in which ad systems and tagging tools pass on what was clicked, the first that is there counts: UTM, then Google's own
 * (auto-tagging), HubSpot's, Marketo Measure's (`_b…`), and the names that ValueTrack and Meta templates commonly use.
 */
export const AD_PARAMETERS = {
  adCampaignId: ['utm_id', 'gad_campaignid', 'hsa_cam', 'campaignid', 'campaign_id'],
  adGroupId: ['hsa_grp', '_bg', 'adgroupid', 'adgroup_id', 'adset_id'],
  adId: ['hsa_ad', '_bt', 'creative', 'adid', 'ad_id'],
  keyword: ['utm_term', 'hsa_kw', '_bk']
} as const satisfies Readonly<Record<string, readonly string[]>>;
