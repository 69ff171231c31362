/** Each build of the one kernel gives the answers of the shared table of cases, and is what its name says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../scripts/conformance/doubles-cases.ts';
import { builds } from '../../scripts/steps/kernel-builds.ts';
import manifest from '../../src/generated/builds.json' with { type: 'json' };
import { KernelBuild } from '../../src/runtime/wasm/kernel-build.ts';
import { mentions, vectorInstructions } from './disassembled.ts';

const folder = fileURLToPath(new URL(`../../public${manifest.base}`, import.meta.url));
const moduleOf = (name: string) => new Uint8Array(readFileSync(`${folder}${name}.wasm`));

test('the page knows all builds and no other', () => {
  expect(manifest.builds.map(({ name }) => name)).toEqual(builds.map(({ name }) => name));
});

describe.each(builds)('$name', ({ name, simd }) => {
  test('counts every case of the table as its bytes are counted', async () => {
    const build = await KernelBuild.load(moduleOf(name));
    for (const { name: title, text, bytes } of readCases()) {
      const { answer } = await build.prepare(text).batch(1);
      expect(answer, title).toBe(String(bytes));
    }
  });

  test('is as large as the page says, packed too', () => {
    const listed = manifest.builds.find((one) => one.name === name);
    const packed = readFileSync(`${folder}${name}.wasm.gz`);
    expect(listed).toEqual({ name, bytes: moduleOf(name).length, gzip: packed.length });
    expect(new Uint8Array(gunzipSync(packed))).toEqual(moduleOf(name));
  });

  test(simd ? 'may use vectors' : 'has no vectors', () => {
    const count = vectorInstructions(moduleOf(name)).size;
    // Whether the compiler makes use of them is what the chapter asks: below -O3 it need not.
    if (!simd) expect(count).toBe(0);
    else if (/^(?:release|lto)/.test(name)) expect(count).toBeGreaterThan(0);
  });

  test('does not say where it was built', () => {
    expect(mentions(moduleOf(name), fileURLToPath(new URL('../..', import.meta.url)))).toEqual([]);
  });
});

test('a module without the kernel is refused, and the message lists what it has', async () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  await expect(KernelBuild.load(empty)).rejects.toThrow(/"memory" is needed/);
});
