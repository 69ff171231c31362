/** Builds the port once more with its blocks counted, and hands it to Python beside the port itself. */
import { problemWords } from '../../cell/rust/run-words.ts';
import { type CompilerClient, compilerClient } from '../../compiler/client.ts';
import { editedFile } from '../../compiler/edited-files.ts';
import { parseMarked, plainText } from '../../compiler/marked-file.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { BuiltModules } from '../../runtime/built-modules.ts';
import { builtModules } from '../../runtime/client.ts';
import { PORT } from '../port/port-files.ts';
import type { PortFile, Work } from '../work.ts';
import { type Block, type CountedTexts, countedTexts } from './counted-texts.ts';

/** The last part is what the extension calls itself; the first keeps it apart from the port that is proven. */
const MODULE = `counted.${PORT.importName}`;

export type CountedBuild =
  | { readonly kind: 'counted'; readonly module: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'not counted'; readonly why: string };

interface Dependencies {
  readonly hasCompiler: boolean;
  readonly client: Pick<CompilerClient, 'compile'>;
  readonly modules: Pick<BuiltModules, 'use'>;
  /** Of the site, as the compiler knows it. */
  readonly build: () => Promise<string>;
}

const HERE = (): Dependencies => ({
  ...{ hasCompiler: hasCompiler(), client: compilerClient(), modules: builtModules() },
  build: async () => (await editedFile(PORT.crate, 'kernel')).build,
});

/** Never rejects. What stands in the way is said in a sentence, which is empty where the reader has pressed Stop. */
export async function buildCounted(
  files: Work['files'],
  signal: AbortSignal,
  { hasCompiler: isThere, client, modules, build }: Dependencies = HERE(),
): Promise<CountedBuild> {
  if (!isThere) {
    return no('They are counted where a compiler stands beside the page, as with the local book.');
  }
  const texts: Record<PortFile, string> = { kernel: '', door: '' };
  for (const file of ['kernel', 'door'] as const) texts[file] = plainText(parseMarked(files[file]));
  const site = await build().catch(() => '');
  // Where a borrowed value would end too soon, less is counted.
  for (const reach of ['all', 'braces'] as const) {
    const counted = countedTexts(texts, reach);
    if (counted === null) return no('The door has no function register that is its own.');
    const task = { build: site, crate: PORT.crate, files: counted.files, mode: 'run' } as const;
    const outcome = await client.compile(task, signal);
    if (outcome.kind === 'rejected') continue;
    if (outcome.kind === 'stopped') return no('');
    if (outcome.kind === 'formatted' || outcome.kind === 'listed') break;
    if (outcome.kind !== 'built') return no(problemWords(outcome, 'Prove'));
    return load(outcome.hash ?? '', counted, modules, signal);
  }
  return no('The compiler does not take your port with counters in it.');
}

async function load(
  hash: string,
  { blocks }: CountedTexts,
  modules: Pick<BuiltModules, 'use'>,
  signal: AbortSignal,
): Promise<CountedBuild> {
  const asked = modules.use({
    ...{ crate: PORT.crate, module: MODULE, hash, label: 'your port, counted', hasBooks: false },
    builtAt: new Date(),
  });
  const stop = (): void => asked.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const use = await asked.done;
  signal.removeEventListener('abort', stop);
  if (use.kind === 'used') return { kind: 'counted', module: MODULE, blocks };
  return no(use.kind === 'stopped' ? '' : use.why);
}

function no(why: string): CountedBuild {
  return { kind: 'not counted', why };
}
