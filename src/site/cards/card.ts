/** The picture that a shared link shows: name, title and either recorded figures or what the page is about. */
import { readFileSync } from 'node:fs';
import type { CardFigure, CardRow } from './figures.ts';
import { line, widthOf, wrap } from './lettering.ts';

export type Card = {
  readonly title: string;
  /** What stands above the title, for example "Chapter 3". */
  readonly where: string;
  readonly description: string;
  readonly figure: CardFigure | null;
};

/** In pixels: the size that all previews take. */
const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const INNER = CARD.width - 2 * MARGIN;
/** Where bars begin, and how long the longest is: beside it stand a time and a ratio. */
const BARS = { x: 430, longest: 400, height: 34, step: 58 } as const;

type Palette = (name: string) => string;

/** The site's light colours: the first rule of the style sheet. */
function palette(): Palette {
  const css = readFileSync('src/styles/palette.css', 'utf8');
  return (name) => {
    const colour = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(css)?.[1];
    if (colour === undefined) throw new Error(`src/styles/palette.css has no colour "${name}".`);
    return colour;
  };
}

/** The card as SVG without text elements or fonts. */
export function drawCard({ title, where, description, figure }: Card): string {
  const colour = palette();
  const parts = [
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${colour('paper')}"/>`,
    `<rect width="${CARD.width}" height="12" fill="${colour('rust')}"/>`,
    mark(colour),
    line('Oxidizing Python', MARGIN + 86, 96, 36, colour('ink')),
    line(where, MARGIN, 190, 32, colour('rust')),
  ];
  const { size, lines } = setTitle(title, figure === null ? 3 : 2);
  const first = 190 + size;
  for (const [index, words] of lines.entries()) {
    parts.push(line(words, MARGIN, first + index * size * 1.1, size, colour('ink')));
  }
  if (figure === null) {
    const from = first + (lines.length - 1) * size * 1.1 + 76;
    for (const [index, words] of wrap(description, 36, INNER).entries()) {
      parts.push(line(words, MARGIN, from + index * 50, 36, colour('soft')));
    }
  } else {
    parts.push(bars(figure, colour));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="${colour('rust')}"/><rect width="3" height="10" fill="${colour('paper')}" fill-opacity="0.45"/></pattern></defs>${parts.join('')}</svg>`;
}

/** The dot and the diamond of the site's name. */
function mark(colour: Palette): string {
  return `<circle cx="${MARGIN + 17}" cy="84" r="17" fill="${colour('python')}"/><rect x="${MARGIN + 38}" y="69" width="30" height="30" rx="3" fill="${colour('rust')}" transform="rotate(45 ${MARGIN + 53} 84)"/>`;
}

/** Above this size one line is all that a title may take. */
const SEVERAL_LINES = 66;

/** The largest size in which a title takes at most `most` lines. */
function setTitle(
  title: string,
  most: number,
): { readonly size: number; readonly lines: string[] } {
  for (const size of [88, 76, SEVERAL_LINES, 58]) {
    const lines = wrap(title, size, INNER);
    if (lines.length <= (size > SEVERAL_LINES ? 1 : most)) return { size, lines };
  }
  throw new Error(`"${title}" is too long for the card of its page: expected ${most} lines.`);
}

/** Rows at the foot of the card, in proportion to their times. */
function bars({ rows, note }: CardFigure, colour: Palette): string {
  const slowest = Math.max(...rows.map(({ median }) => median));
  const top = CARD.height - 108 - rows.length * BARS.step;
  const drawn = rows.map((row, index) => bar(row, slowest, top + index * BARS.step, colour));
  return drawn.join('') + line(note, MARGIN, CARD.height - 58, 28, colour('soft'));
}

function bar(row: CardRow, slowest: number, y: number, colour: Palette): string {
  const length = Math.max(5, (row.median / slowest) * BARS.longest);
  const fill = row.family === 'python' ? colour('python') : 'url(#hatch)';
  const base = y + 27;
  const after = BARS.x + length + 18;
  const time = line(row.time, after, base, 30, colour('ink'));
  const ratio =
    row.ratio === null
      ? ''
      : line(row.ratio, after + widthOf(row.time, 30) + 22, base, 34, colour('rust'));
  return `${line(row.label, MARGIN, base, 32, colour('ink'))}<rect x="${BARS.x}" y="${y}" width="${length.toFixed(1)}" height="${BARS.height}" rx="3" fill="${fill}"/>${time}${ratio}`;
}
