import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** Components and engine. `JEST_SOURCES=emitted` runs the same tests on the emitted JavaScript, which is what ships. */
export default {
  ...jestConfig,
  testMatch: ['**/force-app/**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/dist', '<rootDir>/.tmp'],
  moduleFileExtensions: process.env.JEST_SOURCES === 'emitted' ? ['js', 'ts', 'html', 'json'] : ['ts', 'js', 'html', 'json'],
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? [])]
};
