/** Draws arrows between places: from the edge or the dot of one to the nearest edge of the other. */
import { type Arrow, DiagramError, type Tone } from './diagram.ts';
import { type Rect, round, type Shape, wordsWidth } from './shapes.ts';

/** A place that an arrow may start from or lead to. */
export interface Place {
  readonly rect: Rect;
  /** Where in a cell that holds nothing else an arrow starts. */
  readonly dot: 'middle' | 'end' | null;
  /** An arrow from above ends here, so that it does not cross a title. */
  readonly above: number;
  /** Where its box begins, with its title: words beside an arrow that goes up stand above this. */
  readonly boxTop: number;
  readonly isGone: boolean;
}

/** The rectangle of each box, without its title, and of each cell that has a name. */
export type Places = ReadonlyMap<string, Place>;

type Side = 'left' | 'right' | 'top' | 'bottom';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from a corner an arrow may end, and how long its head is. */
const CORNER = 7;
const HEAD = 6;
/** How far words stand beside an arrow that goes up or down. */
const BESIDE = 7;
/** How far from the right end of a field its dot stands, behind its name. */
const DOT = 9;

interface Way {
  readonly arrow: Arrow;
  readonly from: Place;
  readonly to: Place;
  readonly out: Side;
  readonly into: Side;
}

/**
 * @param width Of the drawing: words that would go beyond it stand on the other side of their arrow.
 * @throws DiagramError where an arrow starts or ends at no place.
 */
export function arrowShapes(
  arrows: readonly Arrow[],
  places: Places,
  tone: Tone,
  what: string,
  width: number,
): Shape[] {
  const ways = arrows.map((arrow) => wayOf(arrow, places, what));
  return ways.flatMap((way) => {
    const own = way.arrow.tone ?? (way.from.isGone ? 'plain' : tone);
    return shapesOf(way, endOf(way, ways), own, width);
  });
}

function wayOf(arrow: Arrow, places: Places, what: string): Way {
  const find = (id: string, end: 'starts' | 'ends'): Place => {
    const place = places.get(id);
    if (place) return place;
    const known = [...places.keys()].map((it) => `"${it}"`).join(', ');
    throw new DiagramError(
      `${what}: the arrow from "${arrow.from}" to "${arrow.to}" ${end} at "${id}", which is no place of the drawing. Its places are ${known}.`,
    );
  };
  const from = find(arrow.from, 'starts');
  const to = find(arrow.to, 'ends');
  return { arrow, from, to, ...sidesOf(from.rect, to.rect, arrow.way) };
}

/** Across where the two lie beside each other, else down. */
function sidesOf(from: Rect, to: Rect, way: Arrow['way']): Pick<Way, 'out' | 'into'> {
  const right = to.x - (from.x + from.width);
  const left = from.x - (to.x + to.width);
  const isBeside = Math.max(right, left) > 0;
  const isApart = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height)) > 0;
  const goesAcross = way === undefined ? isBeside && !isApart : way === 'across';
  if (goesAcross) {
    return right >= left ? { out: 'right', into: 'left' } : { out: 'left', into: 'right' };
  }
  return to.y > from.y ? { out: 'bottom', into: 'top' } : { out: 'top', into: 'bottom' };
}

const isFlat = (side: Side): boolean => side === 'left' || side === 'right';

function startOf({ from, out }: Way): Point {
  const { rect, dot } = from;
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  if (dot !== null) return dot === 'middle' ? middle : { ...middle, x: rect.x + rect.width - DOT };
  return onSide(rect, out, isFlat(out) ? middle.y : middle.x);
}

/** Where it is nearest; arrows that end at one side share it out between them. */
function endOf(way: Way, ways: readonly Way[]): Point {
  const { into } = way;
  const { rect, above } = way.to;
  const to = into === 'top' ? { ...rect, y: above } : rect;
  const along = (one: Way): number => (isFlat(into) ? startOf(one).y : startOf(one).x);
  const sharing = ways
    .filter((other) => other.arrow.to === way.arrow.to && other.into === into)
    .sort((one, other) => along(one) - along(other));
  const [low, length] = isFlat(into) ? [to.y, to.height] : [to.x, to.width];
  const corner = Math.min(CORNER, length / 2);
  const shared = low + (length * (sharing.indexOf(way) + 1)) / (sharing.length + 1);
  const nearest = Math.min(Math.max(along(way), low + corner), low + length - corner);
  return onSide(to, into, sharing.length > 1 ? shared : nearest);
}

function onSide(rect: Rect, side: Side, along: number): Point {
  switch (side) {
    case 'left':
      return { x: rect.x, y: along };
    case 'right':
      return { x: rect.x + rect.width, y: along };
    case 'top':
      return { x: along, y: rect.y };
    case 'bottom':
      return { x: along, y: rect.y + rect.height };
  }
}

const OUTWARDS: Readonly<Record<Side, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  top: [0, -1],
  bottom: [0, 1],
};

const moved = ({ x, y }: Point, side: Side, by: number): Point => ({
  x: x + OUTWARDS[side][0] * by,
  y: y + OUTWARDS[side][1] * by,
});

const written = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

function shapesOf(way: Way, end: Point, tone: Tone, width: number): Shape[] {
  const { arrow, out, into, from } = way;
  const start = startOf(way);
  const foot = moved(end, into, HEAD);
  const reach = Math.max(
    8,
    (isFlat(out) ? Math.abs(foot.x - start.x) : Math.abs(foot.y - start.y)) / 2,
  );
  const curve = `M${written(start)}C${written(moved(start, out, reach))} ${written(moved(foot, into, reach))} ${written(foot)}`;
  const [across, along] = OUTWARDS[into];
  const wing = (by: number): Point => ({ x: foot.x + along * by, y: foot.y + across * by });
  const head = `M${written(end)}L${written(wing(3.2))}L${written(wing(-3.2))}Z`;
  const shapes: Shape[] = [
    { kind: 'path', look: arrow.kind ?? 'points', tone, d: curve },
    { kind: 'path', look: 'head', tone, d: head },
  ];
  if (from.dot !== null) shapes.push({ kind: 'dot', tone, ...start });
  if (arrow.text !== undefined) {
    const leaves = out === 'top' ? from.boxTop : start.y;
    const middle = { x: (start.x + foot.x) / 2, y: (leaves + foot.y) / 2 };
    const fits = middle.x + BESIDE + wordsWidth(arrow.text) <= width;
    const place = isFlat(out)
      ? ({ x: middle.x, y: middle.y - 5, anchor: 'middle' } as const)
      : ({
          x: middle.x + (fits ? BESIDE : -BESIDE),
          y: middle.y + 4,
          anchor: fits ? 'start' : 'end',
        } as const);
    shapes.push({ kind: 'text', look: 'label', tone, ...place, text: arrow.text });
  }
  return shapes;
}
