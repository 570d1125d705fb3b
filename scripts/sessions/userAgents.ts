/** What user agents say: bots (R24), browser and platform. Few of them make most of the rows, so the last ones are remembered. */
import Bowser from 'bowser';
import { isbot } from 'isbot';

export interface Browser {
  readonly browser?: string;
  readonly platform?: string;
}

export interface UserAgents {
  isBot(userAgent: string): boolean;
  /** Names without versions: reports group by them. */
  browserOf(userAgent: string | undefined): Browser;
}

const REMEMBERED = 5_000;

/** @example createUserAgents().browserOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) … Chrome/126.0 Safari/537.36') // { browser: 'Chrome', platform: 'Windows' } */
export function createUserAgents(): UserAgents {
  const isBot = remember((userAgent) => isbot(userAgent));
  const browserOf = remember(readBrowser);
  return { isBot, browserOf: (userAgent) => (userAgent === undefined ? {} : browserOf(userAgent)) };
}

function readBrowser(userAgent: string): Browser {
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || undefined, platform: os.name || undefined };
}

function remember<Answer>(find: (userAgent: string) => Answer): (userAgent: string) => Answer {
  const known = new Map<string, Answer>();
  return (userAgent) => {
    const before = known.get(userAgent);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const answer = find(userAgent);
    known.set(userAgent, answer);
    return answer;
  };
}
