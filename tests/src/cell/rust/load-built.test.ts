/** A compiled module on its way into Python: what the reader is told of it. */
import { expect, test } from 'vitest';
import { loadBuilt } from '../../../../src/cell/rust/load-built.ts';
import type { BuiltModules, Report } from '../../../../src/runtime/built-modules.ts';
import type { ModuleUse, Verdict } from '../../../../src/runtime/protocol.ts';

const NOTHING_LEFT = { rebound: [], gone: [], instances: [] };
const USED: ModuleUse = { kind: 'used', module: 'doubles', hash: 'd1', ...NOTHING_LEFT };
const VERDICT: Verdict = { kind: 'checked', right: 27, of: 27, first: null };

test('says how far Python is that it waits for, as a Python cell does, and then how many cases are right', async () => {
  const modules: Pick<BuiltModules, 'use' | 'check'> = {
    use: (_, report: Report = () => {}) => {
      report({ step: 'download', loaded: 3_100_000, total: 13_500_000 });
      report({ step: 'start', loaded: 0, total: 0 });
      return { done: Promise.resolve(USED), stop: () => {} };
    },
    check: () => ({ done: Promise.resolve(VERDICT), stop: () => {} }),
  };
  const said: string[] = [];
  const { signal } = new AbortController();
  const doubles = { crate: 'doubles', importName: 'doubles', hasBooks: true };
  const loaded = await loadBuilt(doubles, 'd1', (words) => said.push(words), signal, modules);
  expect(said).toEqual([
    'downloading Python: 3.1 of 13.5 MB',
    'starting Python …',
    'asking it its cases',
  ]);
  const words = '27 of 27 cases right';
  expect(loaded).toEqual({ kind: 'loaded', words, remark: '', isAllRight: true });
});
