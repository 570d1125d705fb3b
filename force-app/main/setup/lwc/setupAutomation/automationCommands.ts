/** What an admin copies to run Touchline by itself, with this org's own names. Words in capitals are theirs to fill in. */
import type { OrgAddress } from 'c/orgAddress';

export interface AutomationCommands {
  readonly key: string;
  readonly login: string;
  readonly doctor: string;
  readonly dryRun: string;
  readonly resolve: string;
  readonly watch: string;
  /** What the program is told by its environment (docs/running/jwt.md). */
  readonly environment: string;
}

const USER = 'INTEGRATION_USERNAME';
const CLIENT = 'CONSUMER_KEY';

export function automationCommands({ url, alias, isTest }: OrgAddress): AutomationCommands {
  return {
    key: "openssl req -x509 -sha256 -nodes -days 825 -newkey rsa:4096 -subj '/CN=touchline' -keyout jwt.key -out jwt.crt\nchmod 600 jwt.key",
    login: `sf org login jwt --username ${USER} --client-id ${CLIENT} --jwt-key-file jwt.key --instance-url ${url} --alias ${alias}`,
    doctor: `npx touchline doctor --target-org ${alias}`,
    dryRun: `npx touchline resolve --target-org ${alias} --dry-run`,
    resolve: `npx touchline resolve --target-org ${alias}`,
    watch: `npx touchline watch --target-org ${alias}`,
    environment: [
      'TOUCHLINE_JWT_KEY_FILE=jwt.key',
      `TOUCHLINE_CLIENT_ID=${CLIENT}`,
      `TOUCHLINE_USERNAME=${USER}`,
      ...(isTest ? ['TOUCHLINE_LOGIN_URL=https://test.salesforce.com'] : [])
    ].join('\n')
  };
}
