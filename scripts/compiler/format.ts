/** Lays a reader's modules out as rustfmt does. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompileAnswer, CompileRequest } from '../../src/compiler/protocol.ts';
import type { Limits } from './limits.ts';
import type { Sandbox } from './sandbox.ts';
import { withWorkFolder } from './work-folder.ts';

/** Each module is formatted by itself: rustfmt would follow a crate's root to all of them. */
export async function formatted(
  files: CompileRequest['files'],
  sandbox: Sandbox,
  limits: Limits,
  signal: AbortSignal,
): Promise<CompileAnswer> {
  return withWorkFolder(async (out) => {
    const modules = Object.keys(files);
    for (const [module, text] of Object.entries(files))
      writeFileSync(path.join(out, `${module}.rs`), text);
    const empty = path.join(out, 'nothing');
    mkdirSync(empty);
    const places = { crate: empty, dependencies: empty, out };
    const seen = modules.map((module) => `${sandbox.seen(places).out}/${module}.rs`);
    const args = ['--edition', '2024', '--color', 'never', ...seen];
    const ended = await sandbox.run('rustfmt', args, { places, variables: {}, limits, signal });
    if (ended.why === 'aborted') return { kind: 'ended', why: 'superseded' };
    if (ended.why === 'time') return { kind: 'ended', why: 'time' };
    if (ended.code !== 0 || ended.why !== 'itself') return refused(ended.said);
    const texts = modules.map((module) => [
      module,
      readFileSync(path.join(out, `${module}.rs`), 'utf8'),
    ]);
    return { kind: 'formatted', files: Object.fromEntries(texts) };
  });
}

/** rustfmt takes only what can be parsed; where it cannot, a check says so at its place. */
function refused(said: string): CompileAnswer {
  const message =
    'rustfmt cannot read this source: an error is in it that the compiler names as well.';
  const rest = { code: null, spans: [], suggestions: [], notes: [], explanation: null };
  return { kind: 'rejected', diagnostics: [{ level: 'error', message, rendered: said, ...rest }] };
}
