import type { Plugin } from 'rollup';
import { emitScript } from '../../tools/build/emitBundles.ts';

/** TypeScript to JavaScript, decorators left to the LWC compiler: the very step that makes what ships. */
export function stripTypes(): Plugin {
  return {
    name: 'strip-types',
    transform: (code, id) => (id.endsWith('.ts') && !id.startsWith('\0') ? { code: emitScript(code, id), map: null } : undefined)
  };
}
