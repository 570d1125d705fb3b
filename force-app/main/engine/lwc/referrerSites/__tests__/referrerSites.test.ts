import { sourceAndMedium } from 'c/sessionize';
import { REFERRER_SITES, searchParameters } from '../referrerSites';

const cases: readonly (readonly [rule: string, host: string, source: string, medium: string])[] = [
  ['R40', 'google.com', 'google', 'organic'],
  ['R40', 'google.co.uk', 'google', 'organic'],
  ['R40', 'google.com.br', 'google', 'organic'],
  ['R40', 'm.google.de', 'google', 'organic'],
  ['R40', 'images.google.fr', 'google', 'organic'],
  ['R40', 'com.google.android.googlequicksearchbox', 'google', 'organic'],
  ['R40', 'docs.google.com', 'docs.google.com', 'referral'],
  ['R40', 'google.example.com', 'google.example.com', 'referral'],
  ['R40', 'cn.bing.com', 'bing', 'organic'],
  ['R40', 'search.yahoo.com', 'yahoo!', 'organic'],
  ['R40', 'de.search.yahoo.com', 'yahoo!', 'organic'],
  ['R40', 'r.search.yahoo.com', 'yahoo!', 'organic'],
  ['R40', 'search.yahoo.co.jp', 'yahoo!', 'organic'],
  ['R40', 'finance.yahoo.com', 'finance.yahoo.com', 'referral'],
  ['R40', 'duckduckgo.com', 'duckduckgo', 'organic'],
  ['R40', 'm.baidu.com', 'baidu', 'organic'],
  ['R40', 'yandex.com.tr', 'yandex', 'organic'],
  ['R40', 'ya.ru', 'yandex', 'organic'],
  ['R40', 'm.search.naver.com', 'naver', 'organic'],
  ['R40', 'search.brave.com', 'brave', 'organic'],
  ['R40', 'cnn.com', 'cnn.com', 'referral'],
  ['R40', 'mail.google.com', 'mail.google.com', 'email'],
  ['R40', 'com.google.android.gm', 'com.google.android.gm', 'email'],
  ['R40', 'outlook.live.com', 'outlook.live.com', 'email'],
  ['R40', 'us-mg5.mail.yahoo.com', 'us-mg5.mail.yahoo.com', 'email'],
  ['R40', 'e.mail.ru', 'e.mail.ru', 'email'],
  ['R40', 'go.mail.ru', 'mailru', 'organic'],
  ['R40', 'my.mail.ru', 'my.mail.ru', 'social'],
  ['R40', 'chatgpt.com', 'chatgpt', 'ai'],
  ['R40', 'gemini.google.com', 'gemini', 'ai'],
  ['R40', 'copilot.microsoft.com', 'copilot', 'ai'],
  ['R40', 'perplexity.ai', 'perplexity', 'ai'],
  ['R40', 'claude.ai', 'claude', 'ai'],
  ['R40', 'facebook.com', 'facebook', 'social'],
  ['R40', 'lm.facebook.com', 'facebook', 'social'],
  ['R40', 'l.instagram.com', 'instagram', 'social'],
  ['R40', 't.co', 'x', 'social'],
  ['R40', 'x.com', 'x', 'social'],
  ['R40', 'linkedin.com', 'linkedin', 'social'],
  ['R40', 'de.linkedin.com', 'linkedin', 'social'],
  ['R40', 'pinterest.co.uk', 'pinterest', 'social'],
  ['R40', 'youtube.com', 'youtube', 'social'],
  ['R40', 'notfacebook.com', 'notfacebook.com', 'referral'],
  ['R40', 'github.com', 'github.com', 'referral'],
  ['R40', 'stackoverflow.com', 'stackoverflow.com', 'referral'],
  ['R40', 'login.live.com', 'login.live.com', 'referral'],
  ['R40', 'localhost', 'localhost', 'referral'],
  ['R40', '192.0.2.7', '192.0.2.7', 'referral']
];

describe('REFERRER_SITES', () => {
  it.each(cases)('%s %s is %s/%s', (_rule, referrerHost, source, medium) => {
    expect(sourceAndMedium({ tagged: false, referrerHost }, REFERRER_SITES)).toEqual({ source, medium });
  });
});

describe('searchParameters', () => {
  it('names where the phrase stands, in order', () => {
    expect([
      searchParameters('google.de'),
      searchParameters('baidu.com'),
      searchParameters('r.search.yahoo.com'),
      searchParameters('example.com')
    ]).toEqual([['q'], ['wd', 'word', 'kw'], [], []]);
  });
});
