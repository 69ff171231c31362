/** The chapter's commands work when they are typed into an empty folder, one after the other. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../src/snippet/source.ts';
import { type Session, typeIn, unpack } from './terminal.ts';

const CHAPTER = 'content/chapters/03-porting-a-function';
const MINUTES = 60_000;
const empty = mkdtempSync(join(tmpdir(), 'oxidizing-commands-'));
const downloads = mkdtempSync(join(tmpdir(), 'oxidizing-unpacked-'));

/** What the commands of the chapter print, one region after the other in one shell. */
let typed: Session;

beforeAll(() => {
  const project = join(empty, 'doubles');
  cpSync(`${CHAPTER}/first`, project, {
    recursive: true,
    filter: (path) => !path.includes('__pycache__'),
  });
  writeFileSync(join(project, 'count.py'), readSource(`${CHAPTER}/count.py`, 'zip').text);
  typed = typeIn(CHAPTER, empty, ['folder', 'oracle', 'build', 'import', 'check']);
  expect(typed.status, typed.errors).toBe(0);
}, 3 * MINUTES);

afterAll(() => {
  for (const folder of [empty, downloads]) rmSync(folder, { recursive: true });
});

test('the tests of the original pass before there is any Rust', () => {
  expect(typed.printed('oracle')).toMatch(/ passed/);
});

test('what was typed for is in the environment that was made, and its own pip put it there', () => {
  const programs = readdirSync(join(empty, 'doubles/.venv/bin'));
  expect(programs).toEqual(expect.arrayContaining(['pip', 'maturin', 'pytest']));
});

test('maturin builds the extension and installs it', () => {
  expect(readFileSync(join(empty, 'doubles/Cargo.lock'), 'utf8')).toContain('name = "pyo3"');
});

test('Python imports the extension and gets the answer', () => {
  expect(typed.printed('import')).toBe('3\n');
});

test('all tests pass, those of the port too', () => {
  expect(typed.printed('check')).toMatch(/ passed/);
  expect(typed.printed('check')).toContain('test_port.py');
});

test('the commands shown with the exercise build it and fail its tests', () => {
  const session = typeIn(CHAPTER, unpack(downloads, 'doubles-starter'), ['exercise']);
  expect(session.status, session.errors).toBe(1);
  expect(session.printed('exercise')).toMatch(/ failed/);
});

test.each([
  ['project', '06-packaging'],
  ['exercise', '02-getting-started'],
])('the %s of a download is built by the same lines in every chapter', (region, other) => {
  const lines = (chapter: string) => readSource(`${chapter}/commands.sh`, region).text;
  expect(lines(CHAPTER)).toBe(lines(`content/chapters/${other}`));
});

test('the first port asks for the same PyO3 as the project that it grows into', () => {
  const [first, project] = [`${CHAPTER}/first`, 'rust/doubles'].map(
    (crate) =>
      readFileSync(`${crate}/Cargo.toml`, 'utf8').match(/^pyo3 = .*version = "(.+?)"/m)?.[1],
  );
  expect(first).toMatch(/^\d/);
  expect(first).toBe(project);
});
