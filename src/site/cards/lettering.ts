/** Text as outlines in the site's one typeface: a picture looks the same wherever it is made. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

const FILE = 'src/styles/fonts/source-serif-4-600.woff2';
/** Letters stand a little closer than the font has it, as in the site's headings; in em. */
const SPACING = -0.01;

let font: Font | null = null;

function loaded(): Font {
  if (font === null) {
    const read = create(readFileSync(FILE));
    if (read.isCollection) throw new Error(`${FILE} holds several fonts; expected one.`);
    font = read;
  }
  return font;
}

interface Placed {
  /** Outline in units of the font, y upwards. */
  readonly path: string;
  /** In em. */
  readonly x: number;
}

function place(text: string): { readonly glyphs: readonly Placed[]; readonly width: number } {
  const serif = loaded();
  const glyphs: Placed[] = [];
  let x = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!serif.hasGlyphForCodePoint(code)) {
      throw new Error(`"${character}" in "${text}" has no letter in ${FILE}: word it otherwise.`);
    }
    const glyph = serif.glyphForCodePoint(code);
    glyphs.push({ path: glyph.path.toSVG(), x });
    x += glyph.advanceWidth / serif.unitsPerEm + SPACING;
  }
  return { glyphs, width: x };
}

/** Width of a line in pixels. */
export function widthOf(text: string, size: number): number {
  return place(text).width * size;
}

/** A line of text as SVG, its baseline beginning at `x`, `y`. */
export function line(text: string, x: number, y: number, size: number, fill: string): string {
  const scale = size / loaded().unitsPerEm;
  const outlines = place(text).glyphs.map(
    (glyph) =>
      `<path transform="translate(${(x + glyph.x * size).toFixed(2)} ${y}) scale(${scale} -${scale})" d="${glyph.path}"/>`,
  );
  return `<g fill="${fill}">${outlines.join('')}</g>`;
}

/** The lines that a text takes in a width, broken between words. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
