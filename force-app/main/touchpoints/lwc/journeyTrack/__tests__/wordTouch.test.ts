import { createFigureFormat } from 'c/figureFormat';
import { shapeOf, wordTouch } from '../wordTouch';
import { touchOn } from './touches';

const LABELS = { visit: 'Visit', form: 'Form', chat: 'Chat', call: 'Call', callLength: '{0} min', noChannel: 'No channel' };
const format = createFigureFormat('en-US', 'UTC', 'USD');
const word = (given: Parameters<typeof touchOn>[1]) => wordTouch(touchOn(6, given), LABELS, format);

describe('words of a touch', () => {
  it('of a call', () => {
    const call = {
      kind: 'call',
      type: 'Phone Call',
      callSeconds: 252,
      channel: 'Paid Search',
      subchannel: 'Google Ads',
      campaign: 'brand'
    };
    expect(word(call)).toEqual({
      kind: 'Call',
      type: 'Phone Call',
      detail: '4:12 min',
      channel: 'Paid Search',
      origin: 'Google Ads · brand',
      day: 'Mar 9, 2026',
      exact: 'Monday, March 9, 2026 at 12:00:00 PM'
    });
  });

  it.each([
    ['https://info.acme.example/demo?x=1#top', '/demo'],
    ['info.acme.example/a/b', '/a/b'],
    ['https://acme.example/', 'https://acme.example/'],
    ['javascript:alert(1)', 'javascript:alert(1)']
  ])('the form at %s is %s', (formUrl, detail) => expect(word({ formUrl }).detail).toBe(detail));

  it('a call of unknown length and a form without URL have no detail', () => {
    expect(word({ kind: 'call' }).detail).toBeUndefined();
    expect(word({}).detail).toBeUndefined();
  });

  it('blank type is the kind, blank channel is said', () => expect(word({})).toMatchObject({ type: 'Form', channel: 'No channel' }));

  it.each([
    [{ channel: 'Direct', source: 'Web Direct' }, undefined],
    [{ channel: 'Other', source: 'Salesforce Task' }, undefined],
    [{ channel: 'Email', source: 'Email' }, undefined]
  ])('origin of %j is %s', (given, origin) => expect(word(given).origin).toBe(origin));

  it('a kind of another version is drawn as a visit', () => expect(shapeOf('webinar')).toBe('visit'));
});
