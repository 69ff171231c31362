/**
 * A page behind a WebDriver server, such as WebKitGTK's. The protocol is JSON over HTTP, and seven
 * commands of it are all that is needed: https://www.w3.org/TR/webdriver2/
 */
import type { BrowserPage, Json, Key } from './browser-page.ts';

/** Milliseconds; a page that measures answers late. */
const TIMEOUTS = { script: 180_000, pageLoad: 60_000, implicit: 0 };

/** Code points that stand for keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Control: '\ue009',
  Escape: '\ue00c',
  ArrowDown: '\ue015',
  Meta: '\ue03d',
};

interface Rect {
  readonly width: number;
  readonly height: number;
}

export class WebDriverPage implements BrowserPage {
  /** Address of the session, without a slash at its end. */
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Starts a browser with a profile of its own. @throws Error that holds the server's own words */
  static async open(server: string, capabilities: Json): Promise<WebDriverPage> {
    const asked = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await command<{ sessionId: string }>('POST', `${server}/session`, asked);
    const page = new WebDriverPage(`${server}/session/${sessionId}`);
    await page.#post('timeouts', TIMEOUTS);
    return page;
  }

  async goto(address: string): Promise<void> {
    await this.#post('url', { url: address });
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
  }

  async evaluate<Args extends Json[], T>(
    body: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const script = `const [args, done] = arguments;
      Promise.resolve().then(() => (${body.toString()})(...args)).then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }),
      );`;
    const answer = await this.#post<{ value?: T; error?: string }>('execute/async', {
      script,
      args: [args],
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.#act('pointer', [
      { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(...keys: readonly Key[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    await this.#act('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async resize(width: number, height: number): Promise<void> {
    const outer = await this.#post<Rect>('window/rect', { width, height });
    // The window has a toolbar, of which the page knows nothing.
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await this.#post('window/rect', {
      width: width + outer.width - inner.width,
      height: height + outer.height - inner.height,
    });
  }

  async screenshot(): Promise<Uint8Array> {
    return Buffer.from(await command<string>('GET', `${this.#session}/screenshot`), 'base64');
  }

  async close(): Promise<void> {
    await command('DELETE', this.#session);
  }

  async #act(type: 'pointer' | 'key', actions: Json): Promise<void> {
    await this.#post('actions', { actions: [{ type, id: type, actions }] });
  }

  #post<T>(path: string, body: Json): Promise<T> {
    return command('POST', `${this.#session}/${path}`, body);
  }
}

async function command<T>(method: string, address: string, body?: Json): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T };
  if (response.ok) return value;
  const { error, message } = value as { error?: string; message?: string };
  throw new Error(`WebDriver, ${method} ${new URL(address).pathname}: ${error}: ${message}`);
}
