/** Typical functions, profiled by Python itself: what "Should I port this?" finds and what it advises. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultsFor } from '../../src/labs/payback/payback.ts';
import { findingsOf } from '../../src/labs/should-i-port/findings.ts';
import type { Measured } from '../../src/labs/should-i-port/measured.ts';
import { type Profile, profileIn, programOf } from '../../src/labs/should-i-port/profile.ts';
import { advise, type Verdict } from '../../src/labs/should-i-port/rules.ts';

interface Typical {
  readonly code: string;
  readonly call: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly because: RegExp;
}

/** All else speaks for a port: a million runs of a second a day, for which people wait. */
const typical: Readonly<Record<string, Typical>> = {
  'it sleeps': {
    code: 'import time\ndef wait():\n    time.sleep(0.05)\n',
    ...{ call: 'wait()', name: 'wait', verdict: 'leave', because: /mostly waits/ },
  },
  'it reads CSV with csv.DictReader': {
    code: `import csv, io
TEXT = "a,b,c\\n" + "1,2,3\\n" * 20_000
def total():
    return sum(int(row["a"]) for row in csv.DictReader(io.StringIO(TEXT)))
`,
    ...{ call: 'total()', name: 'total', verdict: 'leave', because: /Python code of a library/ },
  },
  'a moving average that sums each window anew': {
    code: `def moving(xs, width):
    return [sum(xs[i : i + width]) / width for i in range(len(xs) - width + 1)]
`,
    ...{ call: 'moving([float(i) for i in range(5_000)], 50)', name: 'moving' },
    ...{ verdict: 'first', because: /takes a part of xs anew in each step/ },
  },
  'a moving average whose part has a name': {
    code: `def moving(xs, width):
    out = []
    for i in range(len(xs) - width + 1):
        part = xs[i : i + width]
        out.append(sum(part) / width)
    return out
`,
    ...{ call: 'moving([float(i) for i in range(5_000)], 50)', name: 'moving' },
    ...{ verdict: 'first', because: /takes a part of xs anew in each step/ },
  },
  'a moving average with a loop in a loop': {
    code: `def moving(xs, width):
    out = []
    for i in range(len(xs) - width + 1):
        total = 0.0
        for j in range(i, i + width):
            total += xs[j]
        out.append(total / width)
    return out
`,
    ...{ call: 'moving([float(i) for i in range(3_000)], 50)', name: 'moving' },
    ...{ verdict: 'first', because: /takes a part of xs anew in each step/ },
  },
  'a moving average that sums a generator': {
    code: `def moving(xs, width):
    n = len(xs)
    return [sum(xs[j] for j in range(i, i + width)) / width for i in range(n - width + 1)]
`,
    ...{ call: 'moving([float(i) for i in range(3_000)], 50)', name: 'moving' },
    ...{ verdict: 'first', because: /takes a part of xs anew in each step/ },
  },
  'pairs that are compared by their indices': {
    code: `def pairs(xs):
    n, found = len(xs), 0
    for i in range(n):
        for j in range(i + 1, n):
            found += xs[i] == xs[j]
    return found
`,
    ...{ call: 'pairs(list(range(300)))', name: 'pairs' },
    ...{ verdict: 'first', because: /goes over xs again for each element/ },
  },
  'values that are looked for in a list that is given': {
    code: 'def both(a, b):\n    return [x for x in a if x in b]\n',
    ...{ call: 'both(list(range(800)), list(range(800)))', name: 'both' },
    ...{ verdict: 'first', because: /looks through the list b/ },
  },
  'the same with a set': {
    code: 'def both(a, b):\n    return [x for x in a if x in b]\n',
    ...{ call: 'both(list(range(50_000)), set(range(50_000)))', name: 'both' },
    ...{ verdict: 'port', because: /pays for itself/ },
  },
  'a product of matrices': {
    code: `def product(a, b):
    n = len(a)
    out = [[0.0] * n for _ in range(n)]
    for i in range(len(a)):
        for j in range(len(a)):
            for k in range(len(a)):
                out[i][j] += a[i][k] * b[k][j]
    return out
`,
    ...{ call: 'product([[1.0] * 30] * 30, [[1.0] * 30] * 30)', name: 'product' },
    ...{ verdict: 'port', because: /pays for itself/ },
  },
  'a filter with weights': {
    code: `def smooth(xs, weights):
    out = []
    for i in range(len(xs) - len(weights)):
        total = 0.0
        for k in range(len(weights)):
            total += xs[i + k] * weights[k]
        out.append(total)
    return out
`,
    ...{ call: 'smooth([1.5] * 3_000, [0.1] * 9)', name: 'smooth' },
    ...{ verdict: 'port', because: /pays for itself/ },
  },
  'a sieve of primes': {
    code: `def primes(n):
    prime = [True] * n
    for i in range(2, n):
        if prime[i]:
            for j in range(i * i, n, i):
                prime[j] = False
    return [i for i in range(2, n) if prime[i]]
`,
    ...{ call: 'primes(30_000)', name: 'primes', verdict: 'port', because: /pays for itself/ },
  },
  'fib without memory, as a method': {
    code: `class Numbers:
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)
`,
    ...{ call: 'Numbers().fib(17)', name: 'Numbers.fib' },
    ...{ verdict: 'first', because: /functools\.cache/ },
  },
  'fib without memory': {
    code: 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n',
    ...{ call: 'fib(17)', name: 'fib', verdict: 'first', because: /functools\.cache/ },
  },
  'a compiled regular expression': {
    code: `import re
PATTERN = re.compile(r"[a-z]+@[a-z]+\\.com")
def find(lines):
    return sum(PATTERN.search(line) is not None for line in lines)
`,
    ...{ call: 'find(["hello there " * 100 + "me@home.com"] * 1_000)', name: 'find' },
    ...{ verdict: 'leave', because: /extension modules/ },
  },
  'json.loads': {
    code: `import json
LINES = [json.dumps({"id": i, "tags": ["a", "b"] * 20, "text": "word " * 40}) for i in range(2_000)]
def load():
    return [json.loads(line) for line in LINES]
`,
    ...{
      call: 'load()',
      name: 'load',
      verdict: 'leave',
      because: /Python code of a library|extension/,
    },
  },
  'it sorts a long list': {
    code: 'def order(xs):\n    return sorted(xs)\n',
    ...{ call: 'order([i * 7919 % 100_003 for i in range(200_000)])', name: 'order' },
    ...{ verdict: 'leave', because: /built-ins and extension modules/ },
  },
  'it writes a file line by line': {
    code: `import os, tempfile
def write(lines):
    with tempfile.TemporaryFile("w") as out:
        for line in lines:
            print(line, file=out, flush=True)
`,
    ...{
      call: 'write(["x" * 200] * 20_000)',
      name: 'write',
      verdict: 'leave',
      because: /reads and writes/,
    },
  },
  'duplicates, found by comparing all with all': {
    code: `def duplicates(xs):
    return [x for i, x in enumerate(xs) if any(x == y for y in xs[:i])]
`,
    ...{ call: 'duplicates(list(range(400)))', name: 'duplicates' },
    ...{ verdict: 'first', because: /goes over xs again for each element/ },
  },
  'values that are looked for in a list': {
    code: `def distinct(xs):
    seen = []
    for x in xs:
        if x not in seen:
            seen.append(x)
    return seen
`,
    ...{
      call: 'distinct(list(range(800)))',
      name: 'distinct',
      verdict: 'first',
      because: /A set finds it/,
    },
  },
  'Levenshtein distance': {
    code: `def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
`,
    ...{ call: 'distance("kitten" * 20, "sitting" * 20)', name: 'distance' },
    ...{ verdict: 'port', because: /pays for itself/ },
  },
  'a recurrence: each value depends on the last one': {
    code: `def level(inflows):
    held = 0.0
    for inflow in inflows:
        held = min(max(held + inflow - 0.5, 0.0), 1.0)
    return held
`,
    ...{ call: 'level([i % 7 / 7 for i in range(20_000)])', name: 'level' },
    ...{ verdict: 'port', because: /pays for itself/ },
  },
  'rows grouped by a key of dicts': {
    code: `def group(rows):
    totals = {}
    for row in rows:
        key = row["customer"]
        totals[key] = totals.get(key, 0.0) + row["amount"] * row["count"]
    return totals
`,
    call: 'group([{"customer": i % 50, "amount": 1.5, "count": 2} for i in range(20_000)])',
    ...{ name: 'group', verdict: 'port', because: /pays for itself/ },
  },
  'breadth-first search on a grid': {
    code: `from collections import deque
def steps(size):
    waiting, far = deque([(0, 0)]), {(0, 0): 0}
    while waiting:
        x, y = waiting.popleft()
        for to in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= to[0] < size and 0 <= to[1] < size and to not in far:
                far[to] = far[x, y] + 1
                waiting.append(to)
    return max(far.values())
`,
    ...{ call: 'steps(60)', name: 'steps', verdict: 'port', because: /pays for itself/ },
  },
  'a method': {
    code: `class Grid:
    def __init__(self, size):
        self.cells = [[1] * size for _ in range(size)]
    def step(self):
        for row in self.cells:
            for i in range(len(row)):
                row[i] = (row[i] * 3 + 1) % 7
def main():
    grid = Grid(40)
    for _ in range(20):
        grid.step()
`,
    ...{ call: 'main()', name: 'Grid.step', verdict: 'port', because: /pays for itself/ },
  },
  'a coroutine that awaits the network': {
    code: `import asyncio
async def fetch():
    await asyncio.sleep(0.03)
async def main():
    for _ in range(3):
        await fetch()
`,
    ...{ call: 'await main()', name: 'fetch', verdict: 'leave', because: /mostly waits/ },
  },
};

/** What cannot be profiled, or goes to the limits of it. */
const odd = {
  syntax: ['def f(:\n', 'f()', 'f'],
  nul: ['def f(): pass\n\0', 'f()', 'f'],
  raises: ['def f():\n    return 1 / 0\n', 'f()', 'f'],
  exits: ['import sys\ndef f():\n    sys.exit(3)\n', 'f()', 'f'],
  runs: ['import asyncio\nasync def m(): pass\ndef f():\n    asyncio.run(m())\n', 'f()', 'f'],
  all: [
    'class A:\n    def b(self):\n        return sum(i * i for i in range(50_000))\ndef c():\n    pass\n',
    'A().b()',
    '',
  ],
  missing: ['class A:\n    def b(self): pass\ndef c(): pass\n', 'c()', 'A.c'],
  uncalled: ['def f(): pass\n', '1', 'f'],
  unhashable: ['def f(x): return 1\ndef main():\n    for _ in range(20): f([])\n', 'main()', 'f'],
  random: [
    'import itertools\nC = itertools.count()\ndef f(x): return next(C)\ndef main():\n    for _ in range(20): f(1)\n',
    'main()',
    'f',
  ],
  'own hash': [
    'class E:\n    def __hash__(self): raise ValueError\ndef f(x): return 1\ndef main():\n    for _ in range(20): f(E())\n',
    'main()',
    'f',
  ],
  'long texts': [
    'def f(x): return len(x)\ndef main():\n    for i in range(200): f("x" * 10_000)\n',
    'main()',
    'f',
  ],
  'long tuples': [
    'T = tuple(range(10_000))\ndef f(x): return len(x)\ndef main():\n    for i in range(200): f(T)\n',
    'main()',
    'f',
  ],
  'many calls': [
    'def f(x): return x\ndef main():\n    for i in range(60_000): f(1)\n',
    'main()',
    'f',
  ],
  'much to keep': [
    'def f(x): return 1\ndef main():\n    for i in range(9_000): f("x" * 3_000 + str(i))\n',
    'main()',
    'f',
  ],
  'many objects': [
    'class A:\n    def f(self, x): return 1\ndef main():\n    for i in range(300): A().f(1)\n',
    'main()',
    'A.f',
  ],
  'cached already': [
    'from functools import cache\n@cache\ndef f(n): return n if n < 2 else f(n - 1) + f(n - 2)\n',
    'f(50)',
    'f',
  ],
  property: ['class A:\n    @property\n    def f(self): return sum(range(9))\n', 'A().f', 'A.f'],
  'class in a class': [
    'class A:\n    class B:\n        def f(self): return sum(range(9))\n',
    'A.B().f()',
    'A.B.f',
  ],
  'code that awaits': ['import asyncio\nawait asyncio.sleep(0)\ndef f(): return 1\n', 'f()', 'f'],
  'static method': [
    'class A:\n    @staticmethod\n    def b():\n        return sum(range(9))\n',
    'A.b()',
    'A.b',
  ],
  statements: [
    'def f(n):\n    for i in range(n): n += i * i\ndef g(): f(20_000)\n',
    'n = 60_000\nf(None)\ng()\nf(n)',
    'f',
  ],
  // The second run, which is the first that is profiled, takes the last one.
  'used up': ['items = [1, 2]\ndef f():\n    return items.pop()\n', 'f()', 'f'],
  surrogate: ['def f():\n    return "\ud800"\n', 'f()', 'f'],
} as const;

/** A typical function is profiled so often, round by round: a busy computer spoils one run, and rarely most. */
const ROUNDS = 5;

let profiles: readonly (Profile | null)[] = [];
const rounds = Array.from({ length: ROUNDS }, () => Object.keys(typical)).flat();
const names = [...rounds, ...Object.keys(odd)];
const profilesOf = (name: string) => profiles.filter((_, at) => names[at] === name);
const profileOf = (name: string) => profilesOf(name)[0] ?? null;

beforeAll(() => {
  const programs = [
    // One run each: what is tested is not how steady the shares of a millisecond are.
    ...rounds.map((name) =>
      programOf(typical[name] as Typical).replace(
        /LONG_ENOUGH, MOST_RUNS = .*/,
        'LONG_ENOUGH, MOST_RUNS = 0.0, 1',
      ),
    ),
    ...Object.values(odd).map(([code, call, name]) => programOf({ code, call, name })),
  ];
  const { stdout, stderr } = spawnSync(
    resolve('build/venv/bin/python'),
    ['-I', 'tests/snippets/run_profiles.py'],
    { input: JSON.stringify(programs), encoding: 'utf8' },
  );
  expect(stdout, stderr).not.toBe('');
  profiles = (JSON.parse(stdout) as string[]).map(profileIn);
}, 120_000);

function measuredOf(name: string, profile = profileOf(name)): Measured {
  if (profile?.kind !== 'measured') throw new Error(`${name}: ${JSON.stringify(profile)}`);
  return profile;
}

test.each(Object.keys(typical))('%s', (name) => {
  const { verdict, because } = typical[name] as Typical;
  const measured = profilesOf(name).map((profile) => measuredOf(name, profile));
  const right = measured.filter((profile) => {
    const advice = advise({
      ...{ seconds: 1, runs: 1_000_000, share: profile.share, own: profile.parts.own },
      ...{ findings: findingsOf(profile), work: 'loops', searched: true, tested: true },
      ...{ readers: 'several', waiter: 'person', limit: null },
      assumed: defaultsFor('person'),
    });
    return advice.verdict === verdict && because.test(advice.reasons[0] ?? '');
  });
  expect(right.length, JSON.stringify(measured)).toBeGreaterThan(ROUNDS / 2);
});

describe('a profile', () => {
  test.each([
    ['syntax', 'syntax'],
    ['nul', 'syntax'],
    ['surrogate', 'syntax'],
    ['raises', 'raised'],
    ['exits', 'raised'],
    ['runs', 'raised'],
    ['uncalled', 'uncalled'],
  ])('of code that is %s is %s', (name, kind) => {
    expect(profileOf(name)?.kind).toBe(kind);
  });

  test('names the line where an error came from', () => {
    expect(profileOf('raises')).toMatchObject({ line: 2, message: /ZeroDivisionError/ as never });
  });

  test('names functions and methods of the code when the one that is asked for is missing', () => {
    expect(profileOf('missing')).toEqual({ kind: 'missing', functions: ['A.b', 'c'] });
  });

  test('of no function lists all of them with their calls and shares', () => {
    const profile = profileOf('all');
    expect(profile).toMatchObject({
      ...{
        kind: 'functions',
        functions: [
          { name: 'A.b', calls: 1 },
          { name: 'c', calls: 0, share: 0 },
        ],
      },
    });
    expect(profile?.kind === 'functions' && profile.functions[0]?.share).toBeGreaterThan(0.9);
  });

  test('of several statements goes on after a call that raises, and lists all functions of the same run', () => {
    const profile = profileOf('statements');
    expect(profile).toMatchObject({ kind: 'measured', calls: 3 });
    if (profile?.kind !== 'measured') return;
    const [f, g] = profile.functions;
    expect(f).toEqual({ name: 'f', calls: 3, share: profile.share });
    expect(profile.share).toBeGreaterThan(0.9);
    expect(g?.share).toBeLessThan(0.6);
  });

  test('of what is over soon is that of many runs, as far as they can be made', () => {
    expect(measuredOf('statements').runs).toBeGreaterThan(1);
    expect(measuredOf('used up')).toMatchObject({ calls: 1, runs: 1 });
  });

  test('counts no arguments that may change, and no results that differ', () => {
    expect(measuredOf('unhashable').repeated).toBe(0);
    expect(measuredOf('random').repeated).toBe(0);
  });

  test.each(['static method', 'property', 'class in a class', 'code that awaits'])(
    'is made of %s',
    (name) => {
      expect(measuredOf(name).calls).toBe(1);
    },
  );

  test('of a cached function fills its cache anew', () => {
    expect(measuredOf('cached already')).toMatchObject({ calls: 51, counted: 0 });
  });

  test.each([
    ['own hash', 0],
    ['long texts', 0],
    ['long tuples', 0],
    ['many objects', 100],
    ['many calls', 50_000],
  ])('counts within limits: %s', (name, counted) => {
    expect(measuredOf(name).counted).toBe(counted);
  });

  test('keeps 20 MB of arguments at most', () => {
    const { counted } = measuredOf('much to keep');
    expect(counted).toBeGreaterThan(5_000);
    expect(counted).toBeLessThan(20_000_000 / 3_000);
  });

  test('leaves what counts out of its figures', () => {
    expect(measuredOf('fib without memory, as a method').parts).toMatchObject({
      ...{ own: 1, library: 0, compiled: 0 },
    });
  });
});
