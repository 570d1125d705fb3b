import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The driver of a warehouse is not installed. Its message says how to install it. */
export class DriverMissing extends Error {
  override readonly name = 'DriverMissing';

  constructor(driver: string, options: ErrorOptions) {
    super(`The driver ${driver} is not installed. It is no part of Touchline: npm install ${driver}`, options);
  }
}

/** Loads a driver from beside Touchline, else from the project in whose folder the command runs. */
export async function loadDriver(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    return await import(pathToFileURL(createRequire(join(process.cwd(), 'package.json')).resolve(name)).href);
  } catch (error) {
    throw isMissing(error) ? new DriverMissing(name, { cause: error }) : error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(error.code));
}
