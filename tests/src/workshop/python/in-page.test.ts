/** What only the page's Python can show: both sides of a race as the harness calls them, what of an original was seen, and its clock. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../../../src/workshop/contract/contract.ts';
import { PROOF } from '../../../../src/workshop/python/proof-modules.ts';
import { originalDriver, portDriver } from '../../../../src/workshop/race/driver.ts';
import { givenOf, type RaceGiven } from '../../../../src/workshop/race/given.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';
import { createInterpreter, type Interpreter } from '../../runtime/python/interpreter.ts';
import { CONTRACT } from '../total-contract.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await createInterpreter();
  // Stands for the book's module of ports.
  await python.run(`import sys, types
ports = types.ModuleType("ports")
ports.total = lambda values, start=0: sum(values, start)
ports.halves = lambda values: [value / 2 for value in values]
ports.late = lambda values: values[:-1]
sys.modules["ports"] = ports
`);
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

const ORIGINAL = `def total(values, start=0):
    result = start
    for value in values:
        result += value
    return result

def halves(values):
    return [value * 0.5 for value in values]

def late(values):
    return values
`;

function given(chosen: string, change: Partial<Contract> = {}): RaceGiven {
  const contract = { ...CONTRACT, ...change };
  return givenOf({ ...NEW_WORK, original: ORIGINAL, chosen, contract, seed: 7 }, 'random', null);
}

function answers(race: RaceGiven, size: number): string[] {
  const input = python.timing.Input('number', String(size));
  const port = portDriver(race, { module: 'ports', function: race.chosen });
  return [originalDriver(race), port].map((code) => {
    const taken = ['driver.py', code, 'call', input, 'setup', race.fresh, 'tell'] as const;
    const told = python.timing.define(...taken).batch(3);
    return told.slice(told.indexOf(' ') + 1);
  });
}

describe('the sides of a race', () => {
  it('answer on one input, which is the one that every Python makes', () => {
    expect(answers(given('halves'), 3)).toEqual([
      '[0.16191638241658118, 0.07542458696225096, 0.3254672365199269]',
      '[0.16191638241658118, 0.07542458696225096, 0.3254672365199269]',
    ]);
  });

  it('are told apart by the comparison of the proof, in units in the last place as the contract says', () => {
    const [one, other] = answers(given('total'), 4000);
    const isExact = one === other;
    const [same, near] = answers(given('total', { ulp: 1000 }), 4000);
    expect(near).toBe(same);
    expect(isExact || other?.includes(', not ')).toBe(true);
    expect(answers(given('late'), 2)[1]).toMatch(/\(length 2, not 1\)$/);
  });

  it('get new arguments for each call where the original changes them', () => {
    const race = given('halves', { changes: ['values'] });
    expect(race.fresh).toBe(true);
    const [one, other] = answers(race, 3);
    expect(other).toBe(one);
  });
});

async function shown(source: string): Promise<unknown> {
  const answer = await python.run(source);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe('the original', () => {
  it('has its lines and ways seen, and those of what it enters, each time anew', async () => {
    const seen = (argument: number) =>
      shown(`with Seen(space["f"], "original.py") as seen:
    space["f"](${argument})
str([seen.told()[name] for name in ("lines", "seenLines", "missedLines", "halfLines")])`);
    expect(await seen(3)).toBe("'[7, 6, [3], [2]]'");
    expect(await seen(9)).toBe("'[7, 7, [], []]'");
    expect(await seen(0)).toBe("'[4, 3, [10], [9]]'");
  });

  it('is ended from inside where it loops for ever', async () => {
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
});
