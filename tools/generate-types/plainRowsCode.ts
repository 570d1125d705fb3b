import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const KERNEL = 'scripts/files/bytes/kernel/plainRows.ts';
const OPTIONS = ['--runtime', 'stub', '--enable', 'simd', '--optimizeLevel', '3', '--noAssert', '--initialMemory', '8'];

/**
 * The module that holds the compiled kernel of the CSV reader. It is text in a module, not a file of its own, so that it is
 * there wherever its face is: in tests, in the bundled commands, in worker threads.
 */
export async function plainRowsCode(root: string): Promise<string> {
  let code: Uint8Array | undefined;
  const { error, stderr } = await main([KERNEL, '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (path) => (path === KERNEL ? readFileSync(join(root, path), 'utf8') : null),
    writeFile: (_path, contents) => void (code = contents as Uint8Array),
    listFiles: () => []
  });
  if (error || !code) throw new Error(`${KERNEL} does not compile: ${stderr.toString()}`, { cause: error });
  return `/** Made by \`npm run generate\` of kernel/plainRows.ts: WebAssembly in base64. */
export const PLAIN_ROWS_CODE = '${Buffer.from(code).toString('base64')}';
`;
}
