/** Programs of choice cells, as readers write them, with the real compiler: what they print, and what they cannot do. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileWith } from '../../../scripts/compiler/compile.ts';
import { readKits } from '../../../scripts/compiler/kits.ts';
import { choicePrograms } from '../../../scripts/compiler/programs.ts';
import { findSandbox } from '../../../scripts/compiler/sandbox.ts';
import { crateOfProgram } from '../../../src/compiler/program-crate.ts';
import type { Mode } from '../../../src/compiler/protocol.ts';
import type { ChoiceManifest, Outcomes } from '../../../src/exercises/choice-cell/combinations.ts';
import { fillIn, keyOf, parseTemplate } from '../../../src/exercises/choice-cell/template.ts';
import { runProgram } from '../../../src/exercises/choice-cell/wasi.ts';

const kits = readKits();
if (kits === null) throw new Error('There are no kits: run "npm run build".');
const sandbox = findSandbox();
const compile = compileWith(kits, sandbox);

async function ask(mode: Mode, text: string, { crate, module } = TOTAL) {
  const request = { build: '', crate, files: { [module]: text }, mode, tab: 'test' };
  return compile(request, new AbortController().signal);
}

const TOTAL = { crate: 'choice-total', module: 'total' };

/** What a program prints, and how it ends. */
function run(module: Uint8Array | null) {
  let printed = '';
  const decoder = new TextDecoder();
  const program = new WebAssembly.Module(new Uint8Array(module ?? []));
  const ended = runProgram(program, (_, bytes) => {
    printed += decoder.decode(bytes);
  });
  return { printed, ended };
}

const manifest: ChoiceManifest = JSON.parse(readFileSync('src/generated/choices.json', 'utf8'));

test.each(choicePrograms())(
  'the solution of %s prints what it prints as a choice',
  async (file) => {
    const template = parseTemplate(readFileSync(file, 'utf8'), file);
    const made = await ask('run', fillIn(template, template.right), crateOfProgram(file));
    expect(made.answer).toMatchObject({ kind: 'built' });
    const address = manifest[file] ?? 'nowhere';
    const outcomes: Outcomes = JSON.parse(readFileSync(join('public', address), 'utf8'));
    const choice = outcomes[keyOf(template.right)];
    if (choice?.kind !== 'program') throw new Error(`${file} has no solution.`);
    expect(run(made.module)).toEqual(run(readFileSync(join('public', choice.url))));
  },
);

test('a panic names the line of the program; an error that main returns is its end', async () => {
  const panics = await ask('run', 'fn main() {\n    Vec::<u8>::new().remove(0);\n}\n');
  expect(run(panics.module)).toMatchObject({
    printed: expect.stringMatching(/panicked at total\.rs:2:/),
    ended: { kind: 'aborted' },
  });
  const returns = await ask('run', 'fn main() -> Result<(), String> { Err("no".to_owned()) }\n');
  expect(run(returns.module)).toEqual({
    printed: 'Error: "no"\n',
    ended: { kind: 'exited', code: 1 },
  });
});

test('clippy speaks of a program, at its place in UTF-16', async () => {
  const text =
    'fn ä() -> &\'static str {\n    return "🦀";\n}\n\nfn main() {\n    println!("{}", ä());\n}\n';
  const { answer } = await ask('check', text);
  if (answer.kind !== 'built') throw new Error(`It is ${answer.kind}.`);
  expect(answer.diagnostics).toMatchObject([{ code: 'clippy::needless_return' }]);
  const [span] = answer.diagnostics[0]?.spans ?? [];
  expect(span && text.slice(span.from, span.to)).toBe('return "🦀"');
});

const refused: [string, string, RegExp][] = [
  [
    'no main',
    'fn begin() {}',
    /cannot find function `main`[\s\S]*the function that a program begins/,
  ],
  ['a brace that is left open', 'fn main() {', /unclosed delimiter/],
  ['an attribute of the crate', '#![feature(rustc_private)]\nfn main() {}', /inner attribute/],
  [
    'a crate of the compiler',
    'extern crate rustc_driver;\nfn main() {}',
    /unstable|can't find crate/,
  ],
  [
    'a module of another file',
    '#[path = "/etc/passwd"] mod passwd;\nfn main() {}',
    /couldn't read/,
  ],
  ['a foreign text', 'fn main() { print!(include_str!("/etc/passwd")); }', /couldn't read/],
];
test.each(refused)('%s gets a message', async (_, text, words) => {
  if (sandbox.kind !== 'bubblewrap' && /etc/.test(text)) return;
  const { answer } = await ask('check', text);
  if (answer.kind !== 'rejected') throw new Error(`It is ${answer.kind}.`);
  const said = answer.diagnostics.map(({ message, rendered }) => message + rendered).join('\n');
  expect(said).toMatch(words);
  expect(said).not.toContain(os.userInfo().homedir);
  expect(said).not.toContain('root:');
});
