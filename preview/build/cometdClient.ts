/** The CometD client that the stand-in for empApi is made of. It has private methods, which the LWC compiler reads no more than itself allows. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'rollup';

const ID = '\0preview:cometd';

/** `cometd` as one module in a JavaScript that needs no further compiling. */
export function cometdClient(root: string): Plugin {
  return {
    name: 'cometd-client',
    resolveId: (specifier) => (specifier === 'cometd' ? ID : undefined),
    load: async (id) => {
      if (id !== ID) return undefined;
      const { outputFiles } = await build({
        entryPoints: [join(root, 'node_modules/cometd/cometd.js')],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2021'
      });
      return outputFiles[0]?.text;
    }
  };
}
