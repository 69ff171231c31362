/** The modules that a reader has compiled, as a cell of Rust hands them to the page: here they come from the book's own wheels. */
import type { Page } from '@playwright/test';
import type { Row } from '../../../src/bench/report.ts';
import type { NoAnswer } from '../../../src/runtime/built-modules.ts';
import type { ModuleUse, ShippedVariant, Verdict } from '../../../src/runtime/protocol.ts';
import { extensionModule } from '../../wasm/built.ts';

export class BuiltModules {
  readonly #page: Page;
  /** Hashes of builds that the page has asked for, in order. */
  readonly asked: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Answers for the compile service: a hash begins with its crate's name, and any other is no module. */
  static async of(page: Page): Promise<BuiltModules> {
    const built = new BuiltModules(page);
    await page.context().route('**/compile/modules/*.so', async (route) => {
      const [, hash = ''] = /modules\/(.*)\.so$/.exec(route.request().url()) ?? [];
      built.asked.push(hash);
      const [crate = ''] = hash.split('-');
      const body =
        crate === 'broken' ? Buffer.from('no module') : Buffer.from(extensionModule(crate));
      await route.fulfill({ body, contentType: 'application/octet-stream' });
    });
    return built;
  }

  use(hash: string, crate = hash.split('-')[0] ?? ''): Promise<ModuleUse | NoAnswer> {
    const module = { crate, module: crate, hash, label: `your ${crate}`, hasBooks: true };
    return this.#in(`built.use({ ...${JSON.stringify(module)}, builtAt: new Date() }).done`);
  }

  check(hash: string): Promise<Verdict | NoAnswer> {
    const [crate = ''] = hash.split('-');
    return this.#in(`built.check(${JSON.stringify({ crate, module: crate, hash })}).done`);
  }

  /** Measures variants on a text, the first one as the oracle. @returns the rows of the last report */
  measure(variants: Readonly<Record<string, ShippedVariant>>): Promise<readonly Row[]> {
    const [first = ''] = Object.keys(variants);
    const plan = {
      ...{ benchmark: 'built', variants, oracle: first, baseline: first, seed: 1 },
      input: { kind: 'letters', seed: 1, unit: { one: 'character', many: 'characters' } },
      mode: { kind: 'once', size: 1_000, budget: 500 },
    };
    return this.#in(`(async () => {
      let rows;
      const job = engine.measure(${JSON.stringify(plan)}, (event) => {
        if (event.kind === 'report') rows = event.report.rows;
      });
      await job.done;
      return rows;
    })()`);
  }

  /** Evaluates an expression over what the page's own scripts share: its engine and its registry of builds. */
  #in<Value>(expression: string): Promise<Value> {
    return this.#page.evaluate(`(async () => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      const shared = await import(names.find((name) => /\\/client\\.[\\w-]+\\.js$/.test(name)));
      const [built, engine] = ['useBooks', 'measure'].map((method) =>
        Object.values(shared).map((get) => get()).find((it) => method in it));
      return ${expression};
    })()`);
  }
}
