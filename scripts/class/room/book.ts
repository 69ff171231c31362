/** What of the book a room can speak of: sections, exercises and questions, read from the built chapters. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { BareBenchmark } from '../../../src/benchmark/payload.ts';
import type { Measurable } from '../../../src/room/protocol.ts';
import { fromRoot } from '../../setup/paths.mjs';

/** A place, exercise or question, as it is told apart and as it is called. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Exercise extends Named {
  readonly chapter: Named;
  /** Folded, below the exercise. */
  readonly hasSolution: boolean;
}

export interface RatioQuestion extends Named {
  readonly kind: 'ratio';
  readonly min: number;
  readonly max: number;
  /** What a reader measures to know the answer; null where the page has no benchmark for it. */
  readonly measurable: Measurable | null;
}

export type Question =
  | RatioQuestion
  | (Named & { readonly kind: 'choice'; readonly options: readonly Named[] });

export interface RoomBook {
  readonly sections: readonly Named[];
  readonly exercises: readonly Exercise[];
  readonly questions: readonly Question[];
}

const parser = unified().use(rehypeParse);

/** @param folder The built site. */
export function readBook(folder: string): RoomBook {
  const parts = chaptersInOrder().map((chapter) =>
    bookOf(readFileSync(path.join(folder, 'chapters', chapter, 'index.html'), 'utf8'), chapter),
  );
  return {
    sections: parts.flatMap(({ sections }) => sections),
    exercises: parts.flatMap(({ exercises }) => exercises),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

/** The number in a folder's name is in no address. */
function chaptersInOrder(): string[] {
  return readdirSync(fromRoot('content', 'chapters'))
    .sort()
    .flatMap((name) => /^\d+-(.+)$/.exec(name)?.[1] ?? []);
}

/** @param html Of the page of a chapter. */
export function bookOf(html: string, chapter: string): RoomBook {
  const page = parser.parse(html);
  const title = textOf(select('main h1', page)) || chapter;
  const named = { id: chapter, title };
  const measurable = selectAll('bench-panel', page).flatMap(measurableOf);
  return {
    sections: [
      named,
      ...selectAll('main h2[id]', page).map((heading) => ({
        id: `${chapter}#${heading.properties['id']}`,
        title: `${title}: ${textOf(heading)}`,
      })),
    ],
    exercises: [
      ...selectAll('your-turn[data-turn], choice-cell[data-choice]', page).map((element) => ({
        ...exerciseOf(element),
        chapter: named,
        hasSolution: select('details.solution', element) !== undefined,
      })),
      ...selectAll('quiz-box[data-quiz]', page).map((box) => ({
        id: `quiz:${box.properties['dataQuiz']}`,
        title: `Questions of “${title}”`,
        chapter: named,
        hasSolution: false,
      })),
      {
        id: `read:${chapter}`,
        title: `“${title}” is read`,
        chapter: named,
        hasSolution: false,
      },
    ],
    questions: selectAll('predict-box[data-predict]', page).map((box) =>
      questionOf(box, measurable),
    ),
  };
}

function exerciseOf({ properties }: Element): Named {
  const { dataTurn, dataChoice, ariaLabel } = properties;
  const id = dataTurn === undefined ? `choice:${dataChoice}` : `turn:${dataTurn}`;
  return { id, title: String(ariaLabel ?? id) };
}

/** What a panel says of itself, as the page ships it. */
function measurableOf(panel: Element): Measurable[] {
  const definition = select('script[data-part="definition"]', panel);
  if (definition === undefined) return [];
  const raw = definition.children.map((child) => (child.type === 'text' ? child.value : ''));
  const { id, guess, preset }: BareBenchmark = JSON.parse(raw.join(''));
  if (guess === null) return [];
  const { input, size, baseline } = preset;
  const { prediction: question, variant } = guess;
  return [{ question, benchmark: id, input, size, variant, baseline }];
}

function questionOf(box: Element, measurable: readonly Measurable[]): Question {
  const { dataPredict, dataMin, dataMax } = box.properties;
  const asked = textOf(select('legend', box)).replace(/^Before you go on:\s*/, '');
  const named = { id: String(dataPredict), title: asked };
  if (dataMin !== undefined) {
    return {
      ...named,
      ...{ kind: 'ratio', min: Number(dataMin), max: Number(dataMax) },
      measurable: measurable.find(({ question }) => question === named.id) ?? null,
    };
  }
  const options = selectAll('.choice', box).map((choice) => ({
    id: String(select('input', choice)?.properties['value']),
    title: textOf(select('[data-part="label"]', choice)),
  }));
  return { ...named, kind: 'choice', options };
}

function textOf(node: Nodes | Root | undefined): string {
  const raw = (one: Nodes): string => {
    if (one.type === 'text') return one.value;
    return 'children' in one ? one.children.map(raw).join('') : '';
  };
  return node === undefined ? '' : raw(node).replace(/\s+/g, ' ').trim();
}
