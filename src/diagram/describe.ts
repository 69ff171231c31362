/** Says in sentences what a drawing shows, for whoever does not see it. */
import {
  type Arrow,
  type Box,
  type Boxes,
  cellData,
  type Drawing,
  type Lanes,
  type Shares,
} from './diagram.ts';

/** Names every box, arrow, block and part of the drawing. */
export function describe(drawing: Drawing): string {
  const words = wordsOf(drawing);
  return drawing.title === undefined ? words : `${drawing.title}: ${words}`;
}

function wordsOf(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'boxes':
      return boxesWords(drawing);
    case 'lanes':
      return lanesWords(drawing);
    case 'shares':
      return sharesWords(drawing);
  }
}

function boxesWords({ boxes, arrows = [] }: Boxes): string {
  const names = new Map(boxes.flatMap((box) => placesOf(box, boxName(box, boxes))));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [
    ...boxes.map((box) => boxWords(box, boxName(box, boxes))),
    ...arrows.map((arrow) => arrowWords(arrow, nameOf)),
  ].join(' ');
}

/** A box goes by its title, with a number where several have the same, or by what it holds. */
function boxName(box: Box, boxes: readonly Box[]): string {
  const same = boxes.filter(({ title }) => title === box.title);
  if (box.title === undefined) return held(box).join(' ');
  return same.length > 1 ? `${box.title} ${same.indexOf(box) + 1}` : box.title;
}

/** The cells that hold something, each with its name. */
function held({ rows }: Box): string[] {
  return rows
    .flat()
    .map(cellData)
    .map(({ name = '', text = '' }) => `${name} ${text}`.trim())
    .filter((words) => words !== '');
}

function placesOf(box: Box, own: string): [string, string][] {
  const cells = box.rows.flat().map(cellData);
  const inside: [string, string][] = cells.flatMap(({ id, name, text }, index) =>
    id === undefined
      ? []
      : [[`${box.id}.${id}`, `${name ?? text ?? `place ${index + 1}`} of ${own}`]],
  );
  return [[box.id, own], ...inside];
}

function boxWords(box: Box, own: string): string {
  const cells = held(box).join(', ');
  const gone = box.isGone ? ', no longer to be used' : '';
  if (box.title === undefined) return `${cells}${gone}.`;
  return `${own}${cells === '' ? '' : ` holds ${cells}`}${gone}.`;
}

function arrowWords({ from, to, kind, text }: Arrow, nameOf: (id: string) => string): string {
  const verb = text ?? (kind === 'borrows' ? 'borrows' : 'points to');
  return `${nameOf(from)} → ${verb} → ${nameOf(to)}.`;
}

function lanesWords({ lanes, spans, arrows = [] }: Lanes): string {
  const title = (id: string): string => lanes.find((lane) => lane.id === id)?.title ?? id;
  const happening = spans.map(({ lane, from, to, text, waits }) => ({
    from,
    words: `${title(lane)}, ${from} to ${to}${waits ? ', waiting' : ''}: ${text.replaceAll('\n', ' ')}.`,
  }));
  const going = arrows.map(({ from, to, at, text }) => ({
    from: at,
    words: `At ${at}, ${title(from)} to ${title(to)}${text === undefined ? '' : `: ${text}`}.`,
  }));
  const ordered = [...happening, ...going].sort((one, other) => one.from - other.from);
  return ordered.map(({ words }) => words).join(' ');
}

function sharesWords({ parts }: Shares): string {
  return `${parts.map(({ text, shown }) => `${text}, ${shown}`).join('; ')}.`;
}
