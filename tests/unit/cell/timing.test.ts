/** Timed batches in Python: what is inside a sample and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createInterpreter, type Interpreter } from './interpreter.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await createInterpreter();
}, 60_000);

function subject(code: string, text: string) {
  return python.timing.define('variant.py', code, 'f', python.timing.Input('text', text));
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
