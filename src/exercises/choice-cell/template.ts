/** A Rust program with blanks: reads the template of a choice cell and fills it in. */

/** A place in the program with something to choose. */
export interface Blank {
  /** What is chosen, in a word; names the control. */
  readonly name: string;
  readonly options: readonly string[];
}

/** Which option of each blank is taken, in the order of the blanks. */
export type Picks = readonly number[];

export interface Template {
  /** Text before, between and after the blanks: one more than there are blanks. */
  readonly pieces: readonly string[];
  readonly blanks: readonly Blank[];
  /** What solves the exercise. */
  readonly right: Picks;
  /** Why that is right, in a sentence; `code` in backticks. */
  readonly because: string;
  /** What is said of any other combination that compiles; null where none does. */
  readonly other: string | null;
}

const LEAST_BLANKS = 2;
const MOST_BLANKS = 4;
/** Each one is compiled when the site is built. */
const MOST_COMBINATIONS = 24;

const HEAD = /^\/\/\? (right|because|other): (.+)$/;
const BLANK = /\/\*\? ([^:*]+): (.+?) \?\*\//g;

/**
 * Reads a template. Lines at its top say what is right and why:
 *
 *     //? right: &[f64] ; &prices
 *     //? because: The function borrows the list.
 *     //? other: It compiles, but copies the list.      (where others compile)
 *
 * and a blank stands between slash-star-question-mark and its mirror image, see `BLANK`.
 *
 * @param file Named in errors.
 * @throws Error that says what of the file is not as expected.
 */
export function parseTemplate(source: string, file: string): Template {
  const lines = source.split('\n');
  const said = new Map<string, string>();
  let first = 0;
  for (; first < lines.length; first += 1) {
    const [, key, value] = lines[first]?.match(HEAD) ?? [];
    if (key === undefined || value === undefined) break;
    said.set(key, value.trim());
  }
  const program = lines.slice(first).join('\n');
  const blanks: Blank[] = [];
  const pieces: string[] = [];
  let end = 0;
  for (const match of program.matchAll(BLANK)) {
    const [whole, name = '', options = ''] = match;
    pieces.push(program.slice(end, match.index));
    blanks.push({ name: name.trim(), options: options.split(' | ').map((it) => it.trim()) });
    end = match.index + whole.length;
  }
  pieces.push(program.slice(end));
  const template: Omit<Template, 'right'> = {
    pieces,
    blanks,
    because: said.get('because') ?? '',
    other: said.get('other') ?? null,
  };
  check(template, file);
  return { ...template, right: rightPicks(said.get('right') ?? '', blanks, file) };
}

function check({ blanks, because }: Omit<Template, 'right'>, file: string): void {
  if (blanks.length < LEAST_BLANKS || blanks.length > MOST_BLANKS) {
    throw new Error(
      `${file} has ${blanks.length} blanks; ${LEAST_BLANKS} to ${MOST_BLANKS} like "/*? name: one | other ?*/" were expected.`,
    );
  }
  for (const { name, options } of blanks) {
    if (options.length < 2 || new Set(options).size < options.length) {
      throw new Error(
        `${file}: the blank "${name}" offers ${options.map((it) => `"${it}"`).join(', ')}; two or more different options, divided by " | ", were expected.`,
      );
    }
  }
  const combinations = blanks.reduce((product, { options }) => product * options.length, 1);
  if (combinations > MOST_COMBINATIONS) {
    throw new Error(
      `${file} has ${combinations} combinations, each of which is compiled; at most ${MOST_COMBINATIONS} were expected. Take out an option.`,
    );
  }
  if (because === '') {
    throw new Error(`${file} does not say why the right combination is right: "//? because: …".`);
  }
}

function rightPicks(said: string, blanks: readonly Blank[], file: string): Picks {
  const chosen = said.split(' ; ').map((it) => it.trim());
  const picks = blanks.map(({ options }, index) => options.indexOf(chosen[index] ?? ''));
  if (chosen.length === blanks.length && !picks.includes(-1)) return picks;
  const example = blanks.map(({ options }) => options[0]).join(' ; ');
  throw new Error(
    `${file} says "//? right: ${said}"; one option of each blank was expected, for example "//? right: ${example}".`,
  );
}

/** The program with these options: complete, as it is compiled and copied. */
export function fillIn(
  { pieces, blanks }: Pick<Template, 'pieces' | 'blanks'>,
  picks: Picks,
): string {
  return pieces
    .map((piece, index) => {
      const pick = picks[index];
      const option = pick === undefined ? undefined : blanks[index]?.options[pick];
      return `${piece}${option ?? ''}`;
    })
    .join('');
}

/** All combinations, the last blank changing first. */
export function combinationsOf({ blanks }: Pick<Template, 'blanks'>): Picks[] {
  return blanks.reduce<number[][]>(
    (before, { options }) =>
      before.flatMap((picks) => options.map((_, index) => [...picks, index])),
    [[]],
  );
}

/** Names a combination in manifests and files: "0.2". */
export function keyOf(picks: Picks): string {
  return picks.join('.');
}
