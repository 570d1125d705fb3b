/** How the output of a step is counted: a check is one test; the runners state their own counts. */
export type Counting = 'check' | 'jest' | 'node';

export interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
  readonly counting: Counting;
  readonly env?: Readonly<Record<string, string>>;
  /** It uses one core, writes nothing but caches and needs nothing of its neighbours: two of these run at once. */
  readonly isIndependent?: boolean;
}

const TSX = ['node', '--import', 'tsx'];
const JEST = ['node', 'node_modules/jest/bin/jest.js', '--maxWorkers=1'];

/** Everything `npm test` runs, cheapest first. */
export const STEPS: readonly Step[] = [
  {
    name: 'generated',
    what: 'generated types match force-app',
    command: [...TSX, 'tools/generate-types.ts', '--check'],
    counting: 'check',
    isIndependent: true
  },
  { name: 'types-node', what: 'types of the Node code', command: ['tsc', '-p', 'tsconfig.json'], counting: 'check', isIndependent: true },
  { name: 'types-lwc', what: 'types of the package', command: ['tsc', '-p', 'tsconfig.lwc.json'], counting: 'check', isIndependent: true },
  {
    name: 'lint',
    what: 'ESLint with the LWC rules and the walls',
    command: ['eslint', '.', '--max-warnings', '0'],
    counting: 'check',
    isIndependent: true
  },
  {
    name: 'format',
    what: 'Prettier',
    command: ['prettier', '--check', '.', '--log-level', 'warn'],
    counting: 'check',
    isIndependent: true
  },
  {
    name: 'metadata',
    what: 'metadata as an org would check it',
    command: [...TSX, 'tools/check-metadata/main.ts'],
    counting: 'check',
    isIndependent: true
  },
  {
    name: 'rules',
    what: 'every rule number is cited by a case',
    command: [...TSX, 'tools/rule-coverage.ts'],
    counting: 'check',
    isIndependent: true
  },
  { name: 'build', what: 'commands and emitted bundles', command: ['npm', 'run', '--silent', 'build'], counting: 'check' },
  { name: 'sizes', what: 'bundle sizes within their limits', command: [...TSX, 'tools/build/bundleSizes.ts'], counting: 'check' },
  { name: 'jest', what: 'engine and components, from source', command: JEST, counting: 'jest', isIndependent: true },
  {
    name: 'jest-emitted',
    what: 'the same on the emitted JavaScript',
    command: JEST,
    counting: 'jest',
    env: { JEST_SOURCES: 'emitted' },
    isIndependent: true
  },
  { name: 'node', what: 'commands, local org and tools', command: [...TSX, 'tools/test/nodeTests.ts'], counting: 'node' }
];
