import { createStoryFormat } from 'c/callStory';
import { writeFigure } from 'c/healthChecks';

describe('a figure in words', () => {
  it.each([
    ['minutes', 0, '1 minute'],
    ['minutes', 1, '1 minute'],
    ['newestMinutes', 1_500, '1 day, 1 hour'],
    ['retentionDays', 400, '400 days'],
    ['minimumDurationSeconds', 3_700, '1 hour, 1 minute'],
    ['bytes', 1_572_864, '1.5'],
    ['calls', 1_200, '1,200']
  ])('%s of %d', (name, value, text) => {
    expect(writeFigure(name, value, createStoryFormat('en-US', 'UTC'))).toBe(text);
  });
});
