/** Lays boxes out on their grid: every place gets its rectangle before any arrow is drawn. */
import { arrowShapes, type Place } from './arrows.ts';
import { type Box, type Boxes, cellData, DiagramError, type Tone } from './diagram.ts';
import {
  codeWidth,
  EDGE,
  HEADING_HEIGHT,
  headingShape,
  type Picture,
  type Rect,
  requireApart,
  requireWidth,
  round,
  type Shape,
  wordsWidth,
} from './shapes.ts';

const CELL_HEIGHT = 24;
const CELL_PADDING = 6;
const TITLE_HEIGHT = 18;
/** Of a cell for two letters: sixteen of them are as wide as a small window allows. */
const TIGHT_WIDTH = 17;
/** Room for the dot from which an arrow starts. */
const DOT = 8;
const GAPS = [30, 24] as const;

interface Size {
  /** Of its cells. */
  readonly width: number;
  /** With its title, which may be longer. */
  readonly room: number;
  readonly height: number;
  /** Widths of the cells, row by row; the last one of a row fills it. */
  readonly cells: readonly (readonly number[])[];
}

/** @param what Names the drawing in an error. */
export function layBoxes(drawing: Boxes, what: string): Picture {
  if (drawing.boxes.length === 0) throw new DiagramError(`${what} has no box.`);
  const sizes = new Map(drawing.boxes.map((box) => [box, sizeOf(box, what)]));
  const top = drawing.title === undefined ? 0 : HEADING_HEIGHT;
  const { corners, width, height } = gridOf(drawing, sizes, top);
  requireWidth(width, what);
  const places = new Map<string, Place>();
  const add = (id: string, place: Place): void => {
    if (places.has(id)) throw new DiagramError(`${what} has two places "${id}".`);
    places.set(id, place);
  };
  const shapes: Shape[] = [];
  const tone = drawing.tone ?? 'plain';
  for (const [box, size] of sizes) {
    shapes.push(...boxShapes(box, size, corners.get(box) ?? [0, 0], box.tone ?? tone, add));
  }
  const heading: Shape[] = drawing.title === undefined ? [] : [headingShape(drawing.title, tone)];
  const arrows = arrowShapes(drawing.arrows ?? [], places, tone, what, width);
  const all = [...heading, ...shapes, ...arrows];
  requireApart(all, what);
  return { width, height, shapes: all };
}

function sizeOf(box: Box, what: string): Size {
  if (box.rows.length === 0 || box.rows.some((row) => row.length === 0)) {
    throw new DiagramError(`${what}: the box "${box.id}" has a row without a cell.`);
  }
  const cells = box.rows.map((row) =>
    row.map((cell) => {
      const { name = '', text = '', wide = 0 } = cellData(cell);
      if (box.isTight) return Math.max(codeWidth(text), TIGHT_WIDTH);
      const named = name === '' ? 0 : wordsWidth(name) + CELL_PADDING;
      const held = text === '' ? DOT : codeWidth(text);
      return Math.max(named + held, codeWidth('x'.repeat(wide)), 12) + 2 * CELL_PADDING;
    }),
  );
  const widths = cells.map((row) => row.reduce((sum, width) => sum + width, 0));
  const title = box.title === undefined ? 0 : wordsWidth(box.title);
  const width = Math.ceil(Math.max(...widths));
  return {
    width,
    room: Math.max(width, Math.ceil(title)),
    height: box.rows.length * CELL_HEIGHT + (box.title === undefined ? 0 : TITLE_HEIGHT),
    cells,
  };
}

/** A column is as wide as its widest box; one that lies over several makes the last of them wider. */
function gridOf(drawing: Boxes, sizes: ReadonlyMap<Box, Size>, top: number) {
  const [across, down] = drawing.gaps ?? GAPS;
  const widths: number[] = [];
  const heights: number[] = [];
  const grow = (list: number[], index: number, value: number): void => {
    while (list.length <= index) list.push(0);
    list[index] = Math.max(list[index] ?? 0, value);
  };
  for (const [{ at, span = 1 }, size] of sizes) {
    grow(widths, at[0] + span - 1, span === 1 ? size.room : 0);
    grow(heights, at[1], size.height);
  }
  const end = (list: readonly number[], gap: number, count: number): number =>
    list.slice(0, count).reduce((sum, value) => sum + value + (value > 0 ? gap : 0), 0);
  for (const [{ at, span = 1 }, size] of sizes) {
    const last = at[0] + span - 1;
    if (span > 1) {
      const taken = end(widths, across, last) - end(widths, across, at[0]);
      grow(widths, last, size.room - taken);
    }
  }
  const corners = new Map(
    [...sizes.keys()].map((box): [Box, readonly [number, number]] => [
      box,
      [EDGE + end(widths, across, box.at[0]), top + EDGE + end(heights, down, box.at[1])],
    ]),
  );
  return {
    corners,
    width: end(widths, across, widths.length) - across + 2 * EDGE,
    height: top + end(heights, down, heights.length) - down + 2 * EDGE,
  };
}

function boxShapes(
  box: Box,
  size: Size,
  [left, up]: readonly [number, number],
  tone: Tone,
  add: (id: string, place: Place) => void,
): Shape[] {
  const shapes: Shape[] = [];
  const y = up + (box.title === undefined ? 0 : TITLE_HEIGHT);
  if (box.title !== undefined) {
    shapes.push({
      kind: 'text',
      look: 'title',
      tone,
      x: left,
      y: up + 12,
      anchor: 'start',
      text: box.title,
    });
  }
  const rect = { x: left, y, width: size.width, height: box.rows.length * CELL_HEIGHT };
  shapes.push({ kind: 'rect', look: box.isGone ? 'gone' : 'box', tone, ...rect });
  let between = '';
  for (const [line, row] of box.rows.entries()) {
    let x = left;
    const at = round(y + line * CELL_HEIGHT);
    if (line > 0) between += `M${round(left)} ${at}h${round(size.width)}`;
    for (const [index, short] of row.entries()) {
      const cell = cellData(short);
      const isLast = index === row.length - 1;
      const width = isLast ? left + size.width - x : (size.cells[line]?.[index] ?? 0);
      const place = { x, y: y + line * CELL_HEIGHT, width, height: CELL_HEIGHT };
      shapes.push(...cellShapes(cell, place, box, tone));
      const { text = '' } = cell;
      if (cell.id !== undefined) {
        const dot = text === '' ? (cell.name === undefined ? 'middle' : 'end') : null;
        add(`${box.id}.${cell.id}`, {
          rect: place,
          dot,
          above: place.y,
          boxTop: up,
          isGone: box.isGone ?? false,
        });
      }
      x += width;
      if (!isLast) between += `M${round(x)} ${at}v${CELL_HEIGHT}`;
    }
  }
  if (between !== '' && !box.isGone) shapes.push({ kind: 'path', look: 'rule', tone, d: between });
  const above = box.title === undefined ? y : up + 1;
  add(box.id, { rect, dot: null, above, boxTop: up, isGone: box.isGone ?? false });
  return shapes;
}

/** Within the edge of its box. */
const inside = ({ x, y, width, height }: Rect): Rect => ({
  x: x + EDGE,
  y: y + EDGE,
  width: width - 2 * EDGE,
  height: height - 2 * EDGE,
});

function cellShapes(
  { name, text = '', tone }: ReturnType<typeof cellData>,
  place: Rect,
  box: Box,
  boxTone: Tone,
): Shape[] {
  const shapes: Shape[] = [];
  if (!box.isGone && tone !== undefined) {
    shapes.push({ kind: 'rect', look: 'cell', tone, ...inside(place) });
  }
  const y = place.y + 16;
  const side = CELL_PADDING;
  if (name !== undefined) {
    shapes.push({
      kind: 'text',
      look: 'name',
      tone: boxTone,
      x: place.x + side,
      y,
      anchor: 'start',
      text: name,
    });
  }
  if (text !== '') {
    const x = name === undefined ? place.x + place.width / 2 : place.x + place.width - side;
    const anchor = name === undefined ? 'middle' : 'end';
    shapes.push({ kind: 'text', look: 'code', tone: tone ?? boxTone, x, y, anchor, text });
  }
  return shapes;
}
