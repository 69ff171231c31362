/** The pictures of this chapter: where numbers lie, what crosses to Rust, and two threads that wait for each other. */
import type { Box, Boxes, Diagram, Lanes, Span, Tone } from '../../../src/diagram/diagram.ts';
import { readSource } from '../../../src/snippet/source.ts';

const folder = 'content/chapters/05-data-across-the-boundary';

const printed = readSource(`${folder}/printed/memory.txt`).text;

/** A size as the programs beside the picture printed it on a computer. */
function bytesOf(name: string): string {
  const [, bytes] = new RegExp(`^ *${name} +(\\d+) bytes`, 'm').exec(printed) ?? [];
  if (bytes === undefined) throw new Error(`printed/memory.txt has no line about "${name}".`);
  return `${bytes} bytes`;
}

const NUMBERS = ['1000', '2000', '3000'] as const;

/** A list and its numbers, each an object of its own. */
const listOf = (
  title: string,
  list: string,
  number: string,
  numbers: readonly string[],
): Boxes => ({
  kind: 'boxes',
  title,
  tone: 'python',
  gaps: [12, 30],
  boxes: [
    {
      id: 'list',
      at: [0, 0],
      span: 3,
      title: list,
      rows: [numbers.map((id) => ({ id, wide: 6 }))],
    },
    ...numbers.map((text, column) => ({
      id: `number${text}`,
      at: [column, 1] as const,
      title: number,
      rows: [[text]],
    })),
  ],
  arrows: numbers.map((text) => ({ from: `list.${text}`, to: `number${text}` })),
});

const listOfInts = listOf(
  'Python: a list of ints',
  `list, ${bytesOf('list')}`,
  `int, ${bytesOf('int')}`,
  NUMBERS,
);

/** What holds a pointer to its numbers, which lie side by side, and counts of them. */
const sideBySide = (
  title: string,
  tone: Tone,
  owner: string,
  counts: readonly string[],
): Boxes => ({
  kind: 'boxes',
  title,
  tone,
  gaps: [12, 30],
  boxes: [
    {
      id: 'owner',
      at: [0, 0],
      title: owner,
      rows: [[{ id: 'at', name: 'pointer' }, ...counts.map((name) => ({ name, text: '3' }))]],
    },
    {
      id: 'items',
      at: [0, 1],
      title: `three items of ${bytesOf('item')}`,
      rows: [NUMBERS.map((text) => ({ text, wide: 6 }))],
    },
  ],
  arrows: [{ from: 'owner.at', to: 'items' }],
});

const packed = sideBySide('Python: an array', 'python', `array, ${bytesOf('array')}`, ['length']);

const vec = sideBySide('Rust: a Vec<i64>', 'rust', `Vec, ${bytesOf('Vec')}`, [
  'capacity',
  'length',
]);

export const numbers: Diagram = {
  id: 'numbers',
  title: 'Three numbers in memory, on a computer with 64 bits',
  steps: [
    {
      says: 'A list holds pointers. Each number is an object somewhere else. An array holds the numbers themselves, side by side.',
      drawings: [listOfInts, packed],
    },
    {
      says: 'A `Vec<i64>` holds its numbers as the array does. So Rust can read the numbers of an array where they are.',
      drawings: [packed, vec],
    },
  ],
};

/** What Python has, and what borrows it in Rust. */
const lent = (owner: string, cells: Box['rows'][number], borrower: string): Boxes => ({
  kind: 'boxes',
  gaps: [12, 34],
  boxes: [
    { id: 'owned', at: [0, 0], title: owner, tone: 'python', rows: [cells] },
    {
      id: 'lent',
      at: [0, 1],
      title: borrower,
      tone: 'rust',
      rows: [
        [
          { name: 'length', text: '3' },
          { id: 'at', name: 'pointer' },
        ],
      ],
    },
  ],
  arrows: [{ from: 'lent.at', to: 'owned', kind: 'borrows', tone: 'rust', text: 'borrows' }],
});

const text = lent('Python: str', [{ text: '"Ada"', wide: 20 }], 'Rust: &str');

const AMOUNTS = ['12.5', '20.0', '7.25'] as const;
const amounts = AMOUNTS.map((amount) => ({ text: amount, wide: 6 }));

const buffer = lent('Python: items of an array', amounts, 'Rust: PyBuffer<f64>');

const listOfFloats = listOf('Python: a list of floats', 'list', 'float', AMOUNTS);

const newVec: Boxes = {
  kind: 'boxes',
  title: 'Rust: a Vec<f64>, all of it new',
  tone: 'rust',
  boxes: [{ id: 'items', at: [0, 0], title: 'items of the Vec', rows: [amounts] }],
};

const dict: Boxes = {
  kind: 'boxes',
  title: 'Python: one of the dicts',
  tone: 'python',
  gaps: [14, 30],
  boxes: [
    {
      id: 'dict',
      at: [0, 0],
      span: 4,
      title: 'dict',
      rows: [
        ['customer', 'amount', 'time', 'tags'].map((name) => ({
          id: name,
          name,
          wide: name === 'amount' ? 8 : 0,
        })),
      ],
    },
    { id: 'customer', at: [0, 1], title: 'str', rows: [['"Ada"']] },
    { id: 'amount', at: [1, 1], title: 'float', rows: [['7.25']] },
    { id: 'time', at: [2, 1], title: 'int', rows: [['1710…']] },
    { id: 'tags', at: [3, 1], title: 'list', rows: [[{ id: '0', wide: 4 }]] },
    { id: 'tag', at: [3, 2], title: 'str', rows: [['"web"']] },
  ],
  arrows: [
    ...['customer', 'amount', 'time', 'tags'].map((name) => ({ from: `dict.${name}`, to: name })),
    { from: 'tags.0', to: 'tag' },
  ],
};

const order: Boxes = {
  kind: 'boxes',
  title: 'Rust: an Order, all of it new',
  tone: 'rust',
  gaps: [50, 30],
  boxes: [
    {
      id: 'order',
      at: [0, 0],
      span: 2,
      title: 'Order',
      rows: [
        [
          { name: 'time', text: '1710…', wide: 12 },
          { name: 'amount', text: '7.25', wide: 12 },
        ],
        [
          { id: 'customer', name: 'customer', wide: 12 },
          { id: 'tags', name: 'tags', wide: 12 },
        ],
      ],
    },
    { id: 'text', at: [0, 1], title: 'String', rows: [['"Ada"']] },
    { id: 'vec', at: [1, 1], title: 'Vec', rows: [[{ id: '0', wide: 4 }]] },
    { id: 'tag', at: [1, 2], title: 'String', rows: [['"web"']] },
  ],
  arrows: [
    { from: 'order.customer', to: 'text' },
    { from: 'order.tags', to: 'vec' },
    { from: 'vec.0', to: 'tag' },
  ],
};

export const crossing: Diagram = {
  id: 'crossing',
  title: 'What crosses to Rust',
  steps: [
    {
      says: 'A `&str` borrows: Rust gets a pointer to the bytes of an ASCII text, and copies nothing.',
      drawings: [text],
    },
    {
      says: 'A buffer is borrowed, too. However many numbers there are, Rust gets a pointer to them.',
      drawings: [buffer],
    },
    {
      says: 'For a `Vec<f64>` PyO3 goes to each object, checks its type, and makes each element anew.',
      drawings: [listOfFloats, newVec],
    },
    {
      says: 'For a list of dicts PyO3 looks up each key of each dict. It makes each text and each list anew, before the function starts.',
      drawings: [dict, order],
    },
  ],
};

const LOCKING: readonly Span[] = [
  { lane: 'each', from: 0, to: 2, text: 'locks the readings', tone: 'rust' },
  { lane: 'each', from: 2, to: 3, text: 'calls look', tone: 'python' },
];
const LOOKING: Span = { lane: 'each', from: 3, to: 5, text: 'sleeps: detached', waits: true };

const timeLine = (add: string, spans: readonly Span[], arrows: Lanes['arrows'] = []): Lanes => ({
  kind: 'lanes',
  unit: 20,
  lanes: [
    { id: 'each', title: 'new thread: each' },
    { id: 'add', title: add },
  ],
  spans: [...LOCKING, ...spans],
  arrows,
});

export const deadlock: Diagram = {
  id: 'deadlock',
  title: 'Two threads and two locks',
  program: { file: 'rust/rows/tests/native/hang.py', region: 'hang' },
  steps: [
    {
      line: 'locked.set()',
      says: 'The new thread is in `each`. It is attached, it has locked the readings, and it calls Python.',
      drawings: [
        timeLine('main thread', [
          { lane: 'add', from: 0, to: 3, text: 'waits for\nlocked', waits: true },
        ]),
      ],
    },
    {
      line: 'time.sleep(0.1)',
      says: 'While it sleeps it is detached, so Python lets the main thread run. The readings stay locked.',
      drawings: [
        timeLine('main thread', [
          LOOKING,
          { lane: 'add', from: 0, to: 3, text: 'waits for\nlocked', waits: true },
          { lane: 'add', from: 3, to: 5, text: 'attached: prints', tone: 'python' },
        ]),
      ],
    },
    {
      line: 'getattr(meter, sys.argv[1])(2.0)',
      says: 'With `add_attached` the main thread waits for the readings and stays attached. The new thread waits until it can attach. Neither goes on.',
      drawings: [
        timeLine('main: add_attached', [
          LOOKING,
          { lane: 'add', from: 3, to: 4, text: 'attached', tone: 'python' },
          {
            lane: 'each',
            from: 5,
            to: 9,
            text: 'waits to attach,\nholds the readings',
            waits: true,
          },
          { lane: 'add', from: 4, to: 9, text: 'waits for\nthe readings,\nattached', waits: true },
        ]),
      ],
    },
    {
      line: 'getattr(meter, sys.argv[1])(2.0)',
      says: 'With `add` the main thread detaches before it waits. The new thread attaches, returns and unlocks the readings.',
      drawings: [
        timeLine(
          'main: add',
          [
            LOOKING,
            { lane: 'add', from: 3, to: 4, text: 'attached', tone: 'python' },
            {
              lane: 'add',
              from: 4,
              to: 7,
              text: 'waits for\nthe readings,\ndetached',
              waits: true,
            },
            { lane: 'each', from: 5, to: 7, text: 'attached: returns,\nunlocks', tone: 'rust' },
            { lane: 'add', from: 7, to: 9, text: 'attached: adds', tone: 'rust' },
          ],
          [{ from: 'each', to: 'add', at: 7 }],
        ),
      ],
    },
  ],
};
