/** Reads the table of cases of the crate doubles, which the tests of every build share. */
import { readFileSync } from 'node:fs';
import { makeText } from '../../src/bench/inputs.ts';

/** A text and its two right answers: by characters, and by bytes of its UTF-8. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly characters: number;
  readonly bytes: number;
}

type Generator =
  | { readonly kind: 'repeat'; readonly text: string; readonly times: number }
  | { readonly kind: 'letters'; readonly seed: number; readonly length: number };

type Row = Omit<Case, 'text'> & ({ readonly text: string } | { readonly generator: Generator });

const file = new URL('../../rust/doubles/tests/cases.json', import.meta.url);

/** All cases, in the order of the file. */
export function readCases(): Case[] {
  const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));
  return rows.map((row) => ({
    name: row.name,
    text: 'text' in row ? row.text : generate(row.generator),
    characters: row.characters,
    bytes: row.bytes,
  }));
}

function generate(generator: Generator): string {
  switch (generator.kind) {
    case 'repeat':
      return generator.text.repeat(generator.times);
    case 'letters':
      // The page's own generator: its letters must be those of Rust and Python.
      return makeText('letters', generator.length, generator.seed);
  }
}
