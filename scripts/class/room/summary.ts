/** What the teacher sees of the room, counted. */
import type { Named, Question, RoomBook } from './book.ts';
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
  const bars = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
  return bars.map(({ from, to }, index) => ({
    label: `${inWords(from)} to ${inWords(to)}`,
    count: guesses.filter((guess) => {
      const isFirst = index === 0;
      const isLast = index === bars.length - 1;
      return typeof guess === 'number' && (isFirst || guess >= from) && (isLast || guess < to);
    }).length,
  }));
}

/** 1 and 3 of each power of ten, between the ends. */
function edgesOf({ min, max }: { readonly min: number; readonly max: number }): number[] {
  const edges = [min];
  for (let power = Math.floor(Math.log10(min)); 10 ** power < max; power += 1) {
    for (const edge of [10 ** power, 3 * 10 ** power]) {
      if (edge > min * 1.001 && edge < max * 0.999) edges.push(edge);
    }
  }
  return [...edges, max];
}

function inWords(ratio: number): string {
  return `×${Number(ratio.toPrecision(2)).toLocaleString('en')}`;
}
