import { readArrival } from 'c/pageArrival';

const anyone = () => false;

describe('what brought a visitor to a page', () => {
  it.each([
    ['https://example.com/?utm_source=News&utm_medium=email', undefined, { tagged: true, utmSource: 'News', utmMedium: 'email' }],
    ['https://example.com/?GCLID=Ab', 'https://www.google.com/', { tagged: false, clickIdType: 'gclid', referrerHost: 'google.com' }],
    ['https://example.com/', 'https://l.facebook.com/x', { tagged: false, referrerHost: 'l.facebook.com' }],
    ['https://example.com/', undefined, { tagged: false }]
  ])('reads %s after %s (R40)', (url, referrer, arrival) => {
    expect(readArrival(url, referrer, anyone).arrival).toEqual({
      utmSource: undefined,
      utmMedium: undefined,
      clickIdType: undefined,
      referrerHost: undefined,
      ...arrival
    });
  });

  it('knows no external referrer on the own site (R22)', () => {
    const { external, arrival } = readArrival('https://www.example.com/', 'https://shop.example.com/', () => true);
    expect([external, arrival.referrerHost]).toEqual([undefined, undefined]);
  });

  it('refuses what is no address', () => {
    expect(() => readArrival('example', undefined, anyone)).toThrow(/Invalid URL/);
  });
});
