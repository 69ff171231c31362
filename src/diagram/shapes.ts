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

/** One digit after the point is enough for a screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The name of a drawing above it. */
export function headingShape(text: string, tone: Tone): Shape {
  return { kind: 'text', look: 'heading', tone, x: EDGE, y: 13, anchor: 'start', text };
}
