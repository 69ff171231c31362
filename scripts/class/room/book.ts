/** What of the book a room can speak of: sections, exercises and questions, read from the built chapters. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A place, exercise or question, as it is told apart and as it is called. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export type Question = Named &
  (
    | { readonly kind: 'choice'; readonly options: readonly Named[] }
    | { readonly kind: 'ratio'; readonly min: number; readonly max: number }
  );

export interface RoomBook {
  readonly sections: readonly Named[];
  readonly exercises: readonly Named[];
  readonly questions: readonly Question[];
}

const parser = unified().use(rehypeParse);

/** @param folder The built site. */
export function readBook(folder: string): RoomBook {
  const chapters = path.join(folder, 'chapters');
  const parts = readdirSync(chapters).map((chapter) =>
    bookOf(readFileSync(path.join(chapters, chapter, 'index.html'), 'utf8'), chapter),
  );
  return {
    sections: parts.flatMap(({ sections }) => sections),
    exercises: parts.flatMap(({ exercises }) => exercises),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

/** @param html Of the page of a chapter. */
export function bookOf(html: string, chapter: string): RoomBook {
  const page = parser.parse(html);
  const title = textOf(select('main h1', page)) || chapter;
  return {
    sections: [
      { id: chapter, title },
      ...selectAll('main h2[id]', page).map((heading) => ({
        id: `${chapter}#${heading.properties['id']}`,
        title: `${title}: ${textOf(heading)}`,
      })),
    ],
    exercises: [
      ...selectAll('your-turn[data-turn], choice-cell[data-choice]', page).map(exerciseOf),
      ...selectAll('quiz-box[data-quiz]', page).map((box) => ({
        id: `quiz:${box.properties['dataQuiz']}`,
        title: `Questions of “${title}”`,
      })),
      { id: `read:${chapter}`, title: `“${title}” is read` },
    ],
    questions: selectAll('predict-box[data-predict]', page).map(questionOf),
  };
}

function exerciseOf({ properties }: Element): Named {
  const { dataTurn, dataChoice, ariaLabel } = properties;
  const id = dataTurn === undefined ? `choice:${dataChoice}` : `turn:${dataTurn}`;
  return { id, title: String(ariaLabel ?? id) };
}

function questionOf(box: Element): Question {
  const { dataPredict, dataMin, dataMax } = box.properties;
  const asked = textOf(select('legend', box)).replace(/^Before you go on:\s*/, '');
  const named = { id: String(dataPredict), title: asked };
  if (dataMin !== undefined) {
    return { ...named, kind: 'ratio', min: Number(dataMin), max: Number(dataMax) };
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
