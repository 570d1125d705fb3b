import { stat } from 'node:fs/promises';
import type { JwtLogin } from '../salesforce/jwtLogin.ts';

const EVERYBODY = 0o007;

/**
 * Whether every user of this machine may read, or even change, the key that an integration user signs in with. A group may: that
 * is how containers are given secrets.
 *
 * @example await isOpenToAll({ privateKeyFile: '/etc/touchline/jwt.key', … }) // true at mode 0644, false at 0640 and 0600
 */
export async function isOpenToAll({ privateKeyFile }: Pick<JwtLogin, 'privateKeyFile'>): Promise<boolean> {
  // Windows tells of rights in another way, and its mode says nothing.
  if (process.platform === 'win32') return false;
  return ((await stat(privateKeyFile)).mode & EVERYBODY) !== 0;
}
