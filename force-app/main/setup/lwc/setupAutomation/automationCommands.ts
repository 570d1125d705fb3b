/** What an admin copies to run Touchline by itself, with this org's own names. Words in capitals are theirs to fill in. */
import type { OrgAddress } from 'c/orgAddress';

export interface AutomationCommands {
  readonly key: string;
  readonly login: string;
  readonly doctor: string;
  readonly dryRun: string;
  readonly resolve: string;
  readonly watch: string;
}

const USER = 'INTEGRATION_USERNAME';
const CLIENT = 'CONSUMER_KEY';

export function automationCommands({ url, alias }: OrgAddress): AutomationCommands {
  return {
    key: 'openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=touchline -keyout touchline.key -out touchline.crt',
    login: `sf org login jwt --username ${USER} --client-id ${CLIENT} --jwt-key-file touchline.key --instance-url ${url} --alias ${alias}`,
    doctor: `npx touchline doctor --target-org ${alias}`,
    dryRun: `npx touchline resolve --target-org ${alias} --dry-run`,
    resolve: `npx touchline resolve --target-org ${alias}`,
    watch: `npx touchline watch --target-org ${alias}`
  };
}
