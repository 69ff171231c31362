/** What the teacher sees of the room, counted. */
import type { Named, Question, RatioQuestion, RoomBook } from './book.ts';
import { logTicks, ratioWords } from './distribution.ts';
import type { Reader } from './room.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Without a name, readers are told apart by a number. */
export function nameOf({ report, number }: Reader): string {
  return report.name === '' ? `Reader ${number}` : report.name;
}

/** Who asks for help, first come first. */
export function askersOf(readers: readonly Reader[]): Reader[] {
  return readers
    .filter(({ helpSince }) => helpSince !== null)
    .sort((a, b) => (a.helpSince ?? 0) - (b.helpSince ?? 0));
}

/** Where those are who are there, in the order of the book; elsewhere in it last. */
export function placesOf(readers: readonly Reader[], { sections }: RoomBook): Bar[] {
  const there = readers.filter(({ isThere }) => isThere);
  const countOf = (section: string | null) =>
    there.filter(({ report }) => report.section === section).length;
  return [
    ...sections.map(({ id, title }) => ({ label: title, count: countOf(id) })),
    { label: 'On a page that is no chapter', count: countOf(null) },
  ].filter(({ count }) => count > 0);
}

export interface Finished {
  readonly exercise: Named;
  readonly by: readonly Reader[];
}

/** Which exercises somebody has finished, in the order of the book. */
export function finishedOf(readers: readonly Reader[], { exercises }: RoomBook): Finished[] {
  return exercises
    .map((exercise) => ({
      exercise,
      by: readers.filter(({ report }) => report.done.includes(exercise.id)),
    }))
    .filter(({ by }) => by.length > 0);
}

/** How many have guessed. */
export function guessCount(readers: readonly Reader[], { id }: Question): number {
  return readers.filter(({ report }) => Object.hasOwn(report.guesses, id)).length;
}

/** What the readers' computers have measured for a question, in no order that would tell whose is which. */
export function measuredRatiosOf(readers: readonly Reader[], { id }: Question): number[] {
  return readers.flatMap(({ report }) => report.measured[id] ?? []).sort((a, b) => a - b);
}

/** One bar for each choice, or for each stretch of the scale of ratios. */
export function histogramOf(readers: readonly Reader[], question: Question): Bar[] {
  const guesses = readers.flatMap(({ report }) => report.guesses[question.id] ?? []);
  if (question.kind === 'choice') {
    return question.options.map(({ id, title }) => ({
      label: title,
      count: guesses.filter((guess) => guess === id).length,
    }));
  }
  const edges = edgesOf(question);
  const stretches = guesses.map((guess) => stretchOf(edges, Number(guess)));
  return edges.slice(1).map((to, index) => ({
    label: `${ratioWords(edges[index] ?? 0)} to ${ratioWords(to)}`,
    count: stretches.filter((stretch) => stretch === index).length,
  }));
}

/** Which bar of a question's histogram a ratio belongs to; those beyond the scale belong to its ends. */
export function barAt(question: RatioQuestion, ratio: number): number {
  return stretchOf(edgesOf(question), ratio);
}

function stretchOf(edges: readonly number[], ratio: number): number {
  const inner = edges.slice(1, -1);
  const above = inner.findIndex((edge) => ratio < edge);
  return above === -1 ? inner.length : above;
}

function edgesOf({ min, max }: RatioQuestion): number[] {
  return [min, ...logTicks(min * 1.001, max * 0.999), max];
}
