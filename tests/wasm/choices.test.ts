/** Every combination of every choice cell was compiled, and those that compile run as they do on a computer. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ChoiceManifest, Outcomes } from '../../src/exercises/choice-cell/combinations.ts';
import {
  combinationsOf,
  fillIn,
  keyOf,
  parseTemplate,
} from '../../src/exercises/choice-cell/template.ts';
import { runProgram } from '../../src/exercises/choice-cell/wasi.ts';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-choices-'));
const manifest: ChoiceManifest = JSON.parse(readFileSync('src/generated/choices.json', 'utf8'));
const templates = globSync('content/**/choices/*.rs').sort();

afterAll(() => rmSync(folder, { recursive: true }));

/** What a program of the page prints, and how it ends. */
function runInPage(url: string) {
  const module = new WebAssembly.Module(readFileSync(join('public', url)));
  const printed = { stdout: '', stderr: '' };
  const decoder = new TextDecoder();
  const ended = runProgram(module, (stream, bytes) => {
    printed[stream] += decoder.decode(bytes);
  });
  return { ...printed, ended };
}

/** The same program, built for this computer. */
function runNatively(program: string) {
  const source = join(folder, 'program.rs');
  const binary = join(folder, 'program');
  writeFileSync(source, program);
  const built = spawnSync(
    'rustc',
    [
      '--edition',
      '2024',
      '--cap-lints',
      'allow',
      '-C',
      'debug-assertions=on',
      '-o',
      binary,
      source,
    ],
    { encoding: 'utf8' },
  );
  expect(built.status, built.stderr).toBe(0);
  const { stdout, status } = spawnSync(binary, { encoding: 'utf8' });
  return { stdout, status };
}

test('at least four choice cells are in the book', () => {
  expect(templates.length).toBeGreaterThanOrEqual(4);
  expect(Object.keys(manifest).sort()).toEqual(templates);
});

describe.each(templates)('%s', (file) => {
  const template = parseTemplate(readFileSync(file, 'utf8'), file);
  const outcomes: Outcomes = JSON.parse(
    readFileSync(join('public', manifest[file] ?? 'nowhere'), 'utf8'),
  );

  test('has an outcome for every combination, and an error among them', () => {
    expect(Object.keys(outcomes).sort()).toEqual(combinationsOf(template).map(keyOf).sort());
    expect(Object.values(outcomes).some(({ kind }) => kind === 'error')).toBe(true);
  });

  test('shows errors as the compiler prints them, with the line and without a folder', () => {
    for (const outcome of Object.values(outcomes)) {
      if (outcome.kind !== 'error') continue;
      expect(outcome.message).toMatch(/^error/);
      expect(outcome.message).not.toContain(tmpdir());
    }
  });

  test('prints in the page what it prints on a computer', () => {
    for (const picks of combinationsOf(template)) {
      const outcome = outcomes[keyOf(picks)];
      if (outcome?.kind !== 'program') continue;
      const here = runInPage(outcome.url);
      const there = runNatively(fillIn(template, picks));
      expect(here.stdout).toBe(there.stdout);
      expect(here.ended.kind).toBe(there.status === 0 ? 'exited' : 'aborted');
    }
  });
});
