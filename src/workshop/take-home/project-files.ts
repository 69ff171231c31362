/** All files of a project, from the work and from what was found out about it. */
import workshopLock from '../../../rust/workshop/Cargo.lock?raw';
import workshopCargo from '../../../rust/workshop/Cargo.toml?raw';
import { rootOf } from '../layout/root.ts';
import { stubOf } from '../layout/stub.ts';
import { GENERATE } from '../python/generate.ts';
import { TAKEN_HOME } from '../python/proof-modules.ts';
import type { Work } from '../work.ts';
import bench from './bench.py?raw';
import { cutLock, dependenciesIn } from './lock.ts';
import { manifestOf, pyprojectOf } from './manifests.ts';
import type { Files, Project, Ready } from './project.ts';
import { readmeOf } from './readme.ts';
import test_same from './test_same.py?raw';
import { workflowOf } from './workflow.ts';

export function projectFiles(project: Project): Files {
  const { name, work } = project;
  const known = dependenciesIn(workshopCargo);
  const crates = [...known.keys()].filter(
    (crate) => crate !== 'pyo3' && isUsed(crate, work.crates),
  );
  return {
    '.github/workflows/port.yml': workflowOf(name, '.'),
    '.gitignore': 'target/\n.venv/\n__pycache__/\n.hypothesis/\n*.so\n',
    'Cargo.lock': cutLock(workshopLock, name, ['pyo3', ...crates]),
    'Cargo.toml': manifestOf(
      name,
      work.contract,
      crates.map((crate) => known.get(crate) ?? ''),
    ),
    'README.md': readmeOf(project),
    'pyproject.toml': pyprojectOf(name, work.contract),
    [`${name}.pyi`]: stubOf(work.contract),
    ...sourceFiles(name, work),
    ...testFiles(name, work),
    ...benchmarkFiles(name, work),
  };
}

/** Whatever reads JSON into a type asks serde for it. */
function isUsed(crate: string, chosen: readonly string[]): boolean {
  return chosen.includes(crate) || (crate === 'serde' && chosen.includes('serde_json'));
}

function sourceFiles(name: string, { files }: Work): Files {
  return {
    'src/door.rs': ended(files.door),
    'src/kernel.rs': ended(files.kernel),
    'src/lib.rs': rootOf(name),
  };
}

function testFiles(name: string, work: Ready): Files {
  return {
    'tests/cases.json': `${JSON.stringify(work.cases, null, 2)}\n`,
    'tests/contract.json': `${JSON.stringify(work.contract, null, 2)}\n`,
    'tests/original.py': ended(work.original),
    'tests/test_same.py': filledIn(test_same, name, work),
    ...inFolder('tests', TAKEN_HOME),
  };
}

function benchmarkFiles(name: string, work: Ready): Files {
  return { 'benchmark/bench.py': filledIn(bench, name, work), ...inFolder('benchmark', GENERATE) };
}

function inFolder(folder: string, modules: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(
    Object.entries(modules).map(([module, text]) => [`${folder}/${module}.py`, text]),
  );
}

/** Names in our programs, in place of those that stand there for their tests. */
function filledIn(program: string, name: string, { contract, seed }: Ready): string {
  return program
    .replaceAll('PORT_MODULE = ""', `PORT_MODULE = ${JSON.stringify(name)}`)
    .replaceAll('SEED = 1\n', `SEED = ${Math.trunc(seed)}\n`)
    .replaceAll('FUNCTION = ""', `FUNCTION = ${JSON.stringify(contract.function)}`);
}

/** A text of the reader's with an end to its last line. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
