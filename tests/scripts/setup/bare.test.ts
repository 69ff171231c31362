/** What not every computer has is hidden by `--bare`, and no test takes it for granted. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { missing, PACKAGES } from '../../../scripts/bindings/prerequisites.ts';
import { bareEnvironment, NECESSARY } from '../../../scripts/setup/bare.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/** A folder of programs that answer whatever they are asked. */
function programs(...names: readonly string[]): string {
  const folder = temporaryFolder(
    Object.fromEntries(names.map((name) => [name, '#!/bin/sh\necho 1.0\n'])),
  );
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

/** This process has the PATH until its test ends. */
function usePath(path: string): void {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}

const optional = ['swig', 'pypy3', 'nginx', 'c++', 'firefox', 'WebKitWebDriver', 'xvfb-run'];

test('a bare computer has what is necessary, and nothing that was installed beside it', async () => {
  usePath([programs(...optional), process.env['PATH']].join(delimiter));
  const { PATH = '' } = await bareEnvironment(process.env, temporaryFolder());
  const there = readdirSync(PATH);
  for (const name of ['node', 'npm', 'git', 'cargo', 'rustup', 'cc', 'python3', 'bash']) {
    expect(there).toContain(name);
  }
  expect(there.filter((name) => name !== 'python3' && !NECESSARY.includes(name))).toEqual([]);
  for (const name of optional) {
    const { error } = spawnSync(name, { env: { PATH } });
    expect(error, name).toMatchObject({ code: 'ENOENT' });
  }
});

test('what is necessary works there, in an empty home', async () => {
  const env = await bareEnvironment(process.env, temporaryFolder());
  expect(readdirSync(env['HOME'] ?? '')).toEqual([]);
  for (const name of ['cargo', 'rustc', 'cc', 'git', 'python3', 'node']) {
    const { status, stderr } = spawnSync(name, ['--version'], { env, encoding: 'utf8' });
    expect(status, `${name}: ${stderr}`).toBe(0);
  }
});

test('its Python has the standard library alone', async () => {
  const own = { ...process.env, PYTHONPATH: temporaryFolder({ 'numpy.py': '' }) };
  const env = await bareEnvironment(own, temporaryFolder());
  const code = 'import sys, venv, ensurepip; print([p for p in sys.path if "-packages" in p])';
  expect(execFileSync('python3', ['-c', code], { env }).toString()).toBe('[]\n');
  const { stderr } = spawnSync('python3', ['-c', 'import numpy'], { env, encoding: 'utf8' });
  expect(stderr).toContain("No module named 'numpy'");
});

test('it reaches the network as this computer does, and has no other settings', async () => {
  const network = { https_proxy: 'p', SSL_CERT_FILE: 'c', PIP_INDEX_URL: 'i' };
  const settings = {
    PIP_FIND_LINKS: '/w',
    RUSTFLAGS: '-O',
    CARGO_HOME: '/c',
    npm_config_cache: '/n',
  };
  const env = await bareEnvironment({ ...network, ...settings }, temporaryFolder());
  expect(env).toMatchObject(network);
  expect(Object.keys(env).filter((name) => name in settings)).toEqual([]);
});

test.each(['swig', 'pypy', 'nginx', 'c++'] as const)(
  '%s is missed, with its package, where it does not answer, and only there',
  async (need) => {
    usePath(temporaryFolder());
    expect(await missing(need)).toContain(`Debian's package is ${PACKAGES[need]}`);
    usePath(programs(...optional));
    expect(await missing(need)).toBeNull();
  },
);

const tests = globSync('tests/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('no test is skipped: it is not there where its subject is not', () => {
  const skip = /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|fixme|only)\b/;
  expect(tests.filter(({ text }) => skip.test(text)).map(({ file }) => file)).toEqual([]);
});

/** Programs that tests and scripts start by name, each with the files in which they do. */
const started = new Map<string, string[]>();
const start = /\b(?:spawn|spawnSync|execFile|execFileSync|runCommand|tryCommand)\(\s*'([\w.+-]+)'/g;
for (const { file, text } of tests) {
  for (const [, name = ''] of text.matchAll(start)) {
    started.set(name, [...(started.get(name) ?? []), file]);
  }
}

test('a test starts what every computer has, or asks first whether it is there', () => {
  // Of an environment that the test itself has made, and one that nobody has.
  const own = ['python', 'python3', 'pip', 'no-such-program'];
  const others = [...started].filter(([name]) => ![...NECESSARY, ...own].includes(name));
  for (const [name, files] of others) {
    expect(PACKAGES, `${files} start ${name}`).toHaveProperty([name]);
    for (const file of files) {
      expect(readFileSync(file, 'utf8'), file).toContain(`await missing('${name}')`);
    }
  }
});

test('a test that starts rows asks first which of them can run here', () => {
  const starting = tests.filter(({ text }) => /new NativeEngine\(|startFor\(/.test(text));
  expect(starting.length).toBeGreaterThan(0);
  for (const { file, text } of starting) expect(text, file).toContain('await sorted(');
});

test('what knip is told of programs is necessary, or one of those that are looked for', () => {
  const { ignoreBinaries } = JSON.parse(readFileSync('knip.json', 'utf8'));
  const known = [...NECESSARY, ...Object.keys(PACKAGES)];
  const names = ignoreBinaries.map((name: string) => name.replaceAll('\\', ''));
  expect(names.filter((name: string) => !known.includes(name))).toEqual([]);
});
