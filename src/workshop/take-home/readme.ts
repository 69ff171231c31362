/** The README of a project: what is in it, how to build and test it, and what was measured. Nothing else is claimed. */
import type { BenchReport, Row } from '../../bench/report.ts';
import { formatTime } from '../../figures/figures.ts';
import type { Verdict } from '../proof/proof.ts';
import type { Figures, Project } from './project.ts';

export function readmeOf({ name, work, figures }: Project): string {
  const { contract } = work;
  return `# ${name}

\`${contract.function}\`, ported from Python to Rust. The original is in \`tests/original.py\`, and the tests compare the
port with it.

| | |
|---|---|
| \`src/kernel.rs\` | the work, in plain Rust |
| \`src/door.rs\` | what Python calls: checks, conversions, errors |
| \`src/lib.rs\` | the module that Python imports |
| \`${name}.pyi\` | types and docstring for editors and type checkers |
| \`tests/original.py\` | the function as it was in Python |
| \`tests/contract.json\` | what goes in and out, and what is promised |
| \`tests/cases.json\` | calls that once showed a difference |
| \`tests/test_same.py\` | both answer the same: kept cases, bad input, and calls drawn from the contract |
| \`benchmark/bench.py\` | measures both on inputs of any size |

## Build it and test it

You need [Rust](https://rustup.rs) 1.95 or newer and Python 3.11 or newer.

\`\`\`sh
python3 -m venv .venv
source .venv/bin/activate
pip install ".[test]"
pytest
\`\`\`

On Windows the second line is \`.venv\\Scripts\\activate\`.

## Measure it

\`\`\`sh
python benchmark/bench.py
\`\`\`

## What was found in the workshop

These figures were taken in the browser, before the project was packed. On your computer the program above takes them
anew.

${[profileWords(figures), proofWords(figures), raceWords(figures)].map((words) => `- ${words}\n`).join('')}
${unfinished(work.files.kernel)}`;
}

function unfinished(kernel: string): string {
  return kernel.includes('todo!()')
    ? 'The kernel still has `todo!()` in it: where a call comes to it, it panics, and the tests fail.\n'
    : '';
}

function profileWords({ profile }: Figures): string {
  if (profile === undefined) return 'Share of the time: not measured.';
  const share = `${Math.round(profile.share * 100)} %`;
  return `Share of the time: of a run of ${formatSeconds(profile.seconds)} the function took ${share}, in ${counted(profile.calls, 'call')} (measured by a profiler, in Python).`;
}

function proofWords({ proof }: Figures): string {
  return proof === undefined ? 'Proof: not run.' : `Proof: ${verdictWords(proof)}`;
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'same': {
      const { seen } = verdict;
      const lines =
        seen === null ? '' : ` Of the original ${seen.seenLines} of ${seen.lines} lines ran.`;
      return `no difference in ${counted(verdict.tried, 'call')}, ${verdict.drawn.toLocaleString('en')} of them drawn by Hypothesis.${lines}`;
    }
    case 'different':
      return `${counted(verdict.differences.length, 'difference')} in ${counted(verdict.tried, 'call')}: ${verdict.differences.map(({ call }) => `\`${call.replaceAll('`', "'")}\``).join(', ')}.`;
    case 'no return':
      return `a call of the ${verdict.side} did not return.`;
    case 'unsteady':
      return 'the original answers one input in two ways.';
    case 'undrawable':
    case 'unusable':
      return 'could not be run.';
  }
}

function raceWords({ race }: Figures): string {
  if (race === undefined) return 'Race: not measured.';
  const rows = race.rows.filter(isMeasured);
  if (rows.length < 2) return 'Race: not measured.';
  const times = rows.map(({ variant, median }) => `${variant} ${formatTime(median)}`).join(', ');
  return `Race: ${times} for one call${ratioWords(race)}. Medians of ${counted(race.rounds, 'round')} in turns, on an input of size ${race.input.size.toLocaleString('en')} (seed ${race.input.seed}), in ${race.environment.runtime} on ${race.environment.platform}.`;
}

function ratioWords({ comparisons }: BenchReport): string {
  const [found] = comparisons.filter(({ variant, baseline }) => variant !== baseline);
  if (found === undefined) return '';
  const [low, high] = found.interval.map((end) => end.toFixed(2));
  return `; ${found.ratio.toFixed(2)} times as fast, with a 95 % interval from ${low} to ${high}`;
}

function isMeasured(row: Row): row is Extract<Row, { state: 'measured' }> {
  return row.state === 'measured';
}

function formatSeconds(seconds: number): string {
  return formatTime(seconds * 1000);
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : `${word}s`}`;
}
