import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const css = readFileSync('src/styles/palette.css', 'utf8');

/** The hexadecimal colours of the first rule whose selector is `selector`. */
function colours(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, text: string, ground: string): number {
  const [one = 0, other = 0] = [text, ground].map((name) => luminance(palette[name] ?? ''));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunk'];
const TEXTS = ['ink', 'soft', 'rust', 'python', 'other', 'good', 'bad'];
const CODE = ['ink', 'keyword', 'string', 'comment', 'function', 'number', 'type', 'cyan'];

const light = colours(':root');
const dark = colours(':root.js[data-theme="dark"]');

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_name, palette) => {
  test.each(
    GROUNDS.flatMap((ground) => [
      ...TEXTS.map((text) => [text, ground]),
      ...CODE.map((part) => [`code-${part}`, ground]),
    ]),
  )('%s on %s has the contrast of readable text', (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('a tag has the contrast of readable text on its wash', () => {
    expect(contrast(palette, 'rust', 'rust-wash')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette, 'python', 'python-wash')).toBeGreaterThanOrEqual(4.5);
  });

  test('names every colour that the light one names', () => {
    expect(Object.keys(palette)).toEqual(Object.keys(light));
  });
});

test('without JavaScript the dark palette is the same', () => {
  expect(colours(':root:not(.js)')).toEqual(dark);
});

describe('styles', () => {
  const styles = globSync('src/**/*.{css,astro}').filter((file) => !file.endsWith('print.css'));

  /** Declarations in all styles whose value is not one of `allowed`. */
  function strays(pattern: RegExp, allowed: RegExp): string[] {
    return styles.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(pattern)]
        .filter(([, value = '']) => !allowed.test(value))
        .map(([whole]) => `${file}: ${whole}`),
    );
  }

  test('there are some', () => expect(styles.length).toBeGreaterThan(20));

  test('below the size of headings and prose have the four sizes of the palette', () => {
    expect(strays(/(?<![\w-])font(?:-size)?: (?:\d00 )?(0?\.\d+rem)/g, /^$/)).toEqual([]);
  });

  test('have the two radii of the palette', () => {
    const none = /^(0|50%|2px|var\(--r(-small)?\)|[0 ]*var\(--r\)[0 ]*|var\(--r\) var\(--r\) 0 0)$/;
    expect(strays(/border-radius: ([^;]+);/g, none)).toEqual([]);
  });

  test('change at four widths', () => {
    expect(
      strays(/@media [^{]*\((?:min|max)-width: ([\d.]+)rem\)/g, /^(30|40|68|67\.99|96)$/),
    ).toEqual([]);
  });
});
