/** What every drawing becomes: rectangles, texts and lines at fixed places, in pixels at the usual size of type. */
import { DiagramError, type Tone } from './diagram.ts';

/** As wide as fits a window of 320 px beside its margins, so that letters are never scaled down. */
export const WIDTH = 280;

/** So that an edge of 1 px is not cut off. */
export const EDGE = 1;

export const HEADING_HEIGHT = 24;

/** An upper bound of what a letter takes: code at 12 px, words at 11.5 px. */
const CODE_LETTER = 7.25;
const WORD_LETTER = 6.4;
/** From the line that letters stand on to the top of a capital. */
const LETTER_HEIGHT = 9;

export type Shape =
  | ({
      readonly kind: 'rect';
      readonly look: RectLook;
      readonly tone: Tone;
      readonly level?: number;
    } & Rect)
  | {
      readonly kind: 'text';
      readonly look: 'code' | 'title' | 'name' | 'label' | 'heading';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    }
  | {
      readonly kind: 'path';
      readonly look: 'points' | 'borrows' | 'head' | 'lane' | 'rule';
      readonly tone: Tone;
      readonly d: string;
    }
  | { readonly kind: 'dot'; readonly tone: Tone; readonly x: number; readonly y: number };

export type RectLook = 'box' | 'gone' | 'cell' | 'span' | 'waits' | 'share';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export function codeWidth(text: string): number {
  return [...text].length * CODE_LETTER;
}

export function wordsWidth(text: string): number {
  return [...text].length * WORD_LETTER;
}

/** @throws DiagramError where the picture is wider than a small window. */
export function requireWidth(width: number, what: string): void {
  if (width <= WIDTH) return;
  throw new DiagramError(
    `${what} is ${Math.ceil(width)} px wide, and ${WIDTH} px fit a small window. ` +
      'Put a box into a lower row, or shorten its texts.',
  );
}

type Text = Extract<Shape, { kind: 'text' }>;

/** What a text covers at most. */
function covered({ x, y, anchor, text, look }: Text): Rect {
  const width = look === 'code' ? codeWidth(text) : wordsWidth(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - LETTER_HEIGHT, width, height: LETTER_HEIGHT };
}

const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** @throws DiagramError where the words beside an arrow would lie over another text. */
export function requireApart(shapes: readonly Shape[], what: string): void {
  const texts = shapes.filter((shape) => shape.kind === 'text');
  for (const label of texts.filter(({ look }) => look === 'label')) {
    const other = texts.find((it) => it !== label && overlap(covered(label), covered(it)));
    if (other === undefined) continue;
    throw new DiagramError(
      `${what}: the words "${label.text}" of an arrow lie over "${other.text}". Make the gap larger.`,
    );
  }
}

/** One digit after the point is enough for a screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The name of a drawing above it. */
export function headingShape(text: string, tone: Tone): Shape {
  return { kind: 'text', look: 'heading', tone, x: EDGE, y: 13, anchor: 'start', text };
}
