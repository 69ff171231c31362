/** Lays lanes side by side: time runs down, and what happens is a block from its first moment to its last. */
import { DiagramError, type Lanes } from './diagram.ts';
import {
  HEADING_HEIGHT,
  headingShape,
  type Picture,
  requireWidth,
  round,
  type Shape,
  WIDTH,
  wordsWidth,
} from './shapes.ts';

const TITLE_HEIGHT = 20;
const UNIT = 22;
const GAP = 12;
const LINE = 14;

/** @param what Names the drawing in an error. */
export function layLanes(drawing: Lanes, what: string): Picture {
  const { lanes, spans, unit = UNIT, arrows = [] } = drawing;
  if (lanes.length === 0 || spans.length === 0) {
    throw new DiagramError(`${what} has no lane, or nothing that happens in one.`);
  }
  const width = (WIDTH - GAP * (lanes.length - 1)) / lanes.length;
  const top = (drawing.title === undefined ? 0 : HEADING_HEIGHT) + TITLE_HEIGHT;
  const bottom = top + unit * Math.max(...spans.map(({ to }) => to)) + 4;
  const left = (id: string): number => {
    const index = lanes.findIndex((lane) => lane.id === id);
    if (index >= 0) return index * (width + GAP);
    const known = lanes.map((lane) => `"${lane.id}"`).join(', ');
    throw new DiagramError(`${what}: "${id}" is no lane of the drawing. Its lanes are ${known}.`);
  };
  const shapes: Shape[] = drawing.title === undefined ? [] : [headingShape(drawing.title, 'plain')];
  for (const { id, title } of lanes) {
    const x = left(id) + width / 2;
    requireWidth(wordsWidth(title) * lanes.length, `${what}: the title "${title}", once a lane,`);
    shapes.push(
      { kind: 'text', look: 'title', tone: 'plain', x, y: top - 8, anchor: 'middle', text: title },
      { kind: 'path', look: 'lane', tone: 'plain', d: `M${round(x)} ${top}V${round(bottom)}` },
    );
  }
  for (const { lane, from, to, text, tone = 'plain', waits = false } of spans) {
    if (to <= from)
      throw new DiagramError(`${what}: "${text}" ends at ${to}, before its start at ${from}.`);
    const rect = {
      x: left(lane) + 0.5,
      y: top + from * unit,
      width: width - 1,
      height: (to - from) * unit,
    };
    shapes.push({ kind: 'rect', look: waits ? 'waits' : 'span', tone, ...rect });
    const lines = text.split('\n');
    const first = rect.y + rect.height / 2 - ((lines.length - 1) * LINE) / 2 + 4;
    for (const [index, line] of lines.entries()) {
      if (wordsWidth(line) > width) {
        throw new DiagramError(
          `${what}: the line "${line}" is wider than its lane. Part it by "\\n".`,
        );
      }
      shapes.push({
        kind: 'text',
        look: 'name',
        tone,
        x: left(lane) + width / 2,
        y: first + index * LINE,
        anchor: 'middle',
        text: line,
      });
    }
  }
  for (const { from, to, at, text } of arrows) {
    const goesRight = left(to) > left(from);
    const [start, end] = goesRight
      ? [left(from) + width, left(to)]
      : [left(from), left(to) + width];
    const y = round(top + at * unit);
    const back = goesRight ? -6 : 6;
    shapes.push(
      {
        kind: 'path',
        look: 'points',
        tone: 'plain',
        d: `M${round(start)} ${y}H${round(end + back)}`,
      },
      { kind: 'path', look: 'head', tone: 'plain', d: `M${round(end)} ${y}l${back} -3.2v6.4Z` },
    );
    if (text !== undefined) {
      shapes.push({
        kind: 'text',
        look: 'label',
        tone: 'plain',
        x: (start + end) / 2,
        y: y - 5,
        anchor: 'middle',
        text,
      });
    }
  }
  return { width: WIDTH, height: bottom, shapes };
}
