import { CALL_STORY_LABEL_NAMES } from 'c/callStory';
import { CALL_STORY_LABELS } from '../callStoryLabels';

describe('the labels that pages feed the story with', () => {
  it('are the set that the story names', () => {
    expect(Object.keys(CALL_STORY_LABELS).sort()).toEqual([...CALL_STORY_LABEL_NAMES].sort());
  });
});
