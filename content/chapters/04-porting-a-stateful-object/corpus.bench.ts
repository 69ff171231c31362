/** What the chapter measures of both classes: building, small questions, heavy ones, dropping. */
import type {
  BenchmarkDefinition,
  ExtensionVariant,
  PythonVariant,
} from '../../../src/bench/define.ts';
import { defineBenchmark } from '../../../src/bench/define.ts';

const ASKING = 'content/chapters/04-porting-a-stateful-object/asking.py';
const STRUCT = 'rust/corpus/src/corpus.rs';
const FRONT_DOOR = 'rust/corpus/src/python.rs';

/** How a variant is called: its function, and what the function gets. */
type Called = Pick<PythonVariant, 'entry' | 'setup' | 'fresh'>;

function original(label: string, called: Called): PythonVariant {
  return {
    engine: 'python',
    label,
    source: { file: 'rust/corpus/tests/original.py', region: 'original' },
    driver: { file: ASKING, region: 'questions' },
    ...called,
  };
}

function port(label: string, file: string, region: string, called: Called): ExtensionVariant {
  return {
    engine: 'extension',
    module: 'corpus',
    label,
    source: { file, region },
    driver: { file: ASKING, region: 'port' },
    ...called,
  };
}

/** Texts up to the length of the book. */
const TEXTS = {
  inputs: ['book', 'words', 'own'],
  sizes: [10_000, 100_000, 1_200_000],
  defaultSize: 100_000,
  sweep: [1_000, 10_000, 100_000, 1_200_000],
  boundary: false,
} as const satisfies Partial<BenchmarkDefinition>;

export const building = defineBenchmark({
  id: 'corpus-build',
  title: 'Building the index',
  variants: {
    py: original('the class', { entry: 'build' }),
    rs: port('the struct', STRUCT, 'build', { entry: 'build' }),
  },
  oracle: 'py',
  baseline: 'py',
  ...TEXTS,
});

const ASKED = { setup: 'prepare' } as const;

export const asking = defineBenchmark({
  id: 'corpus-ask',
  title: 'Ten thousand small questions',
  variants: {
    py_each: original('one by one', { ...ASKED, entry: 'ask_each' }),
    py_at_once: original('at once', { ...ASKED, entry: 'ask_at_once' }),
    rs_each: port('one by one', FRONT_DOOR, 'small', { ...ASKED, entry: 'ask_each' }),
    rs_at_once: port('at once', FRONT_DOOR, 'small', { ...ASKED, entry: 'ask_at_once' }),
  },
  oracle: 'py_each',
  baseline: 'py_each',
  ...TEXTS,
});

const HELD = { setup: 'open_text' } as const;

export const heavy = defineBenchmark({
  id: 'corpus-heavy',
  title: 'Ten questions with much work',
  variants: {
    py: original('loop', { ...HELD, entry: 'ask_heavy' }),
    rs_loop: port('the same loop', 'rust/corpus/src/edits.rs', 'loop', {
      ...HELD,
      entry: 'ask_heavy_loop',
    }),
    rs: port('crate rapidfuzz', 'rust/corpus/src/edits.rs', 'wrapped', {
      ...HELD,
      entry: 'ask_heavy',
    }),
  },
  oracle: 'py',
  baseline: 'py',
  ...TEXTS,
});

const DROPPED = { setup: 'hold', fresh: true, entry: 'drop' } as const;

export const dropping = defineBenchmark({
  id: 'corpus-drop',
  title: 'Freeing the object',
  variants: {
    py: original('the class', DROPPED),
    rs: port('the struct', STRUCT, 'struct', DROPPED),
  },
  oracle: 'py',
  baseline: 'py',
  ...TEXTS,
});
