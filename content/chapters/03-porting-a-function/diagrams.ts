/** The pictures of this chapter: how bytes are compared in blocks, and what the parts of a call cost. */

import type { BenchmarkDefinition } from '../../../src/bench/define.ts';
import type { Milliseconds } from '../../../src/bench/report.ts';
import { type Box, type Diagram, DiagramError, type Shares } from '../../../src/diagram/diagram.ts';
import { formatCount, formatTime } from '../../../src/figures/figures.ts';
import { loadRecord } from '../../../src/records/load.ts';
import { recordedColumn } from '../../../src/records/table.ts';
import { boundary } from '../../reference/cheat-sheet/boundary.bench.ts';
import { doubles } from './doubles.bench.ts';

/** Pairs that one instruction compares. */
const VECTOR = 16;

/** As the kernel has it. */
const BLOCK = 240;

/** A block that is too long, and how many numbers a `u8` tells apart. */
const TOO_LONG = 300;
const U8 = 256;

const WORD = [...'balloon-bookkeeper'];
const LEFT = WORD.slice(0, VECTOR);
const RIGHT = WORD.slice(1, VECTOR + 1);
const EQUAL = LEFT.map((letter, index) => (letter === RIGHT[index] ? '1' : '0'));

const bytes = (id: string, row: number, title: string, cells: readonly string[]): Box => ({
  id,
  at: [0, row],
  title,
  isTight: true,
  rows: [cells],
});

const each = (text: number): string[] => Array.from({ length: VECTOR }, () => String(text));

/** First and last index of the block `number`, from `shift` on. */
const range = (number: number, shift: number): string =>
  `${number * BLOCK + shift}–${(number + 1) * BLOCK - 1 + shift}`;

/** Two blocks and the rest, one below the other. */
const parts = (...texts: readonly string[]): Box['rows'][number] =>
  texts.map((text) => ({ text, wide: 8 }));

export const blocks: Diagram = {
  id: 'blocks',
  title: 'Sixteen pairs at once',
  steps: [
    {
      says: 'Put the same text below itself, one byte further. No pair needs the pair before it, so one instruction compares sixteen pairs.',
      drawings: [
        {
          kind: 'boxes',
          tone: 'rust',
          gaps: [0, 8],
          boxes: [
            bytes('left', 0, 'sixteen bytes of the text', LEFT),
            bytes('right', 1, 'sixteen bytes, from the second byte on', RIGHT),
            bytes('equal', 2, 'equal?', EQUAL),
          ],
        },
      ],
    },
    {
      says: `There are sixteen sums, one below each place. After ${BLOCK / VECTOR} comparisons they are added: this is the number of pairs in a block. If all letters are equal, it is ${BLOCK}.`,
      drawings: [
        {
          kind: 'boxes',
          tone: 'rust',
          gaps: [0, 12],
          boxes: [
            bytes('equal', 0, `each of ${BLOCK / VECTOR} comparisons, all letters equal`, each(1)),
            bytes('sums', 1, 'sixteen sums', each(BLOCK / VECTOR)),
            {
              id: 'sum',
              at: [0, 2],
              title: 'added, in one u8',
              rows: [[{ text: `${BLOCK}`, wide: 35 }]],
            },
          ],
          arrows: [
            { from: 'equal', to: 'sums', way: 'down' },
            { from: 'sums', to: 'sum', way: 'down' },
          ],
        },
      ],
    },
    {
      says: `The largest number in a \`u8\` is ${U8 - 1}. With blocks of ${TOO_LONG} pairs, a release build starts again at 0 and loses ${U8} pairs.`,
      drawings: [
        {
          kind: 'boxes',
          tone: 'rust',
          gaps: [24, 24],
          boxes: [BLOCK, TOO_LONG].map((pairs, column) => ({
            id: `block${pairs}`,
            at: [column, 0],
            title: `blocks of ${pairs}`,
            rows: [
              [{ name: 'equal pairs', text: `${pairs}` }],
              [{ name: 'in the u8', text: `${pairs % U8}` }],
            ],
          })),
        },
      ],
    },
    {
      says: 'The text and its copy below are cut at the same places. So each pair, also the one at a border, is in exactly one block or in the rest.',
      drawings: [
        {
          kind: 'boxes',
          title: `A text of ${2 * BLOCK + 20} bytes`,
          tone: 'rust',
          gaps: [0, 8],
          boxes: [
            {
              id: 'left',
              at: [0, 0],
              title: 'the text, bytes',
              rows: [parts(range(0, 0), range(1, 0), `${2 * BLOCK}–${2 * BLOCK + 18}`)],
            },
            {
              id: 'right',
              at: [0, 1],
              title: 'from the second byte on, bytes',
              rows: [parts(range(0, 1), range(1, 1), `${2 * BLOCK + 1}–${2 * BLOCK + 19}`)],
            },
            {
              id: 'pairs',
              at: [0, 2],
              title: 'pairs of each part',
              rows: [parts(`${BLOCK}`, `${BLOCK}`, '19')],
            },
          ],
        },
      ],
    },
  ],
};

/** What one call of a variant took on a computer. @throws DiagramError where that is not recorded. */
function recorded<Name extends string>(
  benchmark: BenchmarkDefinition<Name>,
  variant: NoInfer<Name>,
  size: number,
): Milliseconds {
  const figure = recordedColumn(loadRecord(benchmark.id, 'native'), 'letters', size).get(variant);
  if (figure !== undefined) return figure.time;
  throw new DiagramError(`No native record of "${benchmark.id}" has "${variant}", ${size}.`);
}

const any = recorded(boundary, 'anything', 1);
const borrowed = recorded(boundary, 'text', 1);
const owned = recorded(boundary, 'text_owned', 1);

const SHORT = 100;
const short = recorded(doubles, 'rs_shipped', SHORT);

const part = (text: string, time: Milliseconds, tone?: 'rust'): Shares['parts'][number] => ({
  text,
  amount: time,
  shown: formatTime(time),
  ...(tone && { tone }),
});

function longCall(letters: number): Shares {
  const rest = recorded(doubles, 'rs_shipped', letters) - short;
  return {
    kind: 'shares',
    title: `A text of ${formatCount(letters)} letters`,
    parts: [part(`the call, and ${SHORT} letters`, short), part('all other letters', rest, 'rust')],
  };
}

export const call: Diagram = {
  id: 'call',
  title: 'The way of a call, and what its parts cost',
  steps: [
    {
      says: 'Python finds the function and passes a reference to the `str`. The code that PyO3 made checks the type and finds the bytes. Then your code runs, and its result becomes an `int`.',
      drawings: [
        {
          kind: 'boxes',
          gaps: [40, 22],
          boxes: [
            {
              id: 'call',
              at: [0, 0],
              title: 'Python',
              tone: 'python',
              rows: [['count_doubles'], [{ id: 'text', text: '"bookkeeper"' }]],
            },
            {
              id: 'check',
              at: [1, 0],
              title: 'PyO3',
              rows: [[{ name: 'is it a str?' }], [{ name: 'find its bytes' }]],
            },
            { id: 'work', at: [1, 1], title: 'your code', tone: 'rust', rows: [['count_blocks']] },
            {
              id: 'int',
              at: [0, 1],
              title: 'result',
              tone: 'python',
              rows: [[{ name: 'int', text: '3' }]],
            },
          ],
          arrows: [
            { from: 'call', to: 'check', text: 'call' },
            { from: 'check', to: 'work' },
            { from: 'work', to: 'int' },
          ],
        },
      ],
    },
    {
      says: 'Here Rust only returns the length of a text with one letter. Nearly all of the time is the call itself. A `String` in place of `&str` copies the text.',
      drawings: [
        {
          kind: 'shares',
          title: 'The argument is a &str',
          parts: [
            part('call and result', any),
            part('check, find the bytes', borrowed - any, 'rust'),
          ],
        },
        {
          kind: 'shares',
          title: 'The argument is a String',
          parts: [
            part('call and result', any),
            part('check, find the bytes', borrowed - any, 'rust'),
            part('copy', owned - borrowed, 'rust'),
          ],
        },
      ],
    },
    {
      says: 'Here Rust counts. The call takes the same time for a long text, so its share becomes small.',
      drawings: [longCall(10_000), longCall(1_000_000)],
    },
  ],
};
