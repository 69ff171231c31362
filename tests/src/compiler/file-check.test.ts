/** An edited file is checked once for all snippets that show it, and only the last answer counts. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CompileOutcome } from '../../../src/compiler/client.ts';
import { compileFile } from '../../../src/compiler/compile-file.ts';
import { changedModules, EditedFile } from '../../../src/compiler/edited-files.ts';
import { FileCheck, textsOf } from '../../../src/compiler/file-check.ts';
import { WHOLE, withView } from '../../../src/compiler/marked-file.ts';
import type { CompileRequest, CompilerStatus } from '../../../src/compiler/protocol.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const TEXT = '// region: a\nfn a() {}\n// endregion: a\n';
const SOURCE = {
  ...{ build: 'b1', text: TEXT, isHandedOut: true },
  ...{ importName: 'doubles', hasBooks: true },
};
const REJECTED: CompileOutcome = { kind: 'rejected', diagnostics: [] };

const newFile = () => new EditedFile('doubles', 'count', SOURCE);
const write = (file: EditedFile, text: string) => file.write(withView(file.file, WHOLE, text));

/** A check whose answers a test gives. */
function checkOf(file: EditedFile) {
  const waiting: { readonly signal: AbortSignal; answer(outcome: CompileOutcome): void }[] = [];
  const check = new FileCheck(file, (_, __, signal) => {
    const { promise, resolve } = Promise.withResolvers<CompileOutcome>();
    waiting.push({ signal, answer: resolve });
    return promise;
  });
  return { check, waiting };
}

test('nothing is asked before an editor is open, nor of the book’s own text', () => {
  const file = newFile();
  const { check, waiting } = checkOf(file);
  write(file, 'fn b() {}');
  expect(waiting).toHaveLength(0);
  check.watch();
  check.watch();
  expect(waiting).toHaveLength(1);
  file.kept.toggleReset();
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.signal.aborted).toBe(true);
});

test('a program, of which the compiler has no original, is checked and sent as it stands', async () => {
  const source = { ...SOURCE, text: 'fn main() {}\n' };
  const file = new EditedFile('choice-total', 'total', source, {});
  const { check, waiting } = checkOf(file);
  check.watch();
  expect(waiting).toHaveLength(1);
  expect(changedModules(file, ['total'])).toEqual({ total: 'fn main() {}\n' });
});

test('a newer text ends the check of the one before', async () => {
  const file = newFile();
  const { check, waiting } = checkOf(file);
  check.watch();
  write(file, 'fn b() {}');
  write(file, 'fn c() {}');
  expect(waiting[0]?.signal.aborted).toBe(true);
  waiting[0]?.answer({ kind: 'gone' });
  waiting[1]?.answer(REJECTED);
  await vi.waitFor(() => expect(check.checked?.outcome).toEqual(REJECTED));
  expect(check.checked?.texts['count']?.lines).toEqual(['fn c() {}', '']);
});

test('a run’s answer takes the place of a check’s; a superseded check says nothing', async () => {
  const file = newFile();
  const { check, waiting } = checkOf(file);
  check.watch();
  write(file, 'fn b() {}');
  check.take(REJECTED, textsOf(file));
  expect(waiting[0]?.signal.aborted).toBe(true);
  write(file, 'fn c() {}');
  waiting[1]?.answer({ kind: 'ended', why: 'superseded' });
  await Promise.resolve();
  expect(check.checked?.outcome).toEqual(REJECTED);
});

test('all modules of the crate that the reader has changed are sent, without markers', async () => {
  const status: CompilerStatus = {
    ...{ build: 'b1', rustc: '', token: 't', crates: { doubles: ['count', 'pieces', 'third'] } },
    ...{ unavailable: { fib: 'No kit.' } },
    limits: {
      sourceBytes: 1,
      seconds: { check: 1, run: 1, measure: 1, format: 1, assembly: 1, kernel: 1 },
    },
  };
  const asked: Omit<CompileRequest, 'tab'>[] = [];
  const client = {
    status: async () => status,
    compile: async (task: Omit<CompileRequest, 'tab'>) => {
      asked.push(task);
      return REJECTED;
    },
  };
  const { signal } = new AbortController();
  write(new EditedFile('doubles', 'pieces', SOURCE), 'fn other() {}');
  const file = newFile();
  write(file, 'fn mine() {}');
  await compileFile(file, 'run', signal, client);
  const files = { count: 'fn mine() {}\n', pieces: 'fn other() {}\n' };
  expect(asked).toEqual([{ build: 'b1', crate: 'doubles', files, mode: 'run' }]);

  const fib = new EditedFile('fib', 'fibonacci', SOURCE);
  const refused = await compileFile(fib, 'run', signal, client);
  expect(refused).toEqual({ kind: 'refused', reason: 'No kit.' });
});
