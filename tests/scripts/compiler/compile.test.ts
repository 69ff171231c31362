/** One compilation with the real compiler: what it makes, what it says, and what a source file can do to this computer. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { extensions } from '../../../rust/crates.ts';
import { compileWith, SECONDS } from '../../../scripts/compiler/compile.ts';
import { readKits } from '../../../scripts/compiler/kits.ts';
import { findSandbox } from '../../../scripts/compiler/sandbox.ts';
import { compilersRunning } from '../../../scripts/compiler/work-folder.ts';
import { functionLabel } from '../../../src/cell/machine/words.ts';
import type { Profile } from '../../../src/compiler/profile.ts';
import type { Mode } from '../../../src/compiler/protocol.ts';
import manifest from '../../../src/generated/builds.json' with { type: 'json' };
import { PORT_CRATES } from '../../../src/workshop/port/crates.ts';
import { extensionModule } from '../../wasm/built.ts';

const kits = readKits();
if (kits === null) throw new Error('There are no kits: run "npm run build".');
const sandbox = findSandbox();
/** An endless compilation is ended sooner than for a reader. */
const QUICK = { ...SECONDS, check: 3 };
const compile = compileWith(kits, sandbox, QUICK);
const COUNT = readFileSync('rust/doubles/src/count.rs', 'utf8');

async function ask(mode: Mode, files: Record<string, string>, crate = 'doubles') {
  const request = { build: kits?.build ?? '', crate, files, mode, tab: 'test' };
  return compile(request, new AbortController().signal);
}

/** Where compilations have their files: apart from those of other tests. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'oxidizing-test-'));
process.env['TMPDIR'] = folder;
afterEach(() => expect(readdirSync(folder)).toEqual([]));
afterAll(() => rmSync(folder, { recursive: true }));

const changeable = extensions.filter(({ changeable: modules }) => modules !== undefined);

test.each(changeable.map(({ name }) => name))(
  'what is measured of %s is, unchanged, the wheel of the page byte for byte',
  async (name) => {
    const { answer, module } = await ask('measure', {}, name);
    expect(answer).toMatchObject({ kind: 'built', diagnostics: [] });
    expect(module && Buffer.compare(module, extensionModule(name))).toBe(0);
  },
  60_000,
);

test('an unchanged port is, measured, a module that Python imports as `port`', async () => {
  const { answer, module } = await ask('measure', {}, 'workshop');
  expect(answer).toMatchObject({ kind: 'built', diagnostics: [] });
  const made = new WebAssembly.Module(Uint8Array.from(module ?? []));
  expect(WebAssembly.Module.exports(made).map(({ name }) => name)).toContain('PyInit_port');
}, 60_000);

test('a port of two files is compiled with each crate that is listed; nothing of the root is the reader’s', async () => {
  const kernel = `//! The port.

use itertools::Itertools;

/// Uses all.
#[must_use]
pub fn all(text: &str) -> usize {
    let mut order: indexmap::IndexMap<&str, usize> = indexmap::IndexMap::new();
    let mut count: rustc_hash::FxHashMap<u8, usize> = rustc_hash::FxHashMap::default();
    let short: smallvec::SmallVec<[u8; 8]> = text.bytes().collect();
    for word in text.split(' ').sorted() {
        *order.entry(word).or_default() += 1;
    }
    for byte in short {
        *count.entry(byte).or_default() += 1;
    }
    let near = rapidfuzz::distance::levenshtein::distance(text.chars(), "rust".chars());
    let json = serde_json::from_str::<Row>(text).map_or(0, |row| row.cells.len());
    memchr::memchr_iter(b' ', text.as_bytes()).count() + order.len() + count.len() + near + json
}

#[derive(serde::Deserialize)]
struct Row {
    cells: Vec<f64>,
}
`;
  const door = readFileSync('rust/workshop/src/door.rs', 'utf8')
    .replaceAll('gcd', 'all')
    .replace('(a, b, /)', '(text, /)')
    .replace('a: u64, b: u64) -> u64', 'text: &str) -> usize')
    .replace('(a, b)', '(text)');
  // All crates at once take longer than what a reader waits for a check.
  const patient = compileWith(kits, sandbox, { ...SECONDS, check: 60, run: 60 });
  const port = async (mode: Mode, files: Record<string, string>) => {
    const request = { build: kits.build, crate: 'workshop', files, mode, tab: 'test' };
    return (await patient(request, new AbortController().signal)).answer;
  };
  for (const { name } of PORT_CRATES) expect(kernel).toContain(name.replace('-', '_'));
  for (const mode of ['check', 'run'] as const) {
    expect(await port(mode, { kernel, door })).toMatchObject({ kind: 'built', diagnostics: [] });
  }
  expect(await port('check', { kernel })).toMatchObject({
    kind: 'rejected',
    diagnostics: [{ code: 'E0425' }],
  });
}, 60_000);

test('a project that is typed as a whole is a module below a root of ours', async () => {
  const first = readFileSync('content/chapters/02-getting-started/first/src/lib.rs', 'utf8');
  for (const mode of ['check', 'measure'] as const) {
    // Nothing is said of the root, and what would be an attribute of it is not heeded.
    const files = { lib: `#![no_std]\n${first}` };
    expect((await ask(mode, files, 'first-project')).answer).toMatchObject({
      kind: 'built',
      diagnostics: [{ code: 'unused_attributes', spans: [{ module: 'lib' }] }],
    });
  }
});

test('what a project shares inside of itself is found from `crate::`, as in its download', async () => {
  const lib = [
    'pub(crate) fn answer() -> u64 { 42 }',
    '#[pyo3::pymodule]',
    'mod fib {',
    '    #[pyo3::pyfunction]',
    '    fn fib() -> u64 { crate::answer() }',
    '}',
  ].join('\n');
  const { answer } = await ask('check', { lib }, 'first-project');
  expect(answer).toMatchObject({ kind: 'built', diagnostics: [] });
});

test('what is only run is another build of the same, and the flags of each are told', async () => {
  const quick = await ask('run', { count: COUNT });
  expect(quick.answer).toMatchObject({
    kind: 'built',
    flags: expect.stringContaining('-C lto=off'),
  });
  expect(Buffer.from(quick.module ?? []).toString('latin1', 0, 4)).toBe('\0asm');
  const checked = await ask('check', { count: COUNT });
  expect(checked).toMatchObject({ answer: { kind: 'built', hash: null }, module: null });
});

test('an error has its place in UTF-16, its label, its suggestion and its explanation', async () => {
  const count = `${COUNT}\n/// Ä 🦀.\r\npub fn wrong() -> u64 {\r\n    let ärger = vec![1];\r\n    drop(ärger);\r\n    ärger.len() as u64 /* 🦀 */ + lenght\r\n}\r\nfn length() {}\r\n`;
  const { answer } = await ask('check', { count });
  if (answer.kind !== 'rejected') throw new Error(`It is ${answer.kind}.`);
  const [error] = answer.diagnostics.filter(({ code }) => code === 'E0425');
  expect(error).toMatchObject({ level: 'error', message: expect.stringContaining('lenght') });
  expect(error?.explanation).toContain('unresolved name');
  expect(error?.rendered).toContain('\u001b[');
  const primary = error?.spans.find(({ isPrimary }) => isPrimary);
  expect(primary && count.slice(primary.from, primary.to)).toBe('lenght');
});

test('clippy speaks of what compiles, and proposes a change', async () => {
  const { answer } = await ask('check', {
    count: `${COUNT}\n/// The same.\n#[must_use]\npub fn same(n: usize) -> usize {\n    return n;\n}\n`,
  });
  if (answer.kind !== 'built') throw new Error(`It is ${answer.kind}.`);
  const [hint] = answer.diagnostics;
  expect(hint).toMatchObject({ level: 'warning', code: 'clippy::needless_return' });
  expect(hint?.suggestions[0]?.edits.length).toBeGreaterThan(0);
});

test('rustfmt lays a module out, keeps the marks of regions, and says where it cannot', async () => {
  const crooked = '// region: one\n/// Ä.\npub fn   one( )->u8{1}\n// endregion: one\n';
  expect((await ask('format', { count: crooked, pieces: '' })).answer).toEqual({
    kind: 'formatted',
    files: {
      count: '// region: one\n/// Ä.\npub fn one() -> u8 {\n    1\n}\n// endregion: one\n',
      pieces: '\n',
    },
  });
  const { answer } = await ask('format', { count: 'pub fn one( {' });
  expect(answer).toMatchObject({ kind: 'rejected', diagnostics: [{ level: 'error' }] });
});

test('a compilation that is no longer wanted ends at once', async () => {
  const stop = new AbortController();
  const request = { build: '', crate: 'corpus', files: {}, mode: 'measure', tab: 'test' } as const;
  const going = compile(request, stop.signal);
  setTimeout(() => stop.abort(), 100);
  expect((await going).answer).toEqual({ kind: 'ended', why: 'superseded' });
});

describe('a source file that is up to no good', () => {
  const below = (text: string) => ({ count: `${COUNT}\n${text}\n` });
  const SECRET = 'a-secret-of-this-process';

  if (sandbox.kind !== 'bubblewrap') {
    test('is not tried here, for want of bubblewrap', () => {
      const isOurs = process.platform === 'linux' && process.getuid?.() === 0;
      expect(isOurs, 'Install bubblewrap.').toBe(false);
    });
    return;
  }

  const nothingRead: [string, string][] = [
    ['include_str!', 'pub const TEXT: &str = include_str!("/etc/passwd");'],
    ['include_bytes!', 'pub const TEXT: &[u8] = include_bytes!("/etc/hostname");'],
    ['include!', 'include!("/etc/passwd");'],
    ['#[path]', '#[path = "/etc/passwd"] mod passwd;'],
    ['a path upwards', 'pub const TEXT: &str = include_str!("../../../../etc/passwd");'],
    ['the environment of a process', 'pub const TEXT: &str = include_str!("/proc/self/environ");'],
    ['env!', 'pub const TEXT: &str = env!("OXIDIZING_SECRET");'],
    ['/dev/zero', 'pub const TEXT: &[u8] = include_bytes!("/dev/zero");'],
  ];
  test.each(nothingRead)('reads nothing by %s', async (_, text) => {
    process.env['OXIDIZING_SECRET'] = SECRET;
    const { answer } = await ask('check', below(text));
    delete process.env['OXIDIZING_SECRET'];
    expect(answer.kind).toBe('rejected');
    const said = JSON.stringify(answer);
    for (const secret of [SECRET, 'root:', os.hostname()]) expect(said).not.toContain(secret);
    expect(said).toMatch(/couldn't read|not defined at compile time/);
  });

  const refused: [string, Mode, string, RegExp][] = [
    ['global_asm!', 'run', 'core::arch::global_asm!("nop");', /asm|unstable/],
    ['#![feature]', 'check', '#![feature(rustc_private)]', /inner attribute|feature/],
    [
      'a foreign library',
      'run',
      '#[link(name = "ssl", kind = "static")] unsafe extern "C" {}',
      /ssl/,
    ],
    [
      'a macro without end',
      'check',
      'macro_rules! m { () => { m!(); }; } m!();',
      /recursion limit/,
    ],
    [
      'a type without end',
      'check',
      'struct W<T>(T); trait Deep { const N: u8; } impl<T> Deep for T where W<T>: Deep { const N: u8 = 0; } pub const X: u8 = <u8 as Deep>::N;',
      /overflow evaluating/,
    ],
    [
      '20,000 errors',
      'check',
      `pub fn f() { ${'let _: u8 = "";\n'.repeat(20_000)} }`,
      /mismatched types/,
    ],
    [
      'nesting of 50,000',
      'check',
      `pub const N: u8 = ${'('.repeat(50_000)}1${')'.repeat(50_000)};`,
      /compiler itself ended|recursion|nested/,
    ],
  ];
  test.each(refused)('gets a message for %s', async (_, mode, text, words) => {
    const { answer } = await ask(mode, below(text));
    expect(answer.kind).toBe('rejected');
    if (answer.kind !== 'rejected') return;
    expect(answer.diagnostics.length).toBeLessThanOrEqual(101);
    expect(
      answer.diagnostics.map(({ message, rendered }) => message + rendered).join('\n'),
    ).toMatch(words);
  });

  const endless: [string, string][] = [
    [
      'a loop in a constant',
      '#[allow(long_running_const_eval)]\npub const N: u64 = { let mut n = 0u64; while n < u64::MAX { n += 1; } n };',
    ],
    [
      'a macro that doubles',
      'macro_rules! b { ($($t:tt)*) => { b!{$($t)* $($t)*} } } b!{a a a a a a a a}',
    ],
  ];
  test.each(endless)('is ended with %s', async (_, text) => {
    const { answer } = await ask('check', below(text));
    if (answer.kind !== 'rejected') expect(answer).toMatchObject({ kind: 'ended' });
    expect(existsSync('/proc') && compilersRunning(folder)).toEqual([]);
  });
});

test('what the machine runs is told function by function: bytes as sums take sixteen at once', async () => {
  const listed = async (files: Record<string, string>, crate = 'doubles') => {
    const { answer, module } = await ask('assembly', files, crate);
    if (answer.kind !== 'listed') throw new Error(`It is ${answer.kind}.`);
    expect(module).toBeNull();
    return new Map(
      answer.functions.map((one) => [`${one.module}/${functionLabel(one)}`, one.code]),
    );
  };
  const book = await listed({});
  expect([...book.keys()]).toContain('pieces/ranges');
  expect([...book.keys()].filter((name) => /Py|panic|closure|core/.test(name))).toEqual([]);
  // The chapter says so of both.
  expect(book.get('count/count_bytes')).toMatch(/^v128\.load32_zero\b/m);
  expect(book.get('count/count_bytes')).not.toMatch(/^v128\.load\b/m);
  expect(book.get('count/count_blocks')).toMatch(/^v128\.load\b/m);
  const named = `${COUNT}
/// Adds up, in a name that is not ASCII.
#[must_use]
pub fn zähle(text: &[u8]) -> u8 {
    text.iter().map(|&byte| u8::from(byte == 7)).sum()
}
`;
  expect((await listed({ count: named })).get('count/zähle')).toMatch(/^i8x16\.eq$/m);
  expect((await ask('assembly', { count: 'pub fn' })).answer.kind).toBe('rejected');
  // A generic function for the types that the door calls it with, and a function that has to put its list away.
  const cubic = (await listed({}, 'triples')).get(
    'count/count_cubic for PyErr, closure of signals',
  );
  expect(cubic).toMatch(/^i64x2\.eq$/m);
  expect([...(await listed({}, 'corpus')).keys()]).toContain('edits/near');
  expect([...(await listed({}, 'workshop')).keys()].sort()).toEqual([
    ...['door/gcd', 'door/register', 'kernel/gcd'],
  ]);
  expect([...(await listed({}, 'fib-starter')).keys()]).toEqual(['lib/collatz::steps']);
}, 30_000);

test.each([
  ['3', 'true', 'on', 'lto-simd'],
  ['z', 'true', 'off', 'z'],
] as const)(
  'a kernel at opt-level %s, LTO %s, SIMD %s weighs what the book’s build does',
  async (level, lto, simd, name) => {
    const profile: Profile = { 'opt-level': level, lto, 'codegen-units': '1', simd };
    const request = { build: kits.build, crate: 'builds', files: {}, tab: 'test', profile };
    const { answer, module } = await compile(
      { ...request, mode: 'kernel' },
      new AbortController().signal,
    );
    const { bytes, gzip } = manifest.builds.find((one) => one.name === name) ?? {};
    expect(answer).toMatchObject({
      kind: 'built',
      flags: expect.stringContaining(`opt-level=${level}`),
    });
    if (answer.kind !== 'built') return;
    // Names of functions have a hash in them.
    expect(answer.weight?.bytes).toBe(bytes);
    expect(Math.abs((answer.weight?.gzip ?? 0) - (gzip ?? 0))).toBeLessThan(100);
    const made = new WebAssembly.Module(Uint8Array.from(module ?? []));
    expect(WebAssembly.Module.exports(made).map((one) => one.name)).toContain('count_blocks');
  },
  60_000,
);
