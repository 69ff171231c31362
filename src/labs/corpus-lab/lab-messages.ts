/** Says what the lab holds and answers, in words. */
import type { CorpusState, LabAnswer } from './lab-protocol.ts';

/** The largest file, in bytes: the Python class needs many times as much memory. */
export const LARGEST = 5_000_000;

const counted = new Intl.NumberFormat('en');
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

function milliseconds(value: number): string {
  return `${short.format(value)} ms`;
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${short.format(bytes / 1e3)} kB` : `${short.format(bytes / 1e6)} MB`;
}

/** The rows of the table: a name, and how it is said of one class. */
export const ROWS: readonly (readonly [string, (state: CorpusState) => string])[] = [
  ['lines', ({ lines }) => counted.format(lines)],
  ['words', ({ total }) => counted.format(total)],
  ['different words', ({ distinct }) => counted.format(distinct)],
  ['read and built in', (state) => milliseconds(state.milliseconds)],
  ['index', ({ bytes }) => megabytes(bytes)],
  ['index, per word', ({ bytes, total }) => `${short.format(bytes / Math.max(total, 1))} bytes`],
];

/** Why a file is not even given to Python, or null. */
export function objection(name: string, bytes: number): string | null {
  if (bytes <= LARGEST) return null;
  return `${name} has ${megabytes(bytes)}. Up to ${megabytes(LARGEST)} are possible here. Choose a shorter text.`;
}

export function refusal({ agree, message }: Extract<LabAnswer, { kind: 'refused' }>): string {
  return agree
    ? `Both classes refuse it, with the same message. ${message}`
    : `The classes do not agree, which is our mistake: ${message}`;
}

export function answerWords(answer: Extract<LabAnswer, { kind: 'answered' }>): string {
  const { agree, many, some, milliseconds: took } = answer;
  const times = `Python ${milliseconds(took.python)}, Rust ${milliseconds(took.rust)}.`;
  const list = many !== null && many > 20 ? `${some}, …` : some;
  const said = many === null ? some : `${counted.format(many)}${many === 0 ? '' : `: ${list}`}`;
  return `${said}${said.endsWith('…') ? '' : '.'} ${agree ? 'Both agree.' : 'They disagree, which is our mistake.'} ${times}`;
}
