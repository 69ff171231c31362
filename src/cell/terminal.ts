/** What a program prints, as a terminal shows it: `\r` overwrites the row, colours colour, other codes go. */
import { type Token, tokens } from './escapes.ts';
import { PLAIN, styled, type TextStyle } from './text-style.ts';

/** Text of one style. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
}

/** What a piece of output changes on the page. */
export interface Change {
  /** What stands of the row under way goes first: it is in `done` or `row` again, as it reads now. */
  readonly replaces: boolean;
  /** Text that stays as it is; the row under way begins after it. */
  readonly done: readonly Run[];
  /** More of the row under way, which may still change. */
  readonly row: readonly Run[];
}

/** Columns of a row. What is longer goes on in the next row, and `\r` does not leave a row. */
export const COLUMNS = 1_000;

/** A code that has not ended after this many characters is none. */
const LONGEST_CODE = 4_096;

/** One stream of output, taken in pieces that may be cut anywhere. */
export class Terminal {
  #rest = '';
  #style: TextStyle = PLAIN;
  /** Characters of the row under way, and the column that is written next. */
  #row: Run[] = [];
  #column = 0;
  /** How many of them the page has, and whether one of those is another now. */
  #shown = 0;
  #changed = false;

  /** The next text begins a row: something else was written meanwhile. */
  breakRow(): void {
    this.#row = [];
    this.#column = 0;
  }

  write(text: string): Change {
    const { found, rest } = tokens(this.#rest + text);
    this.#rest = rest.length > LONGEST_CODE ? '' : rest;
    this.#shown = this.#row.length;
    this.#changed = false;
    const done: Run[] = [];
    let replaces = false;
    const endRow = (end: string): void => {
      replaces ||= this.#changed;
      for (const run of this.#unseen()) add(done, run);
      if (end !== '') add(done, { text: end, style: PLAIN });
      this.breakRow();
      this.#shown = 0;
      this.#changed = false;
    };
    for (const [index, token] of found.entries()) {
      const isWholeLine = this.#row.length === 0 && found[index + 1]?.kind === 'newline';
      if (token.kind === 'newline') endRow('\n');
      else if (token.kind !== 'text') this.#control(token);
      // Nearly all output comes in whole lines: no need to look at each character.
      else if (isWholeLine) add(done, { text: token.text, style: this.#style });
      else this.#print(token.text, endRow);
    }
    const row: Run[] = [];
    for (const run of this.#unseen()) add(row, run);
    return { replaces: replaces || this.#changed, done, row };
  }

  /** What the page does not have of the row: all of it where something in it has changed. */
  #unseen(): readonly Run[] {
    return this.#changed ? this.#row : this.#row.slice(this.#shown);
  }

  #print(text: string, endRow: (end: string) => void): void {
    for (const character of text) {
      if (this.#column >= COLUMNS) endRow('');
      this.#touch(this.#column);
      this.#row[this.#column] = { text: character, style: this.#style };
      this.#column += 1;
    }
  }

  #control(token: Exclude<Token, { kind: 'text' | 'newline' }>): void {
    switch (token.kind) {
      case 'return':
        this.#column = 0;
        return;
      case 'back':
        this.#column = Math.max(0, this.#column - 1);
        return;
      case 'sgr':
        this.#style = styled(this.#style, token.codes);
        return;
      case 'erase':
        this.#erase(token.part);
    }
  }

  /** Columns before the cursor stay as blanks. */
  #erase(part: 'after' | 'before' | 'all'): void {
    if (part !== 'after') {
      this.#touch(0);
      this.#row.fill({ text: ' ', style: PLAIN }, 0, this.#column);
    }
    if (part !== 'before') {
      this.#touch(this.#column);
      this.#row.length = Math.min(this.#row.length, this.#column);
    }
  }

  /** Notes that the row is another from `column` on. */
  #touch(column: number): void {
    this.#changed ||= column < this.#shown;
  }
}

/** Joins neighbours of the same style. */
function add(runs: Run[], { text, style }: Run): void {
  const last = runs.at(-1);
  const same = last?.style.colour === style.colour && last.style.bold === style.bold;
  if (last && same) runs[runs.length - 1] = { text: last.text + text, style };
  else runs.push({ text, style });
}
