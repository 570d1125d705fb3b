import { CALL_STORY_LABEL_NAMES } from '../labelNames';
import { readLabelFile } from './packageLabels';

const labels = readLabelFile();

describe('the labels of the story', () => {
  it.each(CALL_STORY_LABEL_NAMES)('%s is in the package, short enough and calm', (name) => {
    const value = labels.get(name);
    expect(value).toBeDefined();
    expect(value?.length).toBeLessThanOrEqual(1_000);
    expect(value).not.toMatch(/!|\bplease note\b|error/i);
  });

  it('names no label twice', () => {
    expect(new Set(CALL_STORY_LABEL_NAMES).size).toBe(CALL_STORY_LABEL_NAMES.length);
  });

  it('numbers placeholders from 0 without a gap', () => {
    for (const name of CALL_STORY_LABEL_NAMES) {
      const used = new Set([...(labels.get(name) ?? '').matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index)));
      expect([name, Math.max(-1, ...used)]).toEqual([name, used.size - 1]);
    }
  });
});
