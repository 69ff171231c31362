/** The real extension modules inside the page's Python: answers, exceptions and panics. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, test } from 'vitest';
import { fromRoot } from '../../scripts/setup/paths.mjs';
import { Cell } from './pages/cell.ts';
import { useSite } from './site.ts';

interface Case {
  readonly name: string;
  readonly text?: string;
  readonly characters: number;
  readonly bytes: number;
}

/** The table that drives all builds of the crate, as far as it holds whole texts. */
const all: readonly Case[] = JSON.parse(
  readFileSync(fromRoot('rust', 'doubles', 'tests', 'cases.json'), 'utf8'),
);
const cases = all.filter(({ text }) => text !== undefined);

/** Prints "all right" and the number of texts, or what was wrong. */
const CHECK = `
import json
from doubles import count_doubles, count_doubles_bytes, count_doubles_once, count_doubles_zipped
def wrong(table):
    for case in table:
        for count in count_doubles, count_doubles_once, count_doubles_zipped:
            if count(case["text"]) != case["characters"]:
                yield count.__name__, case["name"]
        if count_doubles_bytes(case["text"]) != case["bytes"]:
            yield "count_doubles_bytes", case["name"]
table = json.loads(${JSON.stringify(JSON.stringify(cases))})
found = list(wrong(table))
print(found or f"all right: {len(table)}")`;

const EXCEPTIONS = `
import arrays, doubles, fib
from array import array
for attempt in (
    lambda: fib.fib(-1),
    lambda: fib.fib_checked(94),
    lambda: fib.fib(10**30),
    lambda: doubles.count_doubles(None),
    lambda: doubles.count_doubles("\\ud800"),
    lambda: doubles.count_doubles_bytes("é\\ud800é"),
):
    try:
        print(attempt())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")`;

const PANICS = `
import doubles
caught = set()
for number in range(200):
    try:
        doubles._panic(f"panic {number}")
    except BaseException as error:
        caught.add((type(error).__name__, str(error), isinstance(error, Exception)))
print(len(caught), {(name, ordinary) for name, _, ordinary in caught}, ("PanicException", "panic 199", False) in caught)
doubles.count_doubles("aabbcc"), doubles.count_doubles("éé😀😀\\0\\0")`;

describe('a Rust module in the page', () => {
  const site = useSite();
  let cell: Cell;

  beforeAll(async () => {
    cell = await Cell.first(await site.open('chapters/porting-a-function/'));
  });

  test("answers as the crate's table of cases says, non-ASCII and NUL included", async () => {
    await cell.execute(CHECK, `all right: ${cases.length}`);
  });

  test('raises the exceptions that Python programmers expect, with their words', async () => {
    await cell.execute(
      EXCEPTIONS,
      'ValueError: n is -1; a whole number from 0 to 1000000 was expected',
    );
    await cell.prints('OverflowError: F(94) does not fit into 64 bits; the last is F(93)');
    await cell.prints('OverflowError: int too big to convert');
    await cell.prints("TypeError: 'None' is not an instance of 'str'");
    await cell.prints(
      "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 1",
    );
  });

  test('turns 200 panics in a row into exceptions, and answers right after them', async () => {
    await cell.execute(PANICS, "200 {('PanicException', False)} True");
    await cell.prints('(3, 3)');
  });
});
