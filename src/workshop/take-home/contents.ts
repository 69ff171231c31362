/** What a project holds, in words: paths have NAME where the project's name stands. */

interface Part {
  readonly path: string;
  readonly what: string;
}

export const CONTENTS: readonly Part[] = [
  { path: 'Cargo.toml', what: 'the crate, and what it uses' },
  { path: 'Cargo.lock', what: 'exact versions of all of it, and of nothing else' },
  { path: 'pyproject.toml', what: 'for pip: maturin builds it, pytest tests it' },
  { path: 'NAME.pyi', what: 'types and docstring; py.typed comes with it into the wheel' },
  { path: 'README.md', what: 'how to build, test and measure it; what was found here' },
  { path: 'src/lib.rs', what: 'the module that Python imports' },
  { path: 'src/door.rs', what: 'checks, conversions, errors' },
  { path: 'src/kernel.rs', what: 'your port' },
  { path: 'tests/original.py', what: 'your original' },
  { path: 'tests/contract.json', what: 'what goes in and out' },
  { path: 'tests/cases.json', what: 'the cases that you kept' },
  {
    path: 'tests/test_same.py',
    what: 'both answer the same, bad input included; the other Python files there help it',
  },
  { path: 'benchmark/bench.py', what: 'measures both; generate.py makes the inputs' },
  { path: '.github/workflows/port.yml', what: 'lints, builds and tests on three systems' },
];
