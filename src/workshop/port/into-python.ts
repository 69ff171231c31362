/** What becomes of a built port: the page's Python takes it, the board says so, and the reader's own calls try it out. */
import type { BuiltAs, BuiltUse, Loaded } from '../../cell/rust/built-use.ts';
import { loadBuilt } from '../../cell/rust/load-built.ts';
import type { Texts } from '../../compiler/file-check.ts';
import { markedText, parseMarked, plainText } from '../../compiler/marked-file.ts';
import { getEngine } from '../../runtime/client.ts';
import { subjectOf } from '../found.ts';
import type { Shop } from '../shop.ts';
import { PORT_FILES, type Work } from '../work.ts';
import { cratesIn } from './crates.ts';
import { PORT } from './port-files.ts';
import { smokeCalls, smokeRemark, smokeWords } from './smoke.ts';

export function portIntoPython(shop: Shop): BuiltUse {
  return {
    words: 'loading your port into Python',
    use: (built, say, signal, texts) => takePort(shop, built, say, signal, texts),
    // Python keeps what it has; the board knows that the text is another one.
    forget: () => undefined,
  };
}

async function takePort(
  shop: Shop,
  { hash, flags }: BuiltAs,
  say: (words: string) => void,
  signal: AbortSignal,
  texts: Texts,
): Promise<Loaded> {
  noteCrates(shop, texts);
  const work = compiledWork(shop.work, texts);
  const loaded = await loadBuilt(PORT, hash, say, signal);
  if (loaded.kind !== 'loaded') return loaded;
  const { crate, importName: module } = PORT;
  const built = { crate, module, hash, flags, builtAt: new Date() };
  shop.found.set('built', subjectOf('built', work), built);
  const { contract } = work;
  if (contract === null) return loaded;
  say('calling it and the original');
  const end = await smokeCalls(getEngine(), work, contract, signal);
  switch (end.kind) {
    case 'stopped':
      return { ...loaded, remark: 'Your calls were stopped; Python has your port all the same.' };
    case 'late':
      return {
        ...{ kind: 'loaded', words: `${loaded.words}; a call did not return` },
        remark: [loaded.remark, end.words].filter(Boolean).join(' '),
      };
    case 'failed':
      return { ...loaded, remark: `Your calls could not be made: ${end.words}` };
    case 'called':
      return {
        kind: 'loaded',
        words: `${loaded.words}; ${smokeWords(end.smoke)}`,
        remark: [loaded.remark, smokeRemark(end.smoke)].filter(Boolean).join(' '),
      };
  }
}

/** A crate that the port uses is chosen: the project that is taken home needs it. */
function noteCrates(shop: Shop, texts: Texts): void {
  const used = Object.values(texts).flatMap((text) => cratesIn(plainText(text)));
  const { crates } = shop.work;
  const more = [...new Set(used)].filter((name) => !crates.includes(name));
  if (more.length > 0) shop.change({ crates: [...crates, ...more].sort() });
}

/** The work with the texts that were compiled, if the reader has written on meanwhile. */
function compiledWork(work: Work, texts: Texts): Work {
  const files = { ...work.files };
  for (const name of PORT_FILES) {
    const text = texts[name];
    if (text === undefined) continue;
    const compiled = markedText(text);
    if (markedText(parseMarked(files[name])) !== compiled) files[name] = compiled;
  }
  return { ...work, files: sameFiles(files, work.files) ? work.files : files };
}

function sameFiles(one: Work['files'], other: Work['files']): boolean {
  return PORT_FILES.every((name) => one[name] === other[name]);
}
