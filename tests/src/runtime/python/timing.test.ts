/** Timed batches in Python: what is inside a sample and what is not. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeInput } from '../../../../src/bench/inputs.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await createInterpreter();
}, 60_000);

function subject(code: string, text: string) {
  // As the worker calls it: what is absent comes as undefined.
  return python.timing.define(
    ...(['variant.py', code, 'f', python.timing.Input('text', text), undefined, false] as const),
  );
}

/** A subject whose `setup` makes what `f` is called with. */
function prepared(code: string, text: string, fresh: boolean) {
  const given = python.timing.Input('text', text);
  return python.timing.define('variant.py', code, 'f', given, 'setup', fresh);
}

/** Splits "SECONDS ANSWER". */
function parse(told: string): { seconds: number; answer: string } {
  const gap = told.indexOf(' ');
  return { seconds: Number(told.slice(0, gap)), answer: told.slice(gap + 1) };
}

const COUNT_CALLS = 'calls = 0\ndef f(text):\n    global calls\n    calls += 1\n    return calls';

describe('a batch', () => {
  it.each(['ascii', 'é unicode 😀'])('calls the function that often: %s', (text) => {
    const { seconds, answer } = parse(subject(COUNT_CALLS, text).batch(37));
    expect(answer).toBe('37');
    expect(seconds).toBeGreaterThan(0);
  });

  it('gives the text to the function unchanged', () => {
    const code = 'def f(text):\n    return ascii(text)';
    for (const text of ['', 'ab', 'é', '😀b', 'a\0b\n']) {
      const { answer } = parse(subject(code, text).batch(3));
      expect(answer).toBe(parse(subject(`def f(text): return ascii(text)`, text).batch(1)).answer);
      expect(answer.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('runs with the garbage collector off, and leaves it as it was', async () => {
    const code = 'import gc\ndef f(text):\n    return gc.isenabled()';
    expect(parse(subject(code, 'a').batch(1)).answer).toBe('False');
    expect(await python.run('import gc; gc.isenabled()')).toMatchObject({ value: 'True' });
  });

  it('off ASCII gives each call a text of its own, so that its UTF-8 is not there yet', () => {
    const code =
      'seen = []\ndef f(text):\n    seen.append(text)\n    return len({id(t) for t in seen})';
    expect(parse(subject(code, 'éé').batch(5)).answer).toBe('5');
    expect(parse(subject(code, 'ee').batch(5)).answer).toBe('1');
  });

  it('keeps long answers whole', () => {
    expect(parse(subject('def f(text): return "a b c"', 'x').batch(1)).answer).toBe('a b c');
  });

  it('does not hold copies of a large text all at once', () => {
    const code = 'def f(text):\n    return len(text)';
    expect(parse(subject(code, 'é'.repeat(2_000_000)).batch(6)).answer).toBe('2000000');
  });
});

describe('a variant', () => {
  it('has a namespace of its own', async () => {
    subject('leak = 1\ndef f(text): return leak', 'a');
    expect(await python.run('"leak" in globals()')).toMatchObject({ value: 'False' });
  });

  it('is not slowed down by a tracer or a builtin that a cell left behind', async () => {
    await python.run('import builtins, sys\nbuiltins.len = None\nsys.setprofile(lambda *a: None)');
    const code = 'import sys\ndef f(text): return (len(text), sys.getprofile())';
    expect(parse(subject(code, 'ab').batch(1)).answer).toBe('(2, None)');
  });

  it('can come from a module', () => {
    const given = python.timing.Input('text', 'abc');
    expect(parse(python.timing.imported('builtins', 'len', given).batch(2)).answer).toBe('3');
  });

  it('that lacks its entry says its name', () => {
    expect(() => subject('def g(text): ...', 'a')).toThrow(/KeyError: 'f'/);
  });

  it('that raises says so in Python’s words', () => {
    const raising = subject('def f(text): raise ValueError("no")', 'a');
    expect(() => raising.batch(1)).toThrow(/ValueError: no/);
  });
});

describe('a variant that words its answers itself', () => {
  it('is told apart by these words, and its function is called as often as before', () => {
    const code = `${COUNT_CALLS}\ndef words(answer):\n    return f'{answer} calls'`;
    const given = python.timing.Input('text', 'ab');
    const told = python.timing.define(
      ...(['variant.py', code, 'f', given, undefined, false, 'words'] as const),
    );
    expect(parse(told.batch(3)).answer).toBe('3 calls');
  });
});

describe('an input', () => {
  it.each([
    ['text', '1 2', "'1 2'"],
    ['integers', '1 -3 5', '[1, -3, 5]'],
    ['integers', '', '[]'],
    ['floats', '0.5 1', "array('d', [0.5, 1.0])"],
    ['number', '93', '93'],
  ] as const)('of the form %s becomes what Python knows: %s', (form, text, value) => {
    const given = python.timing.Input(form, text);
    expect(parse(python.timing.imported('builtins', 'repr', given).batch(1)).answer).toBe(value);
  });

  it('of numbers is the same in Python as here', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (size, seed) => {
        const { form, text } = makeInput('floats', size, seed);
        const given = python.timing.Input(form, text);
        const told = parse(python.timing.imported('builtins', 'list', given).batch(1)).answer;
        expect(JSON.parse(told)).toEqual(text === '' ? [] : text.split(' ').map(Number));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a variant with a setup', () => {
  const COUNT =
    'made = 0\ndef setup(text):\n    global made\n    made += 1\n    return [made, text]\n';

  it('is called with what the setup made, once for all calls', () => {
    const one = prepared(`${COUNT}def f(value):\n    return value`, 'é', false);
    expect(parse(one.batch(3)).answer).toBe("[1, 'é']");
    expect(parse(one.batch(3)).answer).toBe("[1, 'é']");
  });

  it('gets a new value for each call when it is fresh, and no call sees another one', () => {
    const code = `${COUNT}def f(value):\n    value.append(0)\n    return len(value), made`;
    const one = prepared(code, 'ab', true);
    expect(parse(one.batch(3)).answer).toBe('(3, 3)');
    expect(parse(one.batch(2)).answer).toBe('(3, 5)');
  });

  it('owns a fresh value: what it drops is freed before the call is over', () => {
    const code =
      'alive = 0\nclass Held:\n    def __init__(self):\n        global alive\n        alive += 1\n' +
      '    def __del__(self):\n        global alive\n        alive -= 1\n' +
      'def setup(text):\n    return Held()\ndef f(value):\n    del value\n    return alive';
    expect(parse(prepared(code, 'ab', true).batch(4)).answer).toBe('0');
  });

  it('never has more than a few values of a large input at once', () => {
    const code =
      'alive = most = 0\nclass Held:\n    def __init__(self):\n        global alive, most\n        alive += 1\n' +
      '        most = max(most, alive)\n    def __del__(self):\n        global alive\n        alive -= 1\n' +
      'def setup(text):\n    return Held()\ndef f(value):\n    return most';
    expect(parse(prepared(code, 'a'.repeat(1_000_000), true).batch(10)).answer).toBe('1');
    expect(Number(parse(prepared(code, 'a', true).batch(10)).answer)).toBe(10);
  });

  it('cannot be fresh without a setup', () => {
    const given = python.timing.Input('text', 'a');
    const make = () => python.timing.imported('builtins', 'len', given, undefined, true);
    expect(make).toThrow(/ValueError: fresh needs a setup/);
  });
});
