/** Entries about installing and building: what fails as the page shows, and works once its advice is followed. */
import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { venvProgram } from '../../../scripts/steps/venv.ts';
import { READERS_ENVIRONMENT } from '../terminal.ts';
import { makeEnvironment } from './environment.ts';
import { type Ended, expectPrinted, shown, type } from './printed.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oxidizing-installing-')));
/** A project without dependencies: cargo and maturin build it in a moment. */
const project = join(folder, 'fast');
let environment = '';

/** The programs of the environment come first on the PATH. */
const active = (): string => [join(environment, 'bin'), READERS_ENVIRONMENT.PATH].join(delimiter);

const edition = '2024';

/** Writes the project's Cargo.toml, with further lines of `[package]` and what follows it. */
function writeManifest(lines: Readonly<{ edition?: string; more?: string }> = {}): void {
  writeFileSync(
    join(project, 'Cargo.toml'),
    `[package]\nname = "fast"\nversion = "0.1.0"\nedition = "${lines.edition ?? edition}"\n${lines.more ?? ''}`,
  );
}

const inProject = (lines: string, env: Readonly<Record<string, string>> = {}): Ended =>
  type(lines, project, env);

/** What cargo says of an error: nothing of what it does before. */
const errorIn = ({ stderr }: Ended): string => stderr.slice(stderr.indexOf('error: '));

/** The line with which cargo ends, without its time. */
const finishedIn = ({ stderr }: Ended): string =>
  /^ *Finished .*target\(s\)/m.exec(stderr)?.[0] ?? stderr;

beforeAll(() => {
  mkdirSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'src/main.rs'), 'fn main() { println!("4"); }\n');
  writeManifest();
  environment = makeEnvironment(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('maturin is not found in a terminal without the environment, and found once it is active', async () => {
  const without = type('maturin develop', folder);
  expect(without.status).toBe(127);
  await expectPrinted('maturin-not-found', without.stderr.replace(/line \d+: /, ''), folder);
  expect(type(shown('commands.sh', 'activate'), folder).stdout).toMatch(/^maturin \d/);
});

test('a command of the terminal is no Python', async () => {
  writeFileSync(join(project, 'typed.py'), 'maturin init');
  const { stderr } = inProject(`${venvProgram('python')} typed.py`);
  const [, ...lines] = stderr.split('\n');
  await expectPrinted('typed-into-python', lines.join('\n'), folder);
});

test('maturin asks for an environment, and installs where one lies above the project; it says how it has built', async () => {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'oxidizing-outside-')));
  const maturin = venvProgram('maturin');
  const without = type(`'${maturin}' develop --manifest-path '${project}/Cargo.toml'`, outside);
  await expectPrinted('no-virtualenv', without.stderr, folder);
  rmSync(outside, { recursive: true });

  const release = inProject(shown('commands.sh', 'release'), { PATH: active() });
  expect(release.status, release.stderr).toBe(0);
  await expectPrinted('release-build', finishedIn(release), folder);
  await expectPrinted('debug-build', finishedIn(inProject('cargo build')), folder);
});

test('without a linker nothing is built, and with one it is', async () => {
  const { stdout: sysroot } = spawnSync('rustc', ['--print', 'sysroot'], { encoding: 'utf8' });
  const rust = join(sysroot.trim(), 'bin');
  const without = inProject(`PATH='${rust}' cargo build`, {
    CARGO_TARGET_DIR: join(folder, 'unlinked'),
  });
  await expectPrinted('no-linker', errorIn(without).split('\n\n')[0] ?? '', folder);
  expect(inProject(shown('commands.sh', 'linker'))).toMatchObject({ status: 0 });
  expect(inProject('cargo build')).toMatchObject({ status: 0 });
});

test('a Rust that is too old says so in three ways, and one that is new enough builds', async () => {
  writeManifest({ more: 'rust-version = "1.999"' });
  const { stdout: version } = inProject(shown('commands.sh', 'versions'));
  const [, number = '?'] = /rustc ([\d.]+)/.exec(version) ?? [];
  const asReader = (ended: Ended): string => errorIn(ended).replaceAll(number, '1.85.0');
  await expectPrinted('rust-too-old', asReader(inProject('cargo build')), folder);

  writeManifest({ edition: '2099' });
  await expectPrinted('edition-too-new', errorIn(inProject('cargo build')), folder);

  writeManifest();
  const lock = join(project, 'Cargo.lock');
  const ours = readFileSync(lock, 'utf8');
  writeFileSync(lock, ours.replace(/^version = \d+$/m, 'version = 99'));
  await expectPrinted('lock-file-too-new', errorIn(inProject('cargo build')), folder);
  writeFileSync(lock, ours);

  writeManifest({ more: `rust-version = "${number}"` });
  expect(inProject('cargo build')).toMatchObject({ status: 0 });
  writeManifest();
});

test('a Python that this PyO3 does not know is refused, and taken with the stable ABI', async () => {
  const [script = ''] = globSync(
    resolve('rust/target/native/release/build/pyo3-ffi-*/build-script-build'),
  );
  const config = join(folder, 'python.txt');
  writeFileSync(config, 'implementation=CPython\nversion=3.99\nshared=true\npointer_width=64\n');
  const build = (more: Readonly<Record<string, string>>) =>
    spawnSync(script, {
      encoding: 'utf8',
      env: {
        TARGET: 'x86_64-unknown-linux-gnu',
        ...{ CARGO_CFG_TARGET_OS: 'linux', CARGO_CFG_TARGET_ARCH: 'x86_64' },
        ...{ CARGO_CFG_TARGET_FAMILY: 'unix', CARGO_CFG_TARGET_ENV: 'gnu' },
        ...{ CARGO_CFG_TARGET_VENDOR: 'unknown', CARGO_CFG_TARGET_POINTER_WIDTH: '64' },
        PYO3_CONFIG_FILE: config,
        OUT_DIR: folder,
        ...more,
      },
    });
  const refused = build({});
  expect(refused.status).toBe(1);
  await expectPrinted('python-too-new', refused.stderr, folder);
  const [, name = '', value = ''] = /export (\w+)=(\w+)/.exec(shown('commands.sh', 'stable')) ?? [];
  expect(build({ [name]: value }).status).toBe(0);
});

test('without a network no crate is fetched, and what was fetched before is built without one', async () => {
  const home = join(folder, 'cargo-home');
  mkdirSync(home);
  writeManifest({ more: '\n[dependencies]\nunicode-ident = "1"\n' });
  const without = inProject('cargo build', {
    CARGO_HOME: home,
    CARGO_NET_OFFLINE: 'false',
    CARGO_NET_RETRY: '0',
    // A port where nobody answers.
    ...{ https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
  });
  await expectPrinted('no-network', errorIn(without), folder);
  const { status, stderr } = inProject(shown('commands.sh', 'offline'));
  expect(status, stderr).toBe(0);
});
