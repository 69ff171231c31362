/** Colours of a chart, read from the page's palette, and the filling of bars by family. */
import type { Family } from './model.ts';

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly bad: string;
  readonly family: Readonly<Record<Family, string>>;
  readonly sans: string;
  readonly mono: string;
}

/** The palette as it is now: call again after the theme has changed. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  const fonts = { sans: value('--sans'), mono: value('--mono') };
  if (matchMedia('(forced-colors: active)').matches) {
    const text = 'CanvasText';
    const family = { python: 'LinkText', extension: text, wasm: 'GrayText' };
    return {
      paper: 'Canvas',
      ink: text,
      soft: text,
      line: 'GrayText',
      bad: text,
      family,
      ...fonts,
    };
  }
  return {
    paper: value('--raised'),
    ink: value('--ink'),
    soft: value('--soft'),
    line: value('--line'),
    bad: value('--bad'),
    family: { python: value('--python'), extension: value('--rust'), wasm: value('--other') },
    ...fonts,
  };
}

/** The point of each family: told apart by shape alone, for the colour-blind and in print. */
export const POINTS: Readonly<Record<Family, 'circle' | 'rectRot' | 'triangle'>> = {
  python: 'circle',
  extension: 'rectRot',
  wasm: 'triangle',
};

/** Python is plain, an extension is hatched, a kernel without Python is dotted. */
export function filling(family: Family, theme: Theme): string | CanvasPattern {
  const colour = theme.family[family];
  if (family === 'python') return colour;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (pen === null) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.globalAlpha = 0.45;
  pen.strokeStyle = pen.fillStyle = theme.paper;
  if (family === 'extension') hatch(pen);
  else pen.fillRect(3, 3, 2, 2);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

/** Diagonals that go on from tile to tile. */
function hatch(pen: CanvasRenderingContext2D): void {
  pen.lineWidth = 2;
  pen.beginPath();
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
}
