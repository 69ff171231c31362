/** A compiler beside the site, made up: it says what a test has it say, and the browser cannot tell the difference. */
import type { Page, Route } from '@playwright/test';
import type {
  CompileAnswer,
  CompileRequest,
  CompilerStatus,
  Diagnostic,
  ModuleName,
} from '../../../src/compiler/protocol.ts';
import { BuiltModules } from './built-modules.ts';

const STATUS: CompilerStatus = {
  build: 'any',
  rustc: 'rustc 1.95.0',
  token: 'secret',
  crates: { corpus: ['corpus', 'edits', 'problem', 'python', 'words'], doubles: ['count'] },
  unavailable: {},
  limits: {
    sourceBytes: 1_000_000,
    seconds: { check: 5, run: 10, measure: 20, format: 5, assembly: 1, kernel: 1 },
  },
};

/** Stands for the book's own module, which is handed out for it. */
export const BUILT = 'corpus-1';

export class FakeCompiler {
  /** What the page has sent, in order. */
  readonly requests: CompileRequest[] = [];
  /** Answers; `null` for a compiler that has vanished. */
  answer: (request: CompileRequest) => CompileAnswer | null | Promise<CompileAnswer | null> = (
    request,
  ) => (request.mode === 'check' ? built(null) : built(BUILT));

  private constructor() {}

  /** Stands beside the pages that `page` opens from now on. */
  static async beside(page: Page, baseURL: string | undefined): Promise<FakeCompiler> {
    const compiler = new FakeCompiler();
    await page.context().addCookies([{ name: 'compiler', value: '1', url: baseURL ?? '' }]);
    await BuiltModules.of(page);
    await page.route('**/compile/status', (route) => route.fulfill({ json: STATUS }));
    await page.route('**/compile', (route) => compiler.#take(route));
    return compiler;
  }

  async #take(route: Route): Promise<void> {
    const request: CompileRequest = route.request().postDataJSON();
    this.requests.push(request);
    const answer = await this.answer(request);
    // A page that waits no longer has ended its request.
    await (answer === null ? route.abort() : route.fulfill({ json: answer })).catch(() => {});
  }
}

export function built(hash: string | null, diagnostics: readonly Diagnostic[] = []): CompileAnswer {
  return {
    kind: 'built',
    hash,
    diagnostics,
    flags: '-C opt-level=3',
    milliseconds: 840,
    isKept: false,
  };
}

/** A message about the first `wrong` in a module, which proposes `right`. */
export function complaint(
  { files }: CompileRequest,
  module: ModuleName,
  wrong: string,
  right: string,
): Diagnostic {
  const from = (files[module] ?? '').indexOf(wrong);
  const to = from + wrong.length;
  return {
    level: 'error',
    code: 'E0425',
    message: `cannot find value \`${wrong}\` in this scope`,
    spans: [{ module, from, to, isPrimary: true, label: 'not found in this scope' }],
    suggestions: [
      {
        message: 'a local variable with a similar name exists',
        edits: [{ module, from, to, text: right }],
        isSure: true,
      },
    ],
    notes: ['a note without a place'],
    rendered: `\u001b[1;31merror[E0425]\u001b[0m: cannot find value \`${wrong}\`\n`,
    explanation: 'An unresolved name was used.',
  };
}

/** The server of the tests may have one. */
export function withoutCompiler(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.defineProperty(document, 'cookie', { get: () => '' });
  });
}
