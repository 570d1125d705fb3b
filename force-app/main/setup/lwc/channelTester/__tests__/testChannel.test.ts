import { DEFAULT_SETTINGS } from 'c/attributionEngine';
import { testChannel } from '../testChannel';

const test = (url: string, referrer = '', medium = '') => testChannel({ url, referrer, medium }, [], DEFAULT_SETTINGS);
const path = (...address: Parameters<typeof test>) => {
  const result = test(...address);
  return result.outcome === 'tested' ? result.test.path : result.outcome;
};

describe('the channel of an address', () => {
  it.each([
    ['https://example.com/?gclid=Ab', '', '', 'Paid Search.Google Ads'],
    ['example.com/?utm_source=Facebook&utm_medium=social', '', '', 'Organic Social.Facebook'],
    ['https://example.com/', 'https://www.google.com/', '', 'Organic Search.Google'],
    ['https://example.com/', 'google.com', '', 'Organic Search.Google'],
    ['https://example.com/', '', '', 'Direct'],
    ['https://example.com/?utm_source=google', '', 'cpc', 'Paid Search.Google Ads'],
    ['https://www.example.com/', 'https://shop.example.com/', '', 'Direct'],
    ['https://example.com/', 'https://login.microsoftonline.com/x', '', 'Direct'],
    ['', '', '', 'noUrl'],
    ['not an address', '', '', 'badUrl'],
    ['javascript:alert(1)', '', '', 'badUrl'],
    ['https://example.com/', 'ht tp:', '', 'badReferrer']
  ])('%s after "%s", medium "%s": %s', (url, referrer, medium, expected) => {
    expect(path(url, referrer, medium)).toBe(expected);
  });

  it('names the rule that won and what rules saw', () => {
    expect(test('https://www.example.com/a?gclid=Ab&utm_campaign=Sale')).toMatchObject({
      test: {
        isBuiltIn: true,
        rule: { order: 70, medium: '*cp*;ppc;retargeting;paid*' },
        seen: {
          source: 'google',
          medium: 'cpc',
          campaign: 'Sale',
          clickId: 'gclid',
          landingPage: 'example.com/a?gclid=Ab&utm_campaign=Sale'
        }
      }
    });
  });

  it('asks the rules being edited, not the built-in ones', () => {
    const rules = [{ ruleKey: 'radio', order: 5, channel: 'Radio', campaign: 'spot*' }];
    const result = testChannel({ url: 'a.example/?utm_campaign=spot1', referrer: '', medium: '' }, rules, DEFAULT_SETTINGS);
    expect(result).toMatchObject({ test: { path: 'Radio', isBuiltIn: false, rule: { ruleKey: 'radio' } } });
    expect(testChannel({ url: 'a.example', referrer: '', medium: '' }, rules, DEFAULT_SETTINGS)).toMatchObject({
      test: { path: 'Other', rule: undefined }
    });
  });
});
