/** What of the original was seen, counted by the page's Python; the clock that works without shared memory. */
import { beforeAll, expect, test } from 'vitest';
import { PROOF } from '../../../../src/workshop/python/proof-modules.ts';
import { createInterpreter, type Interpreter } from '../../runtime/python/interpreter.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await createInterpreter();
  const { calls, clock, compare, seen } = PROOF;
  await python.run(`import sys, json
from pathlib import Path
for name, text in json.loads(${JSON.stringify(JSON.stringify({ calls, clock, compare, seen }))}).items():
    Path(f"/tmp/{name}.py").write_text(text)
sys.path.insert(0, "/tmp")
from seen import Seen
from clock import Clock, OverTime
code = '''def helper(a):
    if a > 5:
        return 1
    return 0

def f(a):
    """Words."""
    total = 0
    for item in range(a):
        total += helper(item)
    return total
'''
space = {}
exec(compile(code, "original.py", "exec"), space)
`);
}, 60_000);

async function shown(source: string): Promise<unknown> {
  const answer = await python.run(source);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

test('lines and ways of the function and of what it enters, each time anew', async () => {
  const seen = (argument: number) =>
    shown(`with Seen(space["f"], "original.py") as seen:
    space["f"](${argument})
str([seen.told()[name] for name in ("lines", "seenLines", "missedLines", "halfLines")])`);
  expect(await seen(3)).toBe("'[7, 6, [3], [2]]'");
  expect(await seen(9)).toBe("'[7, 7, [], []]'");
  expect(await seen(0)).toBe("'[4, 3, [10], [9]]'");
});

test('an original that loops for ever is ended from inside', async () => {
  const ended = await shown(`def endless(a):
    while True:
        a += 1
try:
    Clock(0.05, inside=True).watched("original", endless, lambda: "(1)")(1)
except OverTime as error:
    ended = error.side
ended`);
  expect(ended).toBe("'original'");
});
