/** What single steps make of their inputs. */
import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromRoot } from '../../../scripts/setup/paths.mjs';
import { zipFolder } from '../../../scripts/steps/downloads.ts';
import { describeAssets, describePackages } from '../../../scripts/steps/engine-assets.ts';
import { after } from '../../../scripts/steps/order.ts';
import { writePolicy } from '../../../scripts/steps/site.ts';
import { testSteps } from '../../../scripts/steps/table.ts';
import { lockedVersion } from '../../../scripts/steps/wasm-pack.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const asset = (name: string, text: string) => ({ name, content: Buffer.from(text) });
const wheel = asset('doubles-0.1.0-cp311-abi3-pyemscripten_2026_0_wasm32.whl', 'wheel');

test('the page is told where the engine lies, by its content, and what it weighs', () => {
  const files = [asset('pyodide.mjs', 'code'), asset('stdlib.zip', 'zipped')];
  const packed = new Map([['pyodide.mjs', Buffer.from('co')]]);
  const assets = describeAssets('314.0.7', files, [wheel], packed);
  expect(assets.pyodide.base).toMatch(/^\/engine\/pyodide-314\.0\.7-[0-9a-f]{8}\/$/);
  expect(assets.pyodide.files).toEqual([
    { name: 'pyodide.mjs', bytes: 4, packed: 2 },
    { name: 'stdlib.zip', bytes: 6, packed: 6 },
  ]);
  expect(assets.wheels[0]).toMatchObject({ name: 'doubles', version: '0.1.0', bytes: 5 });
  expect(assets.wheels[0]?.url).toMatch(/^\/engine\/wheels-[0-9a-f]{8}\/doubles-0\.1\.0-.*\.whl$/);
  expect(assets.wheels[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('packages of others lie beside the wheels, with what they need', () => {
  const names = [
    'hypothesis-6.155.7-py3-none-any.whl',
    'sortedcontainers-2.4.0-py2.py3-none-any.whl',
  ];
  const [hypothesis, containers] = describePackages(names.map((name) => asset(name, name)));
  expect(hypothesis).toMatchObject({ name: 'hypothesis', needs: ['sortedcontainers'] });
  expect(hypothesis?.url).toMatch(/^\/engine\/packages-[0-9a-f]{8}\/hypothesis-/);
  expect(containers).toMatchObject({ version: '2.4.0', needs: [] });
});

test('a changed wheel moves to another address and leaves Pyodide where it is', () => {
  const pyodide = [asset('pyodide.mjs', 'code')];
  const before = describeAssets('1', pyodide, [wheel], new Map());
  const after = describeAssets('1', pyodide, [asset(wheel.name, 'newer')], new Map());
  expect(after.wheels[0]?.url).not.toBe(before.wheels[0]?.url);
  expect(after.pyodide.base).toBe(before.pyodide.base);
});

test('a download holds the files of its folder without what is left out, the same bytes each time', () => {
  const folder = temporaryFolder({
    'rust/doubles/Cargo.toml': '[package]',
    'rust/doubles/src/lib.rs': 'fn main() {}',
    'rust/doubles/solution/lib.rs': 'the answer',
    'rust/doubles/target/debug/doubles': 'built',
  });
  const zip = zipFolder(folder, 'doubles', 'rust/doubles', /^solution\//);
  const names = Object.keys(unzipSync(zip));
  expect(names).toEqual(['doubles/Cargo.toml', 'doubles/src/lib.rs']);
  const again = zipFolder(folder, 'doubles', 'rust/doubles', /^solution\//);
  expect(Buffer.from(again).equals(zip)).toBe(true);
});

test('the headers of a built site name the inline scripts of all its pages, and a page names its own', () => {
  const folder = temporaryFolder({
    'index.html': '<meta charset="utf-8"/><script>a</script>',
    'chapters/one/index.html': '<meta charset="utf-8"><script>a</script><script>b</script>',
    'other.txt': '<script>c</script>',
  });
  writePolicy(folder, '/book/');
  const { base, rules } = JSON.parse(readFileSync(`${folder}/headers.json`, 'utf8'));
  expect(base).toBe('/book/');
  expect(rules[0].path).toBe('/book/*');
  const policy: string = rules[0].headers['Content-Security-Policy'];
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(readFileSync(`${folder}/_headers`, 'utf8')).toContain(policy);
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const [, inPage = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(inPage.match(/'sha256-/g)).toHaveLength(1);
  expect(inPage).not.toContain('frame-ancestors');
});

test('a version is read from a lock file of cargo', () => {
  const lock =
    '[[package]]\nname = "wasm-bindgen-macro"\nversion = "1.0.0"\n\n[[package]]\n' +
    'name = "wasm-bindgen"\nversion = "0.2.130"\nsource = "registry"\n';
  expect(lockedVersion(lock, 'wasm-bindgen')).toBe('0.2.130');
  expect(lockedVersion(lock, 'pyo3')).toBeNull();
});

test('what reads modules for the page is of one version with what makes them, in each crate', () => {
  const versions = ['bindgen', 'browser', 'packaged'].map((crate) =>
    lockedVersion(
      readFileSync(`rust/${crate}/Cargo.lock`, 'utf8'),
      crate === 'bindgen' ? 'wasm-bindgen-cli-support' : 'wasm-bindgen',
    ),
  );
  expect(versions[0]).toMatch(/^\d/);
  expect(new Set(versions).size).toBe(1);
});

/** Names of the steps that have to have ended before one, and of those that these come after. */
function before(name: string): string[] {
  const direct = after[name] ?? [];
  return [...direct, ...direct.flatMap(before)];
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

test('steps have names of their own, and one comes after those that it waits for', () => {
  const names = testSteps.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(after).filter((name) => !names.includes(name))).toEqual([]);
  for (const [index, name] of names.entries()) {
    const earlier = names.slice(0, index);
    expect(
      before(name).filter((other) => !earlier.includes(other)),
      name,
    ).toEqual([]);
  }
});

test.each(testSteps)('the step "$name" waits for all whose outputs or stamps it reads', (step) => {
  const makers = testSteps.filter(({ name, outputs }) =>
    [...outputs, `build/stamps/${name}`].some((output) =>
      step.inputs.some((input) => within(input, output) || within(output, input)),
    ),
  );
  const others = makers.map(({ name }) => name).filter((name) => name !== step.name);
  expect(others.filter((name) => !before(step.name).includes(name))).toEqual([]);
});

test.each(testSteps)('the step "$name" is made from files that are there', ({ name, inputs }) => {
  // What is built may come later, and not every crate has all that a crate can have.
  const always = inputs.filter((input) => !/^(build|rust)\//.test(input));
  const own = [`scripts/steps/${name}.ts`, ...always];
  expect(own.filter((file) => !existsSync(fromRoot(file)))).toEqual([]);
});
