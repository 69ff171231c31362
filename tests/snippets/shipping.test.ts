/** What a company adds to the packaged project: an image without a compiler, and rules for other people's crates. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../../src/snippet/source.ts';

const PROJECT = 'rust/packaged';

describe('the Dockerfile', () => {
  interface Line {
    readonly instruction: string;
    readonly rest: string;
  }
  /** The lines of each stage, which begins with FROM. */
  const stages: Line[][] = [];
  for (const line of readFileSync(`${PROJECT}/Dockerfile`, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, instruction = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    expect(instruction, line).not.toBe('');
    if (instruction === 'FROM') stages.push([]);
    stages.at(-1)?.push({ instruction, rest });
  }
  const last = stages.at(-1) ?? [];
  const all = (name: string, lines = last) =>
    lines.filter(({ instruction }) => instruction === name).map(({ rest }) => rest);

  test('builds in one stage and ends in another, each from an exact version of one Debian', () => {
    expect(stages).toHaveLength(2);
    const bases = stages.flatMap((lines) => all('FROM', lines));
    for (const base of bases)
      expect(base).toMatch(/^\w+:\d+\.\d+\.\d+-slim-bookworm(?: AS build)?$/);
    expect(bases[0]).toMatch(/^rust:1\.95\./);
    expect(bases[1]).toMatch(/^python:/);
  });

  test('takes nothing but the built wheel into the last stage, and installs nothing else', () => {
    expect([...all('COPY'), ...all('ADD')]).toEqual(['--from=build /dist /dist']);
    const installed = all('RUN').filter((line) => /\b(?:pip|apt|apt-get|curl|wget)\b/.test(line));
    expect(installed).toEqual([
      'pip install --no-cache-dir --no-index --find-links /dist packaged',
    ]);
    expect(JSON.stringify(last)).not.toMatch(/rustup|cargo|rustc|gcc|maturin|build-essential/);
  });

  test('runs as a user who is not root, whom it has made before', () => {
    const names = last.map(({ instruction }) => instruction);
    const [user = ''] = all('USER');
    expect(user).toMatch(/^(?!root$)[a-z]+$/);
    expect(all('RUN')).toContain(`useradd --create-home ${user}`);
    expect(names.slice(-2)).toEqual(['USER', 'CMD']);
  });

  test('builds with the maturin of the other builds, and with the locked crates', () => {
    const [pinned = ''] =
      /^maturin==\S+/m.exec(readFileSync('rust/requirements-dev.txt', 'utf8')) ?? [];
    const lines = all('RUN', stages[0]).join('\n');
    expect(lines).toContain(pinned);
    expect(lines).toContain('--release --locked');
  });
});

describe('the rules for crates', () => {
  /** The strings of the list `allow`. */
  const allowed = new Set(
    [...readSource(`${PROJECT}/deny.toml`, 'licences').text.matchAll(/^ {2}"(.+)",$/gm)].map(
      ([, name = '']) => name,
    ),
  );

  /** Every crate that a build of the project may use, with its licence as it names it. */
  const crates: readonly { readonly name: string; readonly license: string | null }[] = JSON.parse(
    execFileSync('cargo', ['metadata', '--format-version', '1', '--locked', '--all-features'], {
      cwd: PROJECT,
      encoding: 'utf8',
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  ).packages;

  /** Whether an SPDX expression can be met with these licences; `AND` binds more than `OR`. */
  function isMet(expression: string, licences: ReadonlySet<string>): boolean {
    const inner = /\(([^()]*)\)/.exec(expression);
    if (inner !== null) {
      const value = isMet(inner[1] ?? '', licences) ? 'TRUE' : 'FALSE';
      return isMet(expression.replace(inner[0], value), licences);
    }
    return expression
      .split(/ OR |\//)
      .some((choice) =>
        choice.split(' AND ').every((name) => name === 'TRUE' || licences.has(name.trim())),
      );
  }

  test.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['GPL-3.0 OR MIT', true],
    ['Zlib/MIT', true],
    ['(GPL-3.0 OR MIT) AND Unicode-3.0', true],
    ['(GPL-3.0 OR Zlib) AND MIT', false],
    ['GPL-3.0 AND MIT', false],
    ['Apache-2.0 WITH LLVM-exception', true],
  ])('%s is allowed: %s', (expression, expected) => {
    expect(isMet(expression, allowed)).toBe(expected);
  });

  test('allow the licence of every crate of the project', () => {
    expect(crates.length).toBeGreaterThan(20);
    const refused = crates.filter(({ license }) => !isMet(license ?? 'none', allowed));
    expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test('allow no licence that no crate has', () => {
    const named = crates.map(({ license }) => license ?? '').join(' ');
    for (const name of allowed) expect(named).toContain(name);
  });

  test('are checked on each change and once a week, by a program of one version', () => {
    const file = readFileSync(`${PROJECT}/.github/workflows/crates.yml`, 'utf8');
    const workflow = parse(file, { strict: true, uniqueKeys: true });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'schedule']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [line] of file.matchAll(/uses: .*/g)) {
      expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    const lines = workflow.jobs.check.steps.map(({ run }: { run?: string }) => run).filter(Boolean);
    expect(lines[0]).toMatch(/^cargo install --locked cargo-deny@\d+\.\d+\.\d+$/);
    expect(lines[1]).toBe('cargo deny check');
  });
});
