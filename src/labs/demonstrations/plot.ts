/** A small picture in SVG: its colours are the page's, so a change of theme needs no drawing. */
import { type Axis, shareOf, ticksOf } from './axis.ts';

/** Decides colour and shape; `plain` belongs to no language. */
type Look = 'python' | 'wasm' | 'plain';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Mark =
  /** Points in a row; `steps` goes level to the next one, then up. */
  | {
      readonly kind: 'line';
      readonly look: Look;
      readonly label: string;
      readonly steps?: true;
      readonly points: readonly Point[];
    }
  /** A value with its interval; `off` says that it does not hold what it should. */
  | {
      readonly kind: 'interval';
      readonly x: number;
      readonly at: number;
      readonly low: number;
      readonly high: number;
      readonly off: boolean;
    }
  /** A line across the whole picture. */
  | { readonly kind: 'rule'; readonly y: number };

export interface Plot {
  /** The picture in words, for whoever does not see it. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
}

const HEIGHT = 250;
const MARGIN = { top: 26, right: 22, bottom: 40, left: 62 };

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The picture at this width, in CSS pixels. */
export function draw(plot: Plot, width: number): SVGSVGElement {
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const low = HEIGHT - MARGIN.bottom;
  const frame: Frame = {
    left,
    right,
    x: (value) => left + shareOf(plot.x, value) * (right - left),
    y: (value) => low - shareOf(plot.y, value) * (low - MARGIN.top),
  };
  const picture = svg('svg', {
    class: 'plot',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'img',
    'aria-label': plot.description,
  });
  picture.append(...axes(plot, frame, low), ...plot.marks.flatMap((mark) => drawMark(mark, frame)));
  return picture;
}

function axes({ x, y }: Plot, frame: Frame, low: number): SVGElement[] {
  const along = ticksOf(x, frame.right - frame.left < 360 ? 3 : 6).flatMap((value) => [
    text(x.words(value), { x: frame.x(value), y: low + 16, 'text-anchor': 'middle' }),
  ]);
  const up = ticksOf(y, 4).flatMap((value) => [
    svg('line', {
      class: 'grid',
      x1: frame.left,
      x2: frame.right,
      y1: frame.y(value),
      y2: frame.y(value),
    }),
    text(y.words(value), { x: frame.left - 8, y: frame.y(value) + 4, 'text-anchor': 'end' }),
  ]);
  return [
    ...up,
    ...along,
    text(x.title, { x: frame.right, y: HEIGHT - 6, 'text-anchor': 'end' }),
    text(y.title, { x: 2, y: 10 }),
  ];
}

function drawMark(mark: Mark, frame: Frame): SVGElement[] {
  switch (mark.kind) {
    case 'rule':
      return [
        svg('line', {
          class: 'rule',
          x1: frame.left,
          x2: frame.right,
          y1: frame.y(mark.y),
          y2: frame.y(mark.y),
        }),
      ];
    case 'interval': {
      const x = frame.x(mark.x);
      const look = mark.off ? 'off' : 'plain';
      return [
        svg('line', { class: look, x1: x, x2: x, y1: frame.y(mark.low), y2: frame.y(mark.high) }),
        point(look, x, frame.y(mark.at)),
      ];
    }
    case 'line': {
      const places = mark.points.map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y) }));
      const path = places.map(({ x, y }, index) => {
        if (index === 0) return `M${x} ${y}`;
        return mark.steps ? `H${x}V${y}` : `L${x} ${y}`;
      });
      const line = svg('path', { class: mark.look, d: path.join('') });
      if (mark.steps) return [line];
      return [line, ...places.map(({ x, y }) => point(mark.look, x, y))];
    }
  }
}

/** Shapes differ, so that no look is told by its colour alone. */
function point(look: Look | 'off', x: number, y: number): SVGElement {
  if (look === 'python') return svg('circle', { class: look, cx: x, cy: y, r: 3 });
  if (look === 'off') {
    return svg('path', { class: 'off', d: `M${x - 5} ${y - 5}l10 10m0 -10l-10 10` });
  }
  return svg('path', { class: `${look} filled`, d: `M${x} ${y - 4}l4 7h-8z` });
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = svg('text', attributes);
  element.textContent = words;
  return element;
}

function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
