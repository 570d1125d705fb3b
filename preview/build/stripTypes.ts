import type { Plugin } from 'rollup';
import { emitScript } from '../../tools/build/emitBundles.ts';

/** The LWC plugin tells a component's own script by a query behind its path. */
const SCRIPT = /^(?!\0).*\.ts(\?.*)?$/;

/** TypeScript to JavaScript, decorators left to the LWC compiler: the very step that makes what ships. */
export function stripTypes(): Plugin {
  return {
    name: 'strip-types',
    transform: (code, id) => (SCRIPT.test(id) ? { code: emitScript(code, id.replace(/\?.*$/, '')), map: null } : undefined)
  };
}
