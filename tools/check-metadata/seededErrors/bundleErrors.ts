/** Lightning web components. */
import { BOARD, BOARD_TS, BOARD_HTML } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

export const BUNDLE_ERRORS: readonly SeededError[] = [
  one(
    'a script the compiler refuses',
    BOARD_TS,
    '@api mostRows = 10;',
    '@api mostRows = 10;\n  @api mostRows = 11;',
    'compile',
    'LWC compiler refuses'
  ),
  one(
    'a template the compiler refuses',
    BOARD_HTML,
    '<p lwc:if={isClosable}>',
    '<p lwc:if={isClosable()}>',
    'compile',
    'LWC compiler refuses'
  ),
  one('a property the class does not have', BOARD, 'name="heading"', 'name="headline"', 'property', "no @api property 'headline'"),
  one('a property of another type', BOARD, 'type="Integer"', 'type="String"', 'property', 'String here and number in the class'),
  one('a target that does not exist', BOARD, '<target>lightning__Tab', '<target>lightning__Tabs', 'wrongValue', "'lightning__Tabs'")
];
