/** Colours and weight of printed text: from a terminal's codes to the few colours of the palette. */

/** The colours of a terminal that can be read on the site's grounds; the classes `ansi-…` of `styles/code.css`. */
export const COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'magenta',
  'grey',
] as const;

export type Colour = (typeof COLOURS)[number];

export interface TextStyle {
  /** Null: the colour of all text, which also stands for black and white. */
  readonly colour: Colour | null;
  readonly bold: boolean;
}

export const PLAIN: TextStyle = { colour: null, bold: false };

/** By number, as in code 31; the bright ones are the same but for black, which is grey. */
const SIXTEEN: readonly (Colour | null)[] = [
  ...([null, 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', null] as const),
  ...(['grey', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', null] as const),
];

/** The six levels of each primary in the cube of 216 colours. */
const CUBE = [0, 95, 135, 175, 215, 255];

/** Where on the circle of hues, in degrees, a colour ends. */
const HUES: readonly (readonly [end: number, colour: Colour])[] = [
  [15, 'red'],
  [42, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [200, 'cyan'],
  [260, 'blue'],
  [340, 'magenta'],
  [360, 'red'],
];

/** The style after the codes of an SGR sequence: "1;31", "38;5;208", "38:2::255:128:0". What is no text colour is passed over. */
export function styled(style: TextStyle, codes: string): TextStyle {
  const fields = codes.split(';');
  let { colour, bold } = style;
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    const code = Number(field.split(':', 1)[0]);
    if (code === 0) ({ colour, bold } = PLAIN);
    else if (code === 1) bold = true;
    else if (code === 22) bold = false;
    else if (code === 39) colour = null;
    else if (code >= 30 && code <= 37) colour = SIXTEEN[code - 30] ?? null;
    else if (code >= 90 && code <= 97) colour = SIXTEEN[code - 82] ?? null;
    else if ([38, 48, 58].includes(code)) {
      const own = field.includes(':');
      const parts = own ? withoutSpace(field.split(':')) : fields.slice(at);
      if (code === 38) colour = extended(parts.slice(1).map(Number), colour);
      if (!own) at += parts[1] === '5' ? 2 : 4;
    }
  }
  return { colour, bold };
}

/** "38:2::r:g:b" has a field for the colour space, which nobody fills. */
function withoutSpace(parts: string[]): string[] {
  return parts[1] === '2' && parts.length > 5 ? [...parts.slice(0, 2), ...parts.slice(3)] : parts;
}

/** `5, n` is one of 256 colours, `2, r, g, b` any colour; anything else changes nothing. */
function extended(parts: readonly number[], now: Colour | null): Colour | null {
  const [kind, ...numbers] = parts;
  const [first = -1, second = -1, third = -1] = numbers.map((one) =>
    one >= 0 && one <= 255 ? one : -1,
  );
  if (kind === 2) return Math.min(first, second, third) < 0 ? now : nearest(first, second, third);
  if (kind !== 5 || first < 0) return now;
  if (first < 16) return SIXTEEN[first] ?? null;
  const grey = 8 + 10 * (first - 232);
  if (first >= 232) return nearest(grey, grey, grey);
  const level = (step: number) => CUBE[Math.floor((first - 16) / step) % 6] ?? 0;
  return nearest(level(36), level(6), level(1));
}

/** The colour of the nearest hue: how light it is, the theme decides. */
function nearest(red: number, green: number, blue: number): Colour | null {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 40) return most > 90 && most < 200 ? 'grey' : null;
  const turn =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return HUES.find(([end]) => turn * 60 <= end)?.[1] ?? null;
}
