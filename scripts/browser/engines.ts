/** The three browsers that the site is checked in: how each is found, and what to install where it is not. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { chromiumNames, findProgram, present, probe } from './find.ts';

/** A browser that is installed, with all that it takes to drive it. */
interface Found {
  readonly executablePath: string;
  /** As the program says it. */
  readonly version: string;
  /** Program of the WebDriver server, where the browser needs one. */
  readonly driver?: string;
  /** Program that starts another one with a screen that nobody sees. */
  readonly display?: string;
}

export interface FoundBrowser extends Found {
  readonly key: Engine['key'];
  readonly name: string;
}

export interface Engine {
  readonly key: 'chromium' | 'firefox' | 'webkit';
  readonly name: string;
  readonly advice: string;
  readonly find: () => Promise<Found | null>;
}

const firefoxNames = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Distributions put it beside the library, in folders of several names. */
const miniBrowsers = [
  '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
  '/usr/lib{,64}/webkit2gtk-4.*/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
];

const engines: readonly Engine[] = [
  {
    key: 'chromium',
    name: 'Chromium',
    advice: 'apt install chromium',
    find: async () => (await chosenChromium()) ?? findProgram(chromiumNames),
  },
  {
    key: 'firefox',
    name: 'Firefox',
    advice: 'apt install firefox-esr',
    find: () => findProgram(firefoxNames),
  },
  {
    key: 'webkit',
    name: 'WebKitGTK',
    advice: 'apt install webkit2gtk-driver xvfb',
    async find() {
      const [driver] = present(['WebKitWebDriver']);
      const [display] = present(['xvfb-run']);
      const [newest] = globSync(miniBrowsers).sort().reverse();
      if (driver === undefined || display === undefined || newest === undefined) return null;
      // It needs a screen even to say its version.
      const found = await probe(newest, [display, '-a']);
      return found && { ...found, driver, display };
    },
  },
];

/** The one that the tests in Chromium use, if they have run before: it may be Playwright's own. */
async function chosenChromium() {
  const file = fromRoot('build', 'browser.json');
  if (!existsSync(file)) return null;
  const { executablePath }: { executablePath: string } = JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(executablePath) ? probe(executablePath) : null;
}

/**
 * @param only Keys of the browsers that are asked for; empty for all of them.
 * @returns `skipped` in words, one line each.
 * @throws PlainFailure when a key is unknown, or none of the browsers is installed.
 */
export async function lookForBrowsers(
  only: readonly string[],
  table: readonly Engine[] = engines,
): Promise<{ found: FoundBrowser[]; skipped: string[] }> {
  for (const key of only) {
    if (table.some((engine) => engine.key === key)) continue;
    const keys = table.map((engine) => engine.key).join(', ');
    throw new PlainFailure(`--only takes ${keys}, not "${key}".`);
  }
  const wanted = table.filter(({ key }) => only.length === 0 || only.includes(key));
  const found: FoundBrowser[] = [];
  const skipped: string[] = [];
  for (const { key, name, advice, find } of wanted) {
    const browser = await find();
    if (browser === null) skipped.push(`${name}: not installed, skipped; ${advice}`);
    else found.push({ ...browser, key, name });
  }
  if (found.length > 0) return { found, skipped };
  throw new PlainFailure(
    `No browser was found to check the site in. One of these will do:\n${skipped
      .map((line) => line.replace('not installed, skipped; ', ''))
      .join('\n')}`,
  );
}
