/** Build side: what of a chapter can be done, read from its page. */
import { readFileSync } from 'node:fs';

/** What is kept of a part when it is done: the start of its key, and its id. */
export type Part = `${'read' | 'turn' | 'choice' | 'quiz'}:${string}`;

const COMPONENTS = { YourTurn: 'turn', ChoiceCell: 'choice', Quiz: 'quiz' } as const;
const USED = /<(YourTurn|ChoiceCell|Quiz)\b[^>]*?\bid="([^"]+)"/g;

/** The parts of a chapter in the order of the page, the reading of it last. */
export function partsIn(source: string, slug: string): Part[] {
  const found = [...source.matchAll(USED)].map(([, component, id]): Part => {
    const kind = COMPONENTS[component as keyof typeof COMPONENTS];
    return `${kind}:${id}`;
  });
  return [...found, `read:${slug}`];
}

/** As `partsIn`, for the MDX file of a chapter and its id in the collection, "chapters/why-rust". */
export function partsOf(file: string, id: string): Part[] {
  return partsIn(readFileSync(file, 'utf8'), id.replace(/^chapters\//, ''));
}
