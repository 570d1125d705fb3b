import { createFigureFormat } from 'c/figureFormat';
import { journeySentence } from '../journeySentence';
import { touchOn } from '../../journeyTrack/__tests__/touches';

const LABELS = {
  oneTouch: '1 touch.',
  oneDay: '{0} touches on one day.',
  manyDays: '{0} touches in {1}.',
  noCall: 'No call.',
  oneCall: 'One call.',
  manyCalls: '{0} calls.',
  began: 'Began with {0}.'
};
const format = createFigureFormat('en-US', 'UTC', 'USD');
const call = { kind: 'call' };

it.each([
  [[], 0, ''],
  [[touchOn(0, { channel: 'Direct' })], 1, '1 touch. Began with Direct.'],
  [[touchOn(0), touchOn(0, call)], 2, '2 touches on one day. One call.'],
  // Days begin at midnight, not 24 hours after the first touch.
  [[touchOn(0.48), touchOn(0.6)], 2, '2 touches in 1 day. No call.'],
  [[touchOn(-0.4), touchOn(0.4)], 2, '2 touches on one day. No call.'],
  [[touchOn(0), touchOn(66)], 2, '2 touches in 66 days. No call.'],
  [[touchOn(0, { channel: 'Email' }), touchOn(1, call), touchOn(1, call)], 3, '3 touches in 1 day. 2 calls. Began with Email.'],
  [[touchOn(0), touchOn(9, call)], 1200, '1,200 touches in 9 days.']
])('a journey of %# is told', (touches, total, told) => expect(journeySentence(touches, total, LABELS, format)).toBe(told));
