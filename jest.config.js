import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { labelModules } from './test/jest-mocks/labelModules.js';

const require = createRequire(import.meta.url);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Bundles of styles alone, which others `@import`: a bundle is looked up by its script otherwise. */
const styles = globSync('force-app/**/lwc/*/*.css').filter((path) => !existsSync(path.replace(/css$/, 'ts')));
const styleModules = Object.fromEntries(styles.map((path) => [`^c/${basename(path, '.css')}$`, `<rootDir>/${path}`]));

const mocked = ['graphql', 'navigation', 'uiObjectInfoApi'];

/** Components and engine. `JEST_SOURCES=emitted` runs the same tests on the emitted JavaScript, which is what ships. */
export default {
  ...jestConfig,
  testMatch: ['**/force-app/**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/dist', '<rootDir>/.tmp'],
  // A limit for what hangs, not for what a busy machine makes slow.
  testTimeout: 60_000,
  moduleFileExtensions: process.env.JEST_SOURCES === 'emitted' ? ['js', 'ts', 'html', 'json'] : ['ts', 'js', 'html', 'json'],
  moduleNameMapper: {
    ...styleModules,
    [`^lightning/(${mocked.join('|')})$`]: '<rootDir>/test/jest-mocks/lightning/$1.ts',
    '^@salesforce/label/c\\.(.+)$': `${labelModules('force-app', 'node_modules/.cache/touchline-labels')}/$1.js`
  },
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/test/jest-mocks/accessible.ts']
};
