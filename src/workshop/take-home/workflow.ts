/** A workflow for CI: lints, builds, and runs the tests on three systems. */
import wheels from '../../../rust/packaged/.github/workflows/wheels.yml?raw';

/** The line that uses an action, pinned as in the chapter on packaging. */
function using(action: string): string {
  const found = new RegExp(`uses: (${action}@.*)$`, 'm').exec(wheels);
  if (found === null) throw new Error(`The workflow of rust/packaged does not use ${action}.`);
  return `uses: ${found[1]}`;
}

/** @param folder Of the project in its repository; "." for its root. */
export function workflowOf(name: string, folder: string): string {
  return `# Checks the port "${name}" on each change: Rust's lints, the build, and the tests against the original.
name: ${name}

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  port:
    strategy:
      fail-fast: false
      matrix:
        system: [ubuntu-24.04, macos-15, windows-2025]
    runs-on: \${{ matrix.system }}
    defaults:
      run:
        working-directory: ${folder}
    steps:
      - ${using('actions/checkout')}
        with:
          persist-credentials: false
      - ${using('actions/setup-python')}
        with:
          python-version: "3.14"
      - run: rustup toolchain install stable --profile minimal --component clippy
      - run: cargo clippy --locked --all-targets
      - run: pip install ".[test]"
      - run: pytest
`;
}
