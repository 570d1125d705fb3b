import { createRequire } from 'node:module';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import globals from 'globals';

const require = createRequire(import.meta.url);

/** The `@lwc/lwc/*` and `@salesforce/lightning/*` rules of Salesforce's own recommended set; its TypeScript set gives false errors. */
function lwcRules() {
  const configs = require('@salesforce/eslint-config-lwc/recommended');
  const plugins = Object.assign({}, ...configs.map((config) => config.plugins ?? {}));
  const rules = Object.assign({}, ...configs.map((config) => config.rules ?? {}));
  const ours = (name) => /^@(lwc\/lwc|salesforce\/lightning)\//.test(name);
  return {
    plugins: { '@lwc/lwc': plugins['@lwc/lwc'], '@salesforce/lightning': plugins['@salesforce/lightning'] },
    rules: Object.fromEntries(Object.entries(rules).filter(([name]) => ours(name)))
  };
}

/** A wall: files in one part of the tree may not import what matches. The reason is what the developer reads. */
function wall(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] }
  };
}

const TESTS = ['**/__tests__/**', '**/*.test.ts', '**/testing/**'];
const ONLY_THERE = 'Connections are opened in scripts/salesforce only.';
const CONNECTIONS = ['^(@jsforce/.*|jsforce(/.*)?|@salesforce/core(/.*)?|undici|node:(https?|http2|net|tls))$', ONLY_THERE];
/** What opens one without an import. */
const CONNECTING_GLOBALS = ['fetch', 'WebSocket'].map((name) => ({ name, message: ONLY_THERE }));
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use a string union.' };
const NO_CLOCK = 'The engine has no clock: time is an argument.';
const LOCAL_ORG = ['(^|/)local-org/', 'The local org is imported by commands/touchline/org/start.ts, preview and tests only.'];
const PURE = [
  '^(lwc|lightning/.*|@salesforce/.*|node:.*|(?![./]|c/)[a-z@].*)$',
  'This bundle is pure: no lwc, no @salesforce, no Node, no npm.'
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.cache/',
      '.tmp/',
      'coverage/',
      'bench/node_modules/',
      'force-app/**/*.js',
      'types/generated/',
      'docs/images/',
      // AssemblyScript: its own compiler checks it.
      'scripts/files/bytes/kernel/',
      '**/fixtures/'
    ]
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.es2024 } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', NO_ENUM],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }]
    }
  },
  {
    files: ['scripts/**', 'local-org/**', 'tools/**', 'bench/**', 'bin/**', 'data/**', 'preview/{server,build}/**', 'preview/*.ts', '*.js'],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['force-app/**/lwc/**/*.ts', 'preview/shell/**/*.ts', 'preview/standIns/**/*.ts'],
    languageOptions: { globals: globals.browser },
    ...lwcRules()
  },
  { files: ['**/__tests__/**'], languageOptions: { globals: globals.jest } },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }]
    }
  },

  wall(['force-app/main/engine/lwc/attributionEngine/**/*.ts'], [['^(?!\\./)', 'The engine imports only itself.']], TESTS),
  {
    files: ['force-app/main/engine/lwc/attributionEngine/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'fetch', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: NO_CLOCK },
        { object: 'Math', property: 'random', message: 'The engine is deterministic.' }
      ],
      'no-restricted-syntax': ['error', NO_ENUM, { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK }]
    }
  },
  wall(
    [
      'force-app/main/engine/lwc/{sessionize,salesforceRecords,resolutionPath,callStory,pageArrival,referrerSites}/**/*.ts',
      'force-app/main/setup/lwc/healthChecks/**/*.ts'
    ],
    [PURE, ['/lwc/', "Import other bundles as 'c/name'."]],
    TESTS
  ),
  wall(
    ['scripts/**/*.ts'],
    [CONNECTIONS, LOCAL_ORG],
    ['scripts/salesforce/**', 'scripts/commands/touchline/org/start.ts', 'scripts/start.ts', ...TESTS]
  ),
  {
    files: ['scripts/**/*.ts'],
    ignores: ['scripts/salesforce/**', ...TESTS],
    rules: { 'no-restricted-globals': ['error', ...CONNECTING_GLOBALS] }
  },
  wall(['scripts/salesforce/**/*.ts'], [LOCAL_ORG], TESTS),
  wall(['local-org/**/*.ts'], [['^c/|attributionEngine|/scripts/', 'The local org knows Salesforce and nothing of touchpoints.']], TESTS)
);
