/** The pictures of this chapter: what lies where in memory, and who owns or borrows what at a line. */
import type { Arrow, Box, Boxes, Diagram } from '../../../src/diagram/diagram.ts';

const folder = 'content/chapters/04-porting-a-stateful-object';

const python: Boxes = {
  kind: 'boxes',
  title: 'Python: a list of tuples',
  tone: 'python',
  gaps: [14, 24],
  boxes: [
    {
      id: 'list',
      at: [0, 0],
      span: 4,
      title: 'list',
      rows: [
        [
          { id: '0', wide: 6 },
          { id: '1', wide: 6 },
        ],
      ],
    },
    { id: 'first', at: [0, 1], span: 2, title: 'tuple', rows: [[{ id: '0' }, { id: '1' }]] },
    { id: 'second', at: [2, 1], span: 2, title: 'tuple', rows: [[{ id: '0' }, { id: '1' }]] },
    { id: 'line1', at: [0, 2], title: 'int', rows: [['1042']] },
    { id: 'column1', at: [1, 2], title: 'int', rows: [['12']] },
    { id: 'line2', at: [2, 2], title: 'int', rows: [['1107']] },
    { id: 'column2', at: [3, 2], title: 'int', rows: [['31']] },
  ],
  arrows: [
    { from: 'list.0', to: 'first' },
    { from: 'list.1', to: 'second' },
    { from: 'first.0', to: 'line1' },
    { from: 'first.1', to: 'column1' },
    { from: 'second.0', to: 'line2' },
    { from: 'second.1', to: 'column2' },
  ],
};

const rust: Boxes = {
  kind: 'boxes',
  title: 'Rust: a Vec<Position>',
  tone: 'rust',
  boxes: [
    {
      id: 'vec',
      at: [0, 0],
      title: 'Vec',
      rows: [
        [
          { id: 'data', name: 'pointer' },
          { name: 'length', text: '2' },
        ],
      ],
    },
    {
      id: 'data',
      at: [0, 1],
      title: 'two positions of eight bytes',
      rows: [['1042', '12', '1107', '31']],
    },
  ],
  arrows: [{ from: 'vec.data', to: 'data' }],
};

const freed = (drawing: Boxes, stays: readonly string[]): Boxes => ({
  ...drawing,
  boxes: drawing.boxes.map((box) => ({ ...box, isGone: !stays.includes(box.id) })),
});

export const positions: Diagram = {
  id: 'positions',
  title: 'Two positions of a word in memory',
  steps: [
    {
      says: 'Python stores seven objects, each with a type and a reference count. In Rust the four numbers lie side by side.',
      drawings: [python, rust],
    },
    {
      says: 'When the list is freed, Python visits each object. Small numbers stay, because Python keeps one object for each of them. Rust frees one piece of memory and does not look into it.',
      drawings: [freed(python, ['column1', 'column2']), freed(rust, [])],
    },
  ],
};

const corpus = (id: string, at: Box['at'], words: readonly string[]): Box => ({
  id,
  at,
  title: id,
  rows: words.map((word) => [{ name: 'owns', text: `"${word}"` }]),
});

const gone = (id: string, at: Box['at']): Box => ({
  id,
  at,
  title: id,
  rows: [[{ name: 'moved', wide: 11 }]],
  isGone: true,
});

const SELF: Box = { id: 'self', at: [1, 0], title: 'self', rows: [['&mut Corpus']] };
const LENT: Arrow = { from: 'self', to: 'book', kind: 'borrows', text: 'lent' };

const owners = (boxes: readonly Box[], arrows: readonly Arrow[] = []): Boxes => ({
  kind: 'boxes',
  tone: 'rust',
  gaps: [54, 20],
  boxes,
  arrows,
});

export const moved: Diagram = {
  id: 'moved',
  title: 'One value is moved, the other one is lent to be changed',
  program: { file: `${folder}/errors/moved.rs` },
  steps: [
    {
      line: 'let notes =',
      says: 'There are two values. Each has one owner, `book` or `notes`.',
      drawings: [owners([corpus('book', [0, 0], ['whale']), corpus('notes', [0, 1], ['ship'])])],
      permissions: [
        { name: 'book', may: ['read', 'change', 'own'] },
        { name: 'notes', may: ['read', 'own'] },
      ],
    },
    {
      line: 'book.append(notes);',
      says: 'The call lends `book` to `self`, which may change it. It moves `notes`: the new owner is `other`.',
      drawings: [
        owners(
          [
            corpus('book', [0, 0], ['whale']),
            SELF,
            gone('notes', [0, 1]),
            corpus('other', [1, 1], ['ship']),
          ],
          [LENT, { from: 'notes', to: 'other', text: 'moved' }],
        ),
      ],
      permissions: [
        { name: 'book', may: ['own'] },
        { name: 'notes', may: [] },
        { name: 'self', may: ['read', 'change'] },
        { name: 'other', may: ['read', 'own'] },
      ],
    },
    {
      line: 'self.words.extend(other.words);',
      says: 'The words of `other` move into `book`, and none is copied. At the end of `append` the borrow ends.',
      drawings: [
        owners(
          [
            corpus('book', [0, 0], ['whale', 'ship']),
            SELF,
            gone('notes', [0, 1]),
            gone('other', [1, 1]),
          ],
          [LENT],
        ),
      ],
      permissions: [
        { name: 'book', may: ['own'] },
        { name: 'notes', may: [] },
        { name: 'self', may: ['read', 'change'] },
        { name: 'other', may: [] },
      ],
    },
    {
      line: 'notes.words.len()',
      says: 'Now `book` may be used again. `notes` owns nothing any more, so the compiler does not let you read it.',
      message: `${folder}/errors/moved.txt`,
      drawings: [owners([corpus('book', [0, 0], ['whale', 'ship']), gone('notes', [0, 1])])],
      permissions: [
        { name: 'book', may: ['read', 'change', 'own'] },
        { name: 'notes', may: [] },
      ],
    },
  ],
};

const INDEX: readonly Box[] = [
  { id: 'whale', at: [0, 0], title: 'index: an entry', rows: [['"whale"', '1', '4']] },
  {
    id: 'ship',
    at: [0, 1],
    title: 'index: an entry',
    rows: [
      [
        { id: 'word', text: '"ship"' },
        { id: 'lines', text: '2', wide: 6 },
      ],
    ],
  },
];

const LOOP: Box = {
  id: 'loop',
  at: [1, 1],
  title: 'the loop',
  rows: [[{ id: 'word', text: 'word' }], [{ id: 'lines', text: 'lines' }]],
};

const READING: readonly Arrow[] = [
  { from: 'loop.word', to: 'ship', kind: 'borrows' },
  { from: 'loop.lines', to: 'ship', kind: 'borrows' },
];

export const borrowed: Diagram = {
  id: 'borrowed',
  title: 'A value that is lent to read',
  program: { file: `${folder}/errors/borrowed.rs` },
  steps: [
    {
      line: 'let mut index',
      says: '`index` owns two words, each with its lines.',
      drawings: [owners(INDEX)],
      permissions: [{ name: 'index', may: ['read', 'change', 'own'] }],
    },
    {
      line: 'in &index',
      says: 'The loop borrows `index` to read it. Until the loop ends, nobody may change it.',
      drawings: [owners([...INDEX, LOOP], READING)],
      permissions: [
        { name: 'index', may: ['read', 'own'] },
        { name: 'word', may: ['read'] },
        { name: 'lines', may: ['read'] },
      ],
    },
    {
      line: 'index.remove(word)',
      says: '`remove` has to change `index`. If it could, `word` and `lines` would refer to memory that is free.',
      message: `${folder}/errors/borrowed.txt`,
      drawings: [
        owners(
          [...INDEX.map((box) => (box.id === 'ship' ? { ...box, isGone: true } : box)), LOOP],
          READING,
        ),
      ],
      permissions: [
        { name: 'index', may: ['read', 'own'] },
        { name: 'word', may: ['read'] },
        { name: 'lines', may: ['read'] },
      ],
    },
  ],
};
