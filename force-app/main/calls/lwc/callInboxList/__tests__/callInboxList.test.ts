import { createElement } from 'lwc';
import CallInboxList, { type InboxCall } from 'c/callInboxList';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

const CALL: InboxCall = { id: 'a021', taskId: '00T1', outcome: 'merged', reason: 'matched', isNew: false, isDeciding: false };

function draw(calls: readonly InboxCall[]): HTMLElement {
  const list = Object.assign(createElement('c-call-inbox-list', { is: CallInboxList }), { calls });
  document.body.append(list);
  return list;
}
const texts = (list: HTMLElement, selector: string) =>
  [...(list.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent);

describe('the last calls', () => {
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 4, 4, 15)));
  afterEach(() => {
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('are told with person, time, outcome and channel', async () => {
    const list = draw([
      {
        ...CALL,
        at: Date.UTC(2026, 4, 4, 12, 30),
        channel: 'Paid Search',
        subchannel: 'Google Ads',
        person: { id: '00Q1', name: 'Ann', object: 'Lead' },
        isNew: true
      },
      { ...CALL, id: 'a022', outcome: 'held', reason: 'noPerson', at: Date.UTC(2026, 4, 3, 12, 30), callerNumber: '+12165550100' },
      { ...CALL, id: 'a023', outcome: 'held', reason: 'noPerson', isDeciding: true },
      { ...CALL, id: 'a024', outcome: 'fromTheFuture', reason: 'laterReason' },
      { ...CALL, id: 'a025', outcome: 'skipped', reason: 'noVisitorId' },
      { ...CALL, id: 'a026', outcome: 'skipped', reason: undefined }
    ]);
    expect(texts(list, '.when')).toEqual(['12:30 PM', 'May 3, 2026, 12:30 PM', '', '', '', '']);
    expect(texts(list, '.outcome')).toEqual([
      'Tied to a visit',
      'Waiting',
      'Looking for its visit',
      'fromTheFuture',
      'No touchpoint',
      'No touchpoint'
    ]);
    expect(texts(list, '.why')).toEqual(['No known lead or contact', 'laterReason', 'No visitor id']);
    expect(texts(list, '.person').slice(1, 4)).toEqual(['+12165550100', 'Unknown caller', 'Unknown caller']);
    expect(texts(list, '.origin')).toEqual(['Paid Search · Google Ads']);
    expect(texts(list, '.new')).toEqual(['New']);
    const links = [...(list.shadowRoot?.querySelectorAll<HTMLElement & { recordId: string; label: string }>('c-record-link') ?? [])];
    expect(links.map(({ recordId, label }) => [recordId, label]).slice(0, 2)).toEqual([
      ['00Q1', 'Ann'],
      ['a021', 'Open the call']
    ]);
    await expect(list).toBeAccessible();
  });
});
