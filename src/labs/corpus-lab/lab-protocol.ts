/** What the page and `lab.py` say to each other: programs to run, and answers in JSON. */
import original from '../../../rust/corpus/tests/original.py?raw';
import lab from './lab.py?raw';

export type ClassName = 'python' | 'rust';

/** What a class knows of the text it has read. */
export interface CorpusState {
  readonly milliseconds: number;
  readonly lines: number;
  readonly total: number;
  readonly distinct: number;
  readonly bytes: number;
}

export type LabAnswer =
  | {
      readonly kind: 'loaded';
      readonly states: Readonly<Record<ClassName, CorpusState>>;
      /** The words that occur most often. */
      readonly common: readonly string[];
    }
  /** The file is no text: `message` names the place. */
  | { readonly kind: 'refused'; readonly agree: boolean; readonly message: string }
  | {
      readonly kind: 'answered';
      readonly agree: boolean;
      /** How many there are, of an answer that is a list. */
      readonly many: number | null;
      /** The answer, or the first of many. */
      readonly some: string;
      readonly milliseconds: Readonly<Record<ClassName, number>>;
    }
  /** Nothing is loaded: Python was started anew since. */
  | { readonly kind: 'empty' };

export type Question = 'count' | 'lines' | 'within-1' | 'within-2';

/** Python literals: JSON writes strings as Python reads them, lone surrogates included. */
const literal = (text: string): string => JSON.stringify(text);

function module(name: string, code: string): string {
  return `if ${literal(name)} not in sys.modules:
    _made = types.ModuleType(${literal(name)})
    exec(compile(${literal(code)}, ${literal(`${name}.py`)}, "exec"), _made.__dict__)
    sys.modules[${literal(name)}] = _made
    del _made
`;
}

function program(call: string): string {
  return `import sys, types, corpus
${module('corpus_original', original)}${module('corpus_lab', lab)}print(sys.modules["corpus_lab"].${call})
`;
}

export function loading(path: string): string {
  const classes = '{"python": sys.modules["corpus_original"].Corpus, "rust": corpus.Corpus}';
  return program(`load(${literal(path)}, ${classes})`);
}

export function asking(question: Question, word: string): string {
  return program(`ask(${literal(question)}, ${literal(word)})`);
}

/** @throws SyntaxError when something else was printed. */
export function readAnswer(printed: string): LabAnswer {
  return JSON.parse(printed);
}

export const isQuestion = (value: string): value is Question =>
  ['count', 'lines', 'within-1', 'within-2'].includes(value);
