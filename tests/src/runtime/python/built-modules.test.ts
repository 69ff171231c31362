/** The reader's builds in a real Python: loaded beside each other, bound to the session's names, asked for their cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { starters } from '../../../../rust/crates.ts';
import { compileWith } from '../../../../scripts/compiler/compile.ts';
import { readKits } from '../../../../scripts/compiler/kits.ts';
import { findSandbox } from '../../../../scripts/compiler/sandbox.ts';
import { BuiltModules } from '../../../../src/runtime/python/built-modules.ts';
import { extensionModule } from '../../../wasm/built.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';

const root = new URL('../../../../', import.meta.url);
const wheels = new URL('build/wheels/pyodide/', root);
const DOUBLES = { crate: 'doubles', module: 'doubles' } as const;
const CORPUS = { crate: 'corpus', module: 'corpus' } as const;

let python: Interpreter;
let built: BuiltModules;
/** Hash → the file that the compile service has. */
const served = new Map<string, Uint8Array<ArrayBuffer>>();
const asked: string[] = [];

function wheel(crate: string): Uint8Array<ArrayBuffer> {
  const name = readdirSync(wheels).find((file) => file.startsWith(`${crate}-`)) ?? '';
  return new Uint8Array(readFileSync(new URL(name, wheels)));
}

/** What the compile service makes of a crate whose source nobody has changed. */
function moduleIn(crate: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(extensionModule(crate));
}

async function answer(url: string | URL): Promise<Response> {
  const { pathname } = new URL(url);
  asked.push(pathname);
  const hash = /^\/compile\/modules\/(.*)\.so$/.exec(pathname)?.[1];
  if (hash === undefined) return new Response(readFileSync(new URL(`.${pathname}`, root)));
  const bytes = served.get(hash);
  return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
}

/** The value of the last expression of a cell. */
async function value(source: string): Promise<string | undefined> {
  const told = await python.run(source);
  expect(told.traceback).toBeUndefined();
  return told.value;
}

const use = (...wanted: Parameters<BuiltModules['use']>[0]) => built.use(wanted, () => {});

beforeAll(async () => {
  python = await createInterpreter();
  vi.stubGlobal('self', { location: { href: 'http://localhost/' } });
  vi.stubGlobal('fetch', answer);
  const { pyodide } = python;
  const doubles = moduleIn('doubles');
  const corpus = moduleIn('corpus');
  for (const hash of ['d1', 'd2']) served.set(hash, doubles);
  for (const hash of ['c1', 'c2']) served.set(hash, corpus);
  served.set('none', new Uint8Array([0, 97, 115, 109]));
  built = new BuiltModules({
    files: pyodide.FS,
    find: (name) => pyodide.pyimport(`oxidizing_cell.${name}`),
    provide: async (modules) => {
      for (const name of modules) {
        if (name === 'doubles' || name === 'corpus') pyodide.unpackArchive(wheel(name), 'wheel');
      }
    },
    ask: (work) => work(),
  });
}, 60_000);

afterAll(() => vi.unstubAllGlobals());

beforeEach(async () => {
  await use();
  await python.run(
    'for name in [n for n in globals() if not n.startswith("__")]: del globals()[name]',
  );
  asked.length = 0;
});

describe('a build', () => {
  it('stands in the place of the module, and beside the one before it', async () => {
    expect(await use({ ...DOUBLES, hash: 'd1' })).toMatchObject([
      { kind: 'used', module: 'doubles', hash: 'd1', rebound: [], gone: [], instances: [] },
    ]);
    expect(await value('import doubles\ndoubles.__file__, doubles.count_doubles("aab")')).toBe(
      "('/live/d1/doubles.so', 1)",
    );
    await value('first = doubles.count_doubles, [doubles.count_doubles]');
    await use({ ...DOUBLES, hash: 'd2' });
    expect(await value('doubles.__file__, first[0]("aa"), first[0] is doubles.count_doubles')).toBe(
      "('/live/d2/doubles.so', 1, False)",
    );
  });

  it('is fetched once, and put back without a word where it is in its place', async () => {
    const wanted = { ...DOUBLES, hash: 'd1' };
    await use(wanted);
    expect(await use(wanted)).toEqual([]);
    await use({ ...DOUBLES, hash: 'd2' });
    expect(await use(wanted)).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('comes back where a cell took it away', async () => {
    await use({ ...DOUBLES, hash: 'd1' });
    await value('import sys\ndel sys.modules["doubles"]');
    await use({ ...DOUBLES, hash: 'd1' });
    expect(await value('import doubles\ndoubles.__file__')).toBe("'/live/d1/doubles.so'");
  });

  it('that is no module is refused with the reason, and what was there stays', async () => {
    await use({ ...DOUBLES, hash: 'd1' });
    const [refused] = await use({ ...DOUBLES, hash: 'none' });
    expect(refused).toMatchObject({ kind: 'refused', module: 'doubles' });
    expect(refused).toHaveProperty('why', expect.stringMatching(/^ImportError: /));
    expect(await value('import doubles\ndoubles.__file__')).toBe("'/live/d1/doubles.so'");
    await expect(built.restore([{ ...DOUBLES, hash: 'none' }], () => {})).rejects.toThrow(
      'Your doubles could not be loaded again (ImportError: ',
    );
  });

  it('that is not kept any more says what to do', async () => {
    await expect(use({ ...DOUBLES, hash: 'forgotten' })).rejects.toThrow(
      "Your doubles is not kept any more by the compiler beside this page. Run your Rust again, or use the book's.",
    );
  });
});

describe('the session', () => {
  it('gets what it held of the old module from the new one, by identity', async () => {
    await value(
      'import doubles\nimport doubles as d\nfrom doubles import count_doubles as f\nmine = 1\nlen_ = len',
    );
    const [used] = await use({ ...DOUBLES, hash: 'd1' });
    expect(used).toMatchObject({ rebound: ['doubles', 'd', 'f'], gone: [] });
    expect(await value('d is doubles, f is doubles.count_doubles, d.__file__, mine')).toBe(
      "(True, True, '/live/d1/doubles.so', 1)",
    );
    const [back] = await use();
    expect(back).toMatchObject({ hash: null, rebound: ['doubles', 'd', 'f'] });
    expect(await value('d.__file__.startswith("/live"), f is d.count_doubles')).toBe(
      '(False, True)',
    );
  });

  it("gets the book's module where it had only the reader's", async () => {
    await use({ ...CORPUS, hash: 'c1' });
    await value('from corpus import Corpus');
    await use();
    expect(await value('import corpus\ncorpus.Corpus is Corpus, "/live" in corpus.__file__')).toBe(
      '(True, False)',
    );
  });

  it('is told of objects that old classes have made, wherever they are held', async () => {
    await use({ ...CORPUS, hash: 'c1' });
    await value(
      [
        'from corpus import Corpus',
        'one = Corpus.from_text("a")',
        'many = [{"deep": (Corpus.from_text("b"), one)}]',
        'class Shelf: pass',
        'shelf = Shelf()',
        'shelf.book = Corpus.from_text("c")',
        'none = [1, "a"]',
      ].join('\n'),
    );
    const [used] = await use({ ...CORPUS, hash: 'c2' });
    expect(used).toMatchObject({
      rebound: ['Corpus'],
      instances: [{ type: 'Corpus', count: 3, names: ['many', 'one', 'shelf'] }],
    });
    expect(await value('one.count("a"), type(one) is Corpus')).toBe('(1, False)');
  });

  it('keeps and names what the new module has not', async () => {
    const make = (names: string) =>
      python.run(
        `import types, oxidizing_cell.built_modules as b\nmade = types.ModuleType("made")\nexec(${JSON.stringify(names)}, vars(made))\nb._built[made.__key__] = made\ndel b`,
      );
    await make('__key__ = "m1"\ndef f(): return 1\ndef g(): return 1\nclass C: pass');
    await make('__key__ = "m2"\ndef f(): return 2');
    await use({ crate: 'made', module: 'made', hash: 'm1' });
    await value('import made\nfrom made import f, g, C\nc = C()');
    expect(await use({ crate: 'made', module: 'made', hash: 'm2' })).toMatchObject([
      {
        rebound: ['made', 'f'],
        gone: ['g', 'C'],
        instances: [{ type: 'C', count: 1, names: ['c'] }],
      },
    ]);
    expect(await value('f(), g()')).toBe('(2, 1)');
    // An exercise has no module but the reader's.
    expect(await use()).toMatchObject([{ hash: null, rebound: [], gone: ['made', 'f', 'g', 'C'] }]);
    expect(await value('import sys\n"made" in sys.modules')).toBe('False');
  });
});

describe('a measurement', () => {
  it("finds the book's module, and the session its own afterwards", async () => {
    const wanted = { ...DOUBLES, hash: 'd1' };
    await use(wanted);
    await value('import doubles');
    built.setAside();
    const { timing } = python;
    const given = timing.Input('text', 'aabb');
    const where = timing.define(
      'v.py',
      'def f(_):\n    import doubles\n    return doubles.__file__',
      'f',
      given,
      undefined,
      false,
    );
    expect(where.batch(1)).toMatch(/pyodide\/doubles\/__init__\.py$/);
    await use(wanted);
    expect(await value('import doubles as again\nagain is doubles, again.__file__')).toBe(
      "(True, '/live/d1/doubles.so')",
    );
  });

  it('calls a build that stands nowhere, by itself or through a driver', async () => {
    expect(await built.load({ ...DOUBLES, hash: 'd2' })).toBeNull();
    const { timing } = python;
    const given = timing.Input('text', 'aabb');
    expect(timing.built('d2', 'count_doubles', given, undefined, false).batch(3)).toMatch(/ 2$/);
    const driver =
      'import doubles\nfrom doubles import count_doubles\nimport json\ndef f(text): return doubles.__file__, count_doubles(text)';
    const driven = timing.driven('d.py', driver, 'doubles', 'd2', 'f', given, undefined, false);
    expect(driven.batch(1)).toMatch(/ \('\/live\/d2\/doubles\.so', 2\)$/);
    expect(await value('import doubles\n"/live" in doubles.__file__')).toBe('False');
  });
});

describe('the table of cases', () => {
  it.each(['arrays', 'boundary', 'corpus', 'doubles', 'fib', 'triples'])(
    "finds the book's %s right in every case",
    async (crate) => {
      served.set(`${crate}-book`, moduleIn(crate));
      const rows = JSON.parse(
        readFileSync(new URL(`rust/${crate}/tests/cases.json`, root), 'utf8'),
      );
      expect(await built.verdict({ crate, module: crate, hash: `${crate}-book` })).toEqual({
        kind: 'checked',
        right: rows.length,
        of: rows.length,
        first: null,
      });
    },
  );

  /** What stands for a build of `doubles`: the book's, but for `count_doubles`. */
  async function wrong(body: string) {
    await value(
      `import types, doubles\nimport oxidizing_cell.built_modules as b\nmade = types.ModuleType("doubles")\nvars(made).update(vars(doubles))\ndef count_doubles(text):\n    ${body}\nmade.count_doubles = count_doubles\nb._built["wrong"] = made`,
    );
    return built.verdict({ ...DOUBLES, hash: 'wrong' });
  }

  it('tells the first wrong answer', async () => {
    expect(await wrong('return 1 if text == "aaa" else doubles.count_doubles(text)')).toEqual({
      kind: 'checked',
      right: 64,
      of: 65,
      first: {
        case: 'three equal characters are two pairs',
        function: 'count_doubles',
        input: "'aaa'",
        expected: { kind: 'value', text: '2' },
        answered: { kind: 'value', text: '1' },
      },
    });
  });

  it('takes another type for another answer', async () => {
    expect(await wrong('return float(doubles.count_doubles(text))')).toMatchObject({
      right: 0,
      first: { answered: { kind: 'value', text: '0.0' } },
    });
  });

  it('tells an exception and cuts a long text', async () => {
    const body =
      'if len(text) < 10**6: return doubles.count_doubles(text)\n    raise ValueError("no " * 1000)';
    const told = await wrong(body);
    expect(told).toMatchObject({ first: { answered: { kind: 'raised', type: 'ValueError' } } });
    const { first } = told as { first: { input: string; answered: { message: string } } };
    expect(first.input).toMatch(/^'aaa.*…a+' \(1,048,579 characters in all\)$/);
    expect(first.answered.message.length).toBeLessThan(300);
  });

  it('ends where the reader presses Stop', async () => {
    await expect(wrong('import stop; stop.press()\n    while True: pass')).rejects.toThrow(
      'KeyboardInterrupt',
    );
  });

  it('is none where the crate has none', async () => {
    expect(await built.verdict({ crate: 'first-project', module: 'fib', hash: 'd1' })).toEqual({
      kind: 'none',
    });
  });
});

describe('an exercise, compiled as beside the site', () => {
  const kits = readKits();
  if (kits === null) throw new Error('There are no kits: run "npm run build".');
  const compile = compileWith(kits, findSandbox());

  /** What is told of the module that a text makes, put in the place of src/lib.rs. */
  async function verdictOf(crate: string, module: string, lib: string) {
    const request = { build: '', crate, files: { lib }, mode: 'run', tab: 'test' } as const;
    const made = await compile(request, new AbortController().signal);
    expect(made.answer).toMatchObject({ kind: 'built' });
    const hash = `${crate}-${lib.length}`;
    served.set(hash, new Uint8Array(made.module ?? []));
    return built.verdict({ crate, module, hash });
  }

  const textOf = (crate: string, file: string) =>
    readFileSync(new URL(`rust/${crate}/src/${file}`, root), 'utf8');

  it.each(starters)(
    '$name has its first case wrong until it is solved',
    async ({ name, module }) => {
      const rows = JSON.parse(textOf(name, '../tests/cases.json'));
      expect(await verdictOf(name, module, textOf(name, 'lib.rs'))).toEqual({
        kind: 'checked',
        right: 0,
        of: rows.length,
        first: expect.objectContaining({
          case: rows[0].name,
          answered: {
            kind: 'raised',
            type: 'PanicException',
            message: expect.stringMatching(/^not yet implemented/),
          },
        }),
      });
      expect(await verdictOf(name, module, textOf(name, 'solution.rs'))).toEqual({
        kind: 'checked',
        right: rows.length,
        of: rows.length,
        first: null,
      });
    },
  );

  it('tells of words that an exception has to begin with, and of a function that is missing', async () => {
    const solution = textOf('fib-starter', 'solution.rs');
    const other = solution.replace('n is {n};', '{n} is wrong;');
    expect(await verdictOf('fib-starter', 'collatz', other)).toMatchObject({
      right: 9,
      first: {
        function: 'steps',
        input: '0',
        expected: { kind: 'raised', type: 'ValueError', message: 'n is 0;…' },
        answered: { kind: 'raised', message: expect.stringMatching(/^0 is wrong;/) },
      },
    });
    const renamed = solution.replace('fn steps(', 'fn way(');
    expect(await verdictOf('fib-starter', 'collatz', renamed)).toMatchObject({
      right: 0,
      first: { answered: { type: 'AttributeError' } },
    });
  });
});
