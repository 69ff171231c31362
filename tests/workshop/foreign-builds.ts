/**
 * Lays out a port of each contract that was found for functions nobody here wrote, builds them all in one crate, and
 * calls each: `node tests/workshop/foreign-builds.ts FILE`, where FILE has the lines of `foreign_functions.py`. The port
 * is trivial, it answers with the type's default, so that arguments and answers cross and nothing is calculated.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ContractAnswer } from '../../src/workshop/contract/contract.ts';
import { doorOf } from '../../src/workshop/layout/door.ts';
import { kernelOf } from '../../src/workshop/layout/kernel.ts';

interface Line {
  readonly module: string;
  readonly name: string;
  readonly source: string;
  readonly answer: ContractAnswer & { readonly calls: readonly string[] };
}

const [file = ''] = process.argv.slice(2);
const lines: readonly Line[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line));
const target = resolve('rust/target/native');
const PYTHON = process.env['FOREIGN_PYTHON'] ?? resolve('build/venv/bin/python');
const CALL = `
import importlib, json, sys
for line in json.load(sys.stdin):
    try:
        port = importlib.import_module(line["port"])
        function = next(v for k, v in vars(port).items() if callable(v) and not isinstance(v, type) and not k.startswith("_"))
        space = vars(importlib.import_module(line["module"])) | {"__port__": function}
        print(*(repr(eval("__port__" + call, space)) for call in line["calls"][:3]), sep="; ")
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
`;

/** The kernel with a body that answers with the default of its type; an object of Python has none. */
function trivial(kernel: string): string {
  if (/-> (?:Result<)?Py<PyAny>/.test(kernel)) return kernel;
  const fails = /-> Result</.test(kernel);
  return kernel.replace('todo!()', fails ? 'Ok(Default::default())' : 'Default::default()');
}

/** Builds the port of one function alone, as the module \`port_N\`; its compiler's messages, or null. */
function build(folder: string, name: string, kernel: string, door: string): string | null {
  const crate = join(folder, name);
  mkdirSync(join(crate, 'src', 'it'), { recursive: true });
  for (const each of ['Cargo.toml', 'Cargo.lock'])
    cpSync(join('rust/ports', each), join(crate, each));
  writeFileSync(join(crate, 'src/it/mod.rs'), 'pub mod door;\npub mod kernel;\n');
  writeFileSync(join(crate, 'src/it/kernel.rs'), kernel);
  writeFileSync(join(crate, 'src/it/door.rs'), door);
  writeFileSync(
    join(crate, 'src/lib.rs'),
    `mod it;\n#[pyo3::pymodule]\nmod ${name} {\n    use pyo3::prelude::*;\n    #[pymodule_init]\n    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {\n        crate::it::door::register(module)\n    }\n}\n`,
  );
  const { status, stderr } = spawnSync(
    'cargo',
    ['build', '--quiet', '--offline', '--target-dir', target],
    { cwd: crate, encoding: 'utf8', env: { ...process.env, PYO3_PYTHON: PYTHON } },
  );
  if (status !== 0) return stderr;
  cpSync(join(target, 'debug/libports.so'), join(folder, `${name}.so`));
  return null;
}

const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
try {
  for (const [index, { module, name, source, answer }] of lines.entries()) {
    const say = (words: string): void => console.log(`${module}.${name}: ${words}`);
    if (answer.kind === 'refused') {
      say(`refused, ${answer.why}`);
      continue;
    }
    const port = `port_${index}`;
    let trouble: string | null;
    try {
      const kernel = trivial(kernelOf(answer.contract));
      trouble = build(folder, port, kernel, doorOf(answer.contract, source));
    } catch (error) {
      trouble = String(error);
    }
    if (trouble !== null) {
      say(`DOES NOT BUILD: ${trouble.slice(0, 600)}`);
      continue;
    }
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', CALL], {
      input: JSON.stringify([{ port, module, calls: answer.calls }]),
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: folder },
    });
    say(`${answer.calls.length} calls: ${stdout.trim()}${stderr.slice(-300)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
