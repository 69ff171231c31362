/** Lays out a bar that is cut into measured parts, and a line for each part below it. */
import { DiagramError, type Shares, type Tone } from './diagram.ts';
import {
  codeWidth,
  HEADING_HEIGHT,
  headingShape,
  type Picture,
  requireWidth,
  type Shape,
  WIDTH,
  wordsWidth,
} from './shapes.ts';

const BAR_HEIGHT = 26;
const LINE = 22;
const KEY = 11;

/** @param what Names the drawing in an error. */
export function layShares({ title, parts }: Shares, what: string): Picture {
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
  if (!(whole > 0) || parts.some(({ amount }) => amount < 0)) {
    throw new DiagramError(
      `${what}: the parts of a bar are amounts above 0; their sum is ${whole}.`,
    );
  }
  const top = title === undefined ? 0 : HEADING_HEIGHT;
  const shapes: Shape[] = title === undefined ? [] : [headingShape(title, 'plain')];
  const seen = new Map<Tone, number>();
  let x = 1;
  for (const [index, { text, amount, shown, tone = 'plain' }] of parts.entries()) {
    const width = (amount / whole) * (WIDTH - 2);
    const level = seen.get(tone) ?? 0;
    seen.set(tone, level + 1);
    const y = top + BAR_HEIGHT + 10 + index * LINE;
    requireWidth(KEY + 8 + wordsWidth(text) + 12 + codeWidth(shown), `${what}: the line "${text}"`);
    shapes.push(
      { kind: 'rect', look: 'share', tone, level, x, y: top + 1, width, height: BAR_HEIGHT },
      { kind: 'rect', look: 'share', tone, level, x: 1, y: y + 2, width: KEY, height: KEY },
      { kind: 'text', look: 'name', tone, x: KEY + 9, y: y + 12, anchor: 'start', text },
      { kind: 'text', look: 'code', tone, x: WIDTH, y: y + 12, anchor: 'end', text: shown },
    );
    x += width;
  }
  return { width: WIDTH, height: top + BAR_HEIGHT + 10 + parts.length * LINE, shapes };
}
