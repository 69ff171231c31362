/** Compiles every combination of every choice cell, and lays modules and the compiler's messages out for the page. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Compiled } from '../../src/exercises/choice-cell/combinations.ts';
import {
  combinationsOf,
  fillIn,
  keyOf,
  parseTemplate,
  type Template,
} from '../../src/exercises/choice-cell/template.ts';
import { choicePrograms, PROGRAM_OPTIONS } from '../compiler/programs.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { rustVersion } from './crate.ts';
import { freshFolder, shortHash } from './engine-folder.ts';
import type { Step } from './run-steps.ts';

const manifest = 'src/generated/choices.json';

/** Errors are the point, so that warnings are left out. */
const options = [...PROGRAM_OPTIONS, '--cap-lints', 'allow', '--error-format=json'];

type Result = { kind: 'program'; content: Buffer } | { kind: 'error'; message: string };

export const choices: Step = {
  name: 'choices',
  title: 'Compiling every combination of the choice cells',
  inputs: [
    ...choicePrograms(),
    'scripts/compiler/programs.ts',
    'src/exercises/choice-cell/template.ts',
    'build/stamps/targets',
    'scripts/steps/engine-folder.ts',
  ],
  values: rustVersion,
  outputs: [manifest],
  holds: () =>
    Object.values(JSON.parse(readFileSync(fromRoot(manifest), 'utf8'))).every((address) =>
      existsSync(fromRoot('public', ...String(address).split('/'))),
    ),
  async run({ detail }) {
    const templates = choicePrograms();
    const compiled = new Map<string, Map<string, Result>>();
    for (const file of templates) {
      detail(path.basename(file));
      compiled.set(file, await compileAll(file));
    }
    layOut(compiled);
  },
};

/**
 * @param file A template, relative to the root.
 * @returns By the key of the combination.
 */
async function compileAll(file: string): Promise<Map<string, Result>> {
  const template = parseTemplate(readFileSync(fromRoot(file), 'utf8'), file);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'choices-'));
  try {
    const results = new Map<string, Result>();
    const queue = combinationsOf(template);
    const work = async () => {
      for (let picks = queue.shift(); picks !== undefined; picks = queue.shift()) {
        const key = keyOf(picks);
        results.set(key, await compile(folder, path.basename(file), key, fillIn(template, picks)));
      }
    };
    await Promise.all(Array.from({ length: os.availableParallelism() }, work));
    checkResults(file, template, results);
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param name As the compiler's messages and panics name the program. */
async function compile(
  folder: string,
  name: string,
  key: string,
  program: string,
): Promise<Result> {
  const own = path.join(folder, key);
  mkdirSync(own);
  writeFileSync(path.join(own, name), program);
  const { code, errors } = await rustc([...options, '-o', 'program.wasm', name], own);
  if (code === 0) return { kind: 'program', content: readFileSync(path.join(own, 'program.wasm')) };
  return { kind: 'error', message: renderedIn(errors) };
}

function rustc(
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('rustc', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, errors }));
  });
}

/**
 * @param errors One JSON object a line.
 * @returns The errors as the compiler prints them, without the closing count.
 */
function renderedIn(errors: string): string {
  const messages = errors
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ level, code }) => level === 'error' && code !== undefined)
    .filter(({ message }) => !/^aborting due to/.test(message));
  const text = messages.map(({ rendered }) => rendered.trimEnd()).join('\n\n');
  if (text === '') throw new PlainFailure(`rustc failed without an error to show:\n${errors}`);
  return text;
}

function checkResults(
  file: string,
  { right, other }: Template,
  results: ReadonlyMap<string, Result>,
) {
  const answer = results.get(keyOf(right));
  if (answer?.kind !== 'program') {
    throw new PlainFailure(
      `${file}: the combination that is said to be right does not compile.\n${answer?.message ?? ''}`,
    );
  }
  const compiling = [...results.values()].filter(({ kind }) => kind === 'program').length;
  if (compiling === results.size) {
    throw new PlainFailure(`${file}: every combination compiles; at least one error was expected.`);
  }
  if (compiling > 1 && other === null) {
    throw new PlainFailure(
      `${file}: ${compiling - 1} other combinations compile. Say what is wrong with them: "//? other: …".`,
    );
  }
}

function layOut(compiled: ReadonlyMap<string, ReadonlyMap<string, Result>>) {
  const pieces = [...compiled].flatMap(([file, results]) =>
    [...results]
      .sort()
      .flatMap(([key, result]) => [
        `${file} ${key}\n`,
        result.kind === 'program' ? result.content : result.message,
      ]),
  );
  const base = `/engine/choices-${shortHash(pieces)}/`;
  const target = freshFolder(base);
  const addresses: Record<string, string> = {};
  for (const [file, results] of compiled) {
    const name = path.basename(file, '.rs');
    const outcomes: Record<string, Compiled> = {};
    for (const [key, result] of results) {
      outcomes[key] =
        result.kind === 'error'
          ? result
          : writeProgram(target, base, `${name}-${key}.wasm`, result.content);
    }
    writeFileSync(path.join(target, `${name}.json`), JSON.stringify(outcomes));
    if (Object.values(addresses).includes(`${base}${name}.json`)) {
      throw new PlainFailure(`Two choice cells are called ${name}.rs: rename one.`);
    }
    addresses[file] = `${base}${name}.json`;
  }
  mkdirSync(fromRoot('src', 'generated'), { recursive: true });
  writeFileSync(fromRoot(manifest), `${JSON.stringify(addresses, null, 2)}\n`);
}

function writeProgram(target: string, base: string, name: string, content: Buffer): Compiled {
  writeFileSync(path.join(target, name), content);
  return { kind: 'program', url: `${base}${name}`, bytes: content.length };
}
