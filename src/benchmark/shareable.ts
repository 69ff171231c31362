/** What of a benchmark goes into links and comes from them: its set-up, with the reader's own text where that is measured on. */
import { make } from '../browser/dom.ts';
import { showDifference } from '../share/difference.ts';
import { followLink } from '../share/follow.ts';
import type { ShareControls } from '../share/share-controls.ts';
import type { Shareable, ShareKind, Told } from '../share/shareable.ts';
import type { BareBenchmark } from './payload.ts';
import { decodeFields, isSameSetup, parseStored, type Setup, type Stored } from './setup.ts';
import { changeWords } from './setup-changes.ts';

export const BENCHMARK: ShareKind = {
  name: 'benchmark',
  brings: 'setup',
  version: 'set-up',
  start: 'Measure',
};

/** What the panel of a benchmark knows. */
export interface OwnSetup extends Pick<Shareable<Stored>, 'element' | 'show' | 'focus'> {
  readonly benchmark: BareBenchmark;
  read(): Stored;
}

export function shareableBenchmark(panel: OwnSetup): Shareable<Stored> {
  const { benchmark, read } = panel;
  const name = benchmark.panel;
  return {
    ...panel,
    kind: BENCHMARK,
    id: name,
    title: benchmark.title,
    names: { own: `bench:${name}`, aside: `bench-aside:${name}` },
    /** A text that is not measured on stays in its field. */
    get original() {
      return { setup: benchmark.preset, text: read().text };
    },
    own: () => {
      const stored = read();
      const isOwn = stored.text !== '' || !isSameSetup(stored.setup, benchmark.preset);
      return isOwn ? stored : null;
    },
    isSame: (one, other) =>
      isSameSetup(one.setup, other.setup) && (one.setup.input !== 'own' || one.text === other.text),
    encode: ({ setup, text }) =>
      setup.input === 'own'
        ? { content: { ...setup, text }, remark: ', with your text in it' }
        : { content: setup, remark: '' },
    decode: (content) => decodeSetup(benchmark, content, read().text),
    parse: (kept) => (kept instanceof Object ? parseStored(benchmark, kept) : null),
    difference: ({ setup, text }) => {
      const changes = changeWords(benchmark, benchmark.preset, setup);
      const list = make('ul', { class: 'bench-notes' }, ...changes.map((it) => make('li', {}, it)));
      list.style.margin = '0.6rem 0.9rem';
      return setup.input === 'own'
        ? make('div', {}, list, showDifference('', text, 'Text that the link brings'))
        : list;
    },
  };
}

/** Whatever of a link the benchmark offers, and its preset for the rest, which is named. */
function decodeSetup(
  benchmark: BareBenchmark,
  content: unknown,
  ownText: string,
): Told<Stored> | null {
  const link: Readonly<Partial<Record<keyof Setup | 'text', unknown>>> = Object(content);
  const { text = '', variants, ...rest } = link;
  if (!Array.isArray(variants) || typeof text !== 'string') return null;
  const setup = decodeFields(benchmark, link);
  const fields = ['input', 'size', 'seed', 'baseline', 'view', 'scale'] as const;
  if (fields.some((field) => rest[field] === undefined)) return null;
  const missing: string[] = fields.filter((field) => rest[field] !== setup[field]);
  if (variants.some((name) => !benchmark.variants.includes(name))) missing.push('variants');
  return {
    content: { setup, text: setup.input === 'own' ? text : ownText },
    remark:
      missing.length === 0
        ? ''
        : ` The link has settings that this page does not offer (${missing.join(', ')}). The page uses its own settings for these.`,
  };
}

/** Follows the link in the address; `find` gives the benchmark of a name. */
export function followSetupLink(
  find: (name: string) => Promise<ShareControls<Stored>> | undefined,
): Promise<void> {
  return followLink(BENCHMARK, find);
}
