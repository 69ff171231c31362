/** Cells in Python itself: values, exceptions, and each kind of bad input. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInterpreter, type Interpreter } from './interpreter.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await createInterpreter();
}, 60_000);

beforeEach(() => {
  python.printed();
});

describe('values', () => {
  it.each([
    ['1 + 1', '2'],
    ['x = 3\nx', '3'],
    ['"a"', "'a'"],
    ['"""a docstring alone"""', "'a docstring alone'"],
    ['é = 5\né', '5'],
    ['"\\ud800"', "'\\ud800'"],
    ['from __future__ import annotations\ndef f(a: b): ...\nf.__annotations__', "{'a': 'b'}"],
    ['__name__', "'__main__'"],
  ])('of the last expression are shown as a REPL does: %j', async (source, value) => {
    expect(await python.run(source)).toEqual({ kind: 'done', value });
  });

  it.each(['', '# only a comment', 'None', 'x = 1', 'print()', '1\nx = 2'])(
    'are not shown where a REPL shows none: %j',
    async (source) => {
      const answer = await python.run(source);
      expect(answer.kind).toBe('done');
      expect(answer).not.toHaveProperty('value');
    },
  );

  it('are bound to _, and None leaves it alone', async () => {
    await python.run('40 + 2');
    await python.run('None');
    expect(await python.run('_ + 1')).toEqual({ kind: 'done', value: '43' });
  });

  it('that are missing are stood in for by the names that were defined', async () => {
    const source =
      'import os\ndef f():\n    def g(): h = 1\nclass Ä: pass\ndef f(): pass\nx, (y, *z) = 1, (2,)\nx += 1\n';
    expect(await python.run(source)).toEqual({
      kind: 'done',
      defined: ['f', 'Ä', 'x', 'y', 'z'],
    });
    expect(await python.run('import os')).toEqual({ kind: 'done' });
    expect(await python.run('def f(): pass\nf')).not.toHaveProperty('defined');
  });

  it('that are huge are cut, with their length', async () => {
    const { value } = await python.run('"x" * 10**6');
    expect(value?.length).toBeLessThan(21_000);
    expect(value).toMatch(/… \(1,000,002 characters in all\)$/);
  });

  it('stay in the one namespace of all cells, which holds nothing of ours', async () => {
    await python.run('shared = 1');
    const { value } = await python.run('[n for n in globals() if not n.startswith("__")]');
    expect(value).toContain("'shared'");
    expect(value).not.toMatch(/_pyodide|runner|ast/);
  });
});

describe('awaiting at top level', () => {
  it('tells what was defined, too', async () => {
    const source = 'async def f():\n    return 7\nx = await f()';
    expect(await python.run(source)).toEqual({ kind: 'done', defined: ['f', 'x'] });
  });

  it('gives the value of the last expression', async () => {
    const source = 'import asyncio\nawait asyncio.sleep(0.01)\nprint("slept")\n42';
    expect(await python.run(source)).toEqual({ kind: 'done', value: '42' });
    expect(python.printed().stdout).toBe('slept\n');
  });

  it('works in the last expression itself', async () => {
    const source = 'import asyncio\nasync def f():\n    return 7\nawait f()';
    expect(await python.run(source)).toEqual({ kind: 'done', value: '7' });
  });

  it('tells an exception with the lines of the cell only', async () => {
    const { traceback } = await python.run('async def f():\n    1 / 0\nx = await f()');
    expect(traceback).toBe(
      'Traceback (most recent call last):\n' +
        '  File "cell.py", line 3, in <module>\n    x = await f()\n        ^^^^^^^^^\n' +
        '  File "cell.py", line 2, in f\n    1 / 0\n    ~~^~~\n' +
        'ZeroDivisionError: division by zero\n',
    );
  });

  it('can be cancelled, which says the line', async () => {
    const running = python.run(
      'import asyncio\nasync def f():\n  print("waiting")\n  await asyncio.sleep(1000)\nawait f()',
    );
    while (!python.printed().stdout.includes('waiting')) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(python.cancel()).toBe(true);
    expect(await running).toMatchObject({ kind: 'raised', line: 4 });
    expect(python.cancel()).toBe(false);
  });

  it('runs at once up to its first wait, where a crash would be ours to hear of', async () => {
    const ended = python.run('async def f():\n    print("ran")\nawait f()');
    expect(python.printed().stdout).toBe('ran\n');
    expect(python.cancel()).toBe(false);
    expect(await ended).toEqual({ kind: 'done' });
    const waiting = python.run('import asyncio\nprint("ran")\nawait asyncio.sleep(1000)');
    expect(python.printed().stdout).toBe('ran\n');
    expect(python.cancel()).toBe(true);
    expect(await waiting).toMatchObject({ kind: 'raised', line: 3 });
  });
});

describe('exceptions', () => {
  it('are told as Python prints them, with our frames left out', async () => {
    const { traceback } = await python.run('def f():\n    return 1 / 0\n\nf()', 'count.py');
    expect(traceback).toBe(
      'Traceback (most recent call last):\n' +
        '  File "count.py", line 4, in <module>\n    f()\n    ~^^\n' +
        '  File "count.py", line 2, in f\n    return 1 / 0\n           ~~^~~\n' +
        'ZeroDivisionError: division by zero\n',
    );
  });

  it('keep their chain', async () => {
    const source =
      'try:\n    1 / 0\nexcept ArithmeticError as e:\n    raise ValueError("x") from e';
    const { traceback } = await python.run(source);
    expect(traceback).toContain('direct cause of the following exception');
    expect(traceback).toContain('ZeroDivisionError');
    expect(traceback).not.toContain('oxidizing');
  });

  it('keep the members of a group', async () => {
    const { traceback } = await python.run(
      'raise ExceptionGroup("g", [ValueError(1), KeyError(2)])',
    );
    expect(traceback).toContain('+---------------- 2 ----------------');
    expect(traceback).not.toContain('oxidizing');
  });

  it('quote the lines of the cell that defined the function, though another has run since', async () => {
    await python.run('def broken():\n    return None + 1  # of the first cell', 'first.py');
    const { traceback } = await python.run('broken()', 'second.py');
    expect(traceback).toContain('File "first.py", line 2, in broken');
    expect(traceback).toContain('return None + 1');
  });

  it('have no colours, even when the environment asks for them', async () => {
    const source = 'import os\nos.environ["FORCE_COLOR"] = "1"\n1 / 0';
    const { traceback } = await python.run(source);
    expect(traceback).not.toContain('\u001b');
    await python.run('del os.environ["FORCE_COLOR"]');
  });

  it.each([
    [
      'def f(:\n  pass',
      '  File "cell.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
    ],
    ['x = (', "SyntaxError: '(' was never closed\n"],
    ['if 1:\nx', "IndentationError: expected an indented block after 'if' statement on line 1\n"],
    ['"""abc', 'SyntaxError: unterminated triple-quoted string literal (detected at line 1)\n'],
    ['1\0+ 1', 'SyntaxError: source code string cannot contain null bytes\n'],
    ['return 1', "SyntaxError: 'return' outside function\n"],
  ])('of syntax come without a Traceback line: %j', async (source, end) => {
    const { traceback } = await python.run(source);
    expect(traceback?.endsWith(end)).toBe(true);
    expect(traceback).not.toContain('Traceback');
  });

  it.each([
    ['class B(BaseException): pass\nraise B("hi")', /B: hi\n$/],
    [
      'class E(Exception):\n  def __str__(self): raise RuntimeError\nraise E',
      /<exception str\(\) failed>/,
    ],
    ['class R:\n  def __repr__(self): raise ValueError("no repr")\nR()', /ValueError: no repr\n$/],
    ['print("\\ud800")', /UnicodeEncodeError: .*surrogates not allowed\n$/],
    ['10**5000', /ValueError: Exceeds the limit \(4300 digits\)/],
    ['def f(): return f()\nf()', /RecursionError: maximum recursion depth exceeded\n$/],
    ['input("name")', /EOFError: input\(\) cannot ask here\n$/],
    ['breakpoint()', /RuntimeError: breakpoint\(\) cannot ask here/],
    ['raise KeyboardInterrupt', /KeyboardInterrupt\n$/],
    ['import time\ntime.sleep("a")', /TypeError: 'str' object cannot be interpreted/],
  ])('of all kinds are told: %j', async (source, end) => {
    const answer = await python.run(source);
    expect(answer.kind).toBe('raised');
    expect(answer.traceback).toMatch(end);
    expect(answer.traceback).not.toContain('oxidizing');
    expect(await python.run('1 + 1')).toEqual({ kind: 'done', value: '2' });
  });

  it('with a huge message are cut in their middle', async () => {
    const { traceback } = await python.run('raise ValueError("y" * 10**6)');
    expect(traceback?.length).toBeLessThan(21_000);
    expect(traceback).toContain('characters left out');
  });
});

describe('hints', () => {
  it.each([
    ['import numpy', "numpy is not available here. There is Python's standard library, and"],
    ['import numpy.linalg', 'and the extension built with this site: doubles.'],
    ['import matplotlib.pyplot as plt', 'shows text only, and no pictures. Print the numbers'],
    ['import requests', 'requests is not available here. A cell does not reach the network'],
    ['import tkinter', 'tkinter is a part of the standard library'],
    ['import importlib\nimportlib.import_module("dou" + "bles")', 'Write a plain  import doubles'],
    ['import threading\nthreading.Thread().start()', 'has no threads'],
    ['import subprocess\nsubprocess.run(["ls"])', 'cannot start other programs'],
    ['import multiprocessing\nmultiprocessing.Pool(2)', 'cannot start other programs or processes'],
    ['import os\nos.fork()', 'cannot start other programs or processes'],
    [
      'from concurrent.futures import ProcessPoolExecutor\nProcessPoolExecutor().submit(abs, 1)',
      'cannot start other programs or processes',
    ],
    ['raise MemoryError', '1 GiB'],
    ['raise ConnectionError', 'does not reach the network'],
    ['raise RuntimeError("TLS not supported in this environment")', 'does not reach the network'],
    ['import js\njs.document.title', 'has no document, no window'],
    ['from js import window', 'has no document, no window'],
    ['document.title', 'has no document, no window'],
    ['import asyncio\nasync def main(): ...\nasyncio.run(main())', 'write  await main()  in place'],
    ['input("name")', 'cannot ask you while it runs. Put the text into the cell'],
    ['raise EOFError', 'cannot ask you while it runs'],
    ['pip install numpy', 'nothing can be installed into this page. There is'],
    ['!pip install numpy', 'nothing can be installed into this page'],
    ['%pip install numpy', 'nothing can be installed into this page'],
    ['x = 1\npython -m pip install numpy', 'nothing can be installed into this page'],
    ['%timeit sum(range(9))', 'timeit.timeit('],
    ['%%time\nsum(range(9))', 'timeit.timeit('],
    ['!ls', 'is for Jupyter'],
    ['print?', 'help(print)'],
    ['>>> 1 + 1', 'Leave out the prompt'],
    ['cargo build', 'for the terminal'],
    ['fn main() {}', 'looks like Rust'],
    ['let mut x = 1;', 'looks like Rust'],
  ])('say what to do: %j', async (source, words) => {
    expect((await python.run(source)).hint).toContain(words);
  });

  it.each([
    ['open("none.txt")', 'sees no file of your computer'],
    ['undefined_name', 'run that cell first'],
    ['def f(): return f()\nf()', 'the case that should end the recursion'],
  ])('only add a remark where the traceback says more: %j', async (source, words) => {
    const answer = await python.run(source);
    expect(answer.remark).toContain(words);
    expect(answer).not.toHaveProperty('hint');
  });

  it.each([
    ['raise RuntimeError("Already borrowed")', 'already-borrowed'],
    ['class PanicException(BaseException): ...\nraise PanicException("len is 0")', 'panic'],
    [
      'error = TypeError("no integer")\nerror.add_note("while processing \'n\'")\nraise error',
      'type-of-an-argument',
    ],
    ['maturin develop', 'typed-into-python'],
  ])('name the entry that explains an error of an extension: %j', async (source, entry) => {
    expect((await python.run(source)).entry).toBe(entry);
  });

  it.each(['raise TypeError("no integer")', 'raise RuntimeError("other")', 'x = (', '%timeit 1'])(
    'name no entry for an error of Python: %j',
    async (source) => {
      expect(await python.run(source)).not.toHaveProperty('entry');
    },
  );

  it.each([
    '1 / 0',
    'def f():\n  x\n  x = 1\nf()',
    'print "a"',
    'x = (',
    'class A: ...\nA.document',
    'import os\nos.nothing',
    'raise RuntimeError("other")',
  ])('are not given where Python says enough: %j', async (source) => {
    const answer = await python.run(source);
    expect(answer).not.toHaveProperty('hint');
    expect(answer).not.toHaveProperty('remark');
  });
});

describe('a recursion a million calls deep', () => {
  it('is told by its first calls, and the interpreter lives on', async () => {
    const source = 'import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return f(n + 1)\nf(0)';
    const { traceback } = await python.run(source);
    expect(traceback).toContain('File "cell.py", line 4, in <module>');
    expect(traceback).toMatch(/RecursionError: maximum recursion depth exceeded\n$/);
    expect(await python.run('1 + 1')).toEqual({ kind: 'done', value: '2' });
  }, 60_000);
});

describe('leaving', () => {
  it.each([
    ['import sys; sys.exit()', '0'],
    ['import sys; sys.exit(3)', '3'],
    ['exit()', '0'],
    ['raise SystemExit', '0'],
  ])('is no error: %j', async (source, code) => {
    expect(await python.run(source)).toEqual({ kind: 'exited', code });
  });

  it('with words prints them, as Python does', async () => {
    expect(await python.run('import sys; sys.exit("bye")')).toEqual({ kind: 'exited', code: '1' });
    expect(python.printed().stderr).toBe('bye\n');
  });
});

describe('a cell that breaks something', () => {
  it.each([
    'import builtins\nfor name in ("len", "print", "isinstance", "repr"): delattr(builtins, name)',
    'import builtins\nbuiltins.__import__ = None',
    'import sys; sys.stdout.close()',
    'import sys; sys.stdout = None; sys.stderr = None',
    'import os; os.close(1)',
    'import sys; sys.setrecursionlimit(50)',
    'import sys; sys.settrace(lambda *a: 1 / 0)',
    'exit()',
  ])('does not keep the next one from working: %j', async (source) => {
    await python.run(source);
    python.printed();
    const probe = 'def deep(n): return n and deep(n - 1)\nprint(len("abc"), deep(200))\n1 + 1';
    expect(await python.run(probe)).toEqual({ kind: 'done', value: '2' });
    expect(python.printed().stdout).toBe('3 0\n');
  });

  it('is told its error even without builtins', async () => {
    const source = 'import builtins\ndel builtins.len, builtins.print, builtins.isinstance\n1 / 0';
    expect((await python.run(source)).traceback).toMatch(/ZeroDivisionError: division by zero\n$/);
  });

  it('cannot switch Stop off for the next one', async () => {
    await python.run('import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)');
    const { value } = await python.run(
      'signal.getsignal(signal.SIGINT) is signal.default_int_handler',
    );
    expect(value).toBe('True');
  });
});

describe('an interrupt', () => {
  it.each([
    ['computes', 'while True: pass'],
    ['sleeps', 'import time; time.sleep(1000)'],
    ['prints', 'while True: print(1)'],
  ])('ends a cell that %s, and says the line', async (_, loop) => {
    const answer = await python.run(`import stop\nstop.press()\n${loop}`);
    expect(answer).toMatchObject({ kind: 'raised', line: expect.any(Number) });
    expect(await python.run('1 + 1')).toEqual({ kind: 'done', value: '2' });
  });
});

describe('output', () => {
  it('leaves Python at the end of each line', async () => {
    await python.run('print("a", end=""); print("b"); import sys; print("c", file=sys.stderr)');
    expect(python.printed()).toEqual({ stdout: 'ab\n', stderr: 'c\n' });
  });

  it('without a last line end is there when the cell is done', async () => {
    await python.run('print("a", end="")');
    expect(python.printed().stdout).toBe('a');
  });
});

describe('imports', () => {
  it('are found wherever they stand', () => {
    const source = 'import a, b.c as d\nfrom e.f import g\ndef h():\n    import i\nfrom . import j';
    expect(python.imported(source)).toEqual(['a', 'b', 'e', 'i']);
  });

  it.each(['def f(:', '1\0', '('.repeat(5_000)])('are none in what is no Python', (source) => {
    expect(python.imported(source)).toEqual([]);
  });
});
