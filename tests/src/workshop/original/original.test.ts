/** What the first step reads: files of observe.py, calls, and what a text says that a page cannot run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { venvProgram } from '../../../../scripts/steps/venv.ts';
import { readObservation } from '../../../../src/workshop/original/observation.ts';
import { oneFile } from '../../../../src/workshop/original/observe-file.ts';
import { obstaclesIn } from '../../../../src/workshop/original/obstacles.ts';
import { OBSERVE } from '../../../../src/workshop/python/record-modules.ts';

test('observe.py is one file that runs alone, and what it writes is read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'observe-'));
  try {
    writeFileSync(path.join(folder, 'observe.py'), oneFile(OBSERVE));
    writeFileSync(path.join(folder, 'program.py'), 'def f(x):\n    return x + 1\nf(1)\nf(2)\n');
    const run = (...args: string[]) =>
      spawnSync(venvProgram('python'), ['-I', 'observe.py', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    expect(run('--help').stdout).toContain('Watches a program of yours');
    expect(run('program.py').stderr).toContain('Now choose one');
    const written = () => readObservation(readFileSync(path.join(folder, 'observed.json'), 'utf8'));
    expect(written()).toEqual({ kind: 'functions', functions: ['f'] });
    expect(run('--function', 'f', 'program.py').status).toBe(0);
    expect(written()).toMatchObject({
      kind: 'calls',
      function: 'f',
      calls: [{ arguments: '(1)', outcome: { kind: 'value', text: '2' }, changed: [] }, {}],
      profile: { calls: 2 },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['', 'not JSON'],
  ['{"a":', 'cut off'],
  ['[]', 'an object'],
  ['{}', '“function” should be a text'],
  ['{"function": "f", "calls": [1], "seen": {}, "profile": {}}', '“calls[0]” should be an object'],
  ['{"functions": 1}', '“functions” should be a list'],
])('a file of something else is said to be one: %s', (json, words) => {
  const found = readObservation(json);
  expect(found.kind === 'other' && found.words).toContain(words);
});

test('what a browser has not is named before anything runs', () => {
  const source =
    'import numpy as np\nfrom threading import Thread\n    import math\nopen("a")\n# import pandas\n';
  expect(obstaclesIn(source)).toEqual([
    'the package numpy',
    'threads (threading)',
    'files of your computer (open)',
  ]);
  expect(obstaclesIn('self.open()\nimport json')).toEqual([]);
});
