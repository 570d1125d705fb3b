import { visitOrigin } from '../visitOrigin';

describe('where a visit came from', () => {
  const cases = [
    [
      { channel: 'Paid Search', subchannel: 'Google Ads', source: 'google' },
      { kind: 'from', name: 'Google Ads' }
    ],
    [
      { channel: 'Paid Search', subchannel: 'Other', source: 'yandex' },
      { kind: 'from', name: 'Paid Search' }
    ],
    [
      { channel: 'Email', source: 'newsletter' },
      { kind: 'from', name: 'Email' }
    ],
    [
      { channel: 'Referral', source: 'partner.example' },
      { kind: 'from', name: 'partner.example' }
    ],
    [
      { channel: 'Other', source: 'poster' },
      { kind: 'from', name: 'poster' }
    ],
    [{ channel: 'Other' }, { kind: 'from', name: 'Other' }],
    [{ source: 'google' }, { kind: 'from', name: 'google' }],
    [{ channel: 'Direct', source: 'Web Direct' }, { kind: 'direct' }],
    [{ source: 'Web Direct' }, { kind: 'direct' }],
    [
      { channel: 'Paid Search', subchannel: 'Google Ads', source: 'Web Direct' },
      { kind: 'from', name: 'Google Ads' }
    ],
    [{}, { kind: 'unknown' }],
    [{ channel: '', source: '' }, { kind: 'unknown' }]
  ] as const;

  it.each(cases)('%j', (origin, named) => {
    expect(visitOrigin(origin)).toEqual(named);
  });
});
