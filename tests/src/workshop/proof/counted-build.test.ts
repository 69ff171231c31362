/** The port once more, with its blocks counted: built, handed to Python, or the reason why not. */
import { expect, test } from 'vitest';
import type { CompileOutcome, CompileTask } from '../../../../src/compiler/client.ts';
import type { ModuleUse } from '../../../../src/runtime/protocol.ts';
import { buildCounted } from '../../../../src/workshop/proof/counted-build.ts';

const FILES = {
  kernel: '// region: kernel\nfn f() -> i32 {\n    match 1 { _ => 2 }\n}\n',
  door: "pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> { Ok(()) }\n",
};
const BUILT: CompileOutcome = {
  ...{ kind: 'built', hash: 'abc', diagnostics: [], flags: '', milliseconds: 1, isKept: false },
};
const REJECTED: CompileOutcome = { kind: 'rejected', diagnostics: [] };
const USED: ModuleUse = {
  ...{ kind: 'used', module: 'counted.port', hash: 'abc', rebound: [], gone: [], instances: [] },
};

function asked(outcomes: CompileOutcome[], use: ModuleUse = USED, isThere = true) {
  const tasks: CompileTask[] = [];
  const done = buildCounted(FILES, new AbortController().signal, {
    hasCompiler: isThere,
    client: {
      compile: async (task) => {
        tasks.push(task);
        return outcomes.shift() ?? REJECTED;
      },
    },
    modules: { use: () => ({ done: Promise.resolve(use), stop: () => {} }) },
    build: async () => 'of today',
  });
  return { done, tasks };
}

test('it is compiled to be called, and lies beside the port that is proven', async () => {
  const { done, tasks } = asked([BUILT]);
  expect(await done).toEqual({
    kind: 'counted',
    module: 'counted.port',
    blocks: [
      { file: 'kernel', kind: 'function', line: 1 },
      { file: 'kernel', kind: 'block', line: 2 },
    ],
  });
  expect(tasks[0]).toMatchObject({ build: 'of today', crate: 'workshop', mode: 'run' });
});

test('what the compiler does not take is counted by its braces alone, or not at all', async () => {
  const second = await asked([REJECTED, BUILT]).done;
  expect(second).toMatchObject({ blocks: [{ kind: 'function' }] });
  expect(await asked([REJECTED, REJECTED]).done).toMatchObject({
    kind: 'not counted',
    why: expect.stringContaining('does not take your port'),
  });
});

test.each<[string, CompileOutcome[], ModuleUse, boolean, RegExp]>([
  ['no compiler', [], USED, false, /where a compiler stands/],
  ['a compiler that has gone', [{ kind: 'gone' }], USED, true, /does not answer/],
  ['Stop', [{ kind: 'stopped' }], USED, true, /^$/],
  ['Python', [BUILT], { kind: 'refused', module: 'port', why: 'no room' }, true, /^no room$/],
])('%s is told', async (_who, outcomes, use, isThere, words) => {
  const end = await asked(outcomes, use, isThere).done;
  expect(end).toMatchObject({ kind: 'not counted', why: expect.stringMatching(words) });
});
