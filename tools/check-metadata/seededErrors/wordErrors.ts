/** Descriptions, help and labels. */
import { HOURS, SHOP_CODE, LABELS } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

export const WORD_ERRORS: readonly SeededError[] = [
  one('no description', HOURS, / {4}<description>.*<\/description>\n/, '', 'description', 'no description'),
  one('no help where an admin edits', SHOP_CODE, / {4}<inlineHelpText>.*<\/inlineHelpText>\n/, '', 'description', 'no help text'),
  one('a label that is an API name', HOURS, '<label>Hours</label>', '<label>Hours__c</label>', 'label', 'looks like an API name'),
  one('a label that runs words together', HOURS, '<label>Hours</label>', '<label>workHours</label>', 'label', 'runs words together'),
  one('a custom label without words', LABELS, '<value>Nothing to do.</value>', '<value></value>', 'label', 'no words')
];
