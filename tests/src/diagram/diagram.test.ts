/** Pictures: what is laid out where, what cannot be drawn, and the words that say the same. */
import { expect, test } from 'vitest';
import { describe as inWords } from '../../../src/diagram/describe.ts';
import type { Boxes, Diagram, Step } from '../../../src/diagram/diagram.ts';
import { checkDiagram, layOut } from '../../../src/diagram/lay-out.ts';
import {
  findLine,
  headlineOf,
  shownPermissions,
  stepsByLine,
} from '../../../src/diagram/program.ts';
import { WIDTH } from '../../../src/diagram/shapes.ts';

const list: Boxes = {
  kind: 'boxes',
  title: 'Python',
  boxes: [
    { id: 'list', at: [0, 0], title: 'list', rows: [[{ id: 'first' }, { id: 'second' }]] },
    { id: 'one', at: [1, 0], title: 'int', rows: [['7']] },
    { id: 'gone', at: [0, 1], rows: [[{ name: 'count', text: '2' }]], isGone: true },
  ],
  arrows: [
    { from: 'list.first', to: 'one' },
    { from: 'gone', to: 'list', text: 'was in' },
  ],
};

const rects = (drawing: Boxes, look: string) =>
  layOut(drawing, 'It').shapes.filter((shape) => shape.kind === 'rect' && shape.look === look);

test('boxes stand in the columns and rows of their grid, none lies over another, and sixteen letters fit', () => {
  const [first, second] = rects(list, 'box');
  if (first?.kind !== 'rect' || second?.kind !== 'rect') throw new Error('Two boxes were drawn.');
  expect(second.x).toBeGreaterThan(first.x + first.width);
  expect(second.y).toBe(first.y);
  const letters = { id: 'a', at: [0, 0], rows: [[...'sixteen letters!']], isTight: true } as const;
  const { shapes } = layOut({ kind: 'boxes', boxes: [letters] }, 'It');
  expect(shapes.filter((shape) => shape.kind === 'text')).toHaveLength(16);
  const [gone] = rects(list, 'gone');
  expect(gone?.kind === 'rect' && gone.y).toBeGreaterThan(first.y + first.height);
});

test('words beside an arrow stay within the drawing', () => {
  const label = (text: string) => {
    const arrows = [{ from: 'list.second', to: 'gone', text }];
    const { width, shapes } = layOut({ ...list, arrows }, 'It');
    const found = shapes.find((shape) => shape.kind === 'text' && shape.look === 'label');
    if (found?.kind !== 'text') throw new Error('The arrow has words.');
    return { width, ...found };
  };
  expect(label('is').anchor).toBe('start');
  const long = label('a text that is long');
  expect(long.anchor).toBe('end');
  expect(long.x).toBeLessThan(long.width);
});

test('words of an arrow stand above the title that it passes, and never over another text', () => {
  const up = (gap: number): Boxes => ({
    kind: 'boxes',
    gaps: [12, gap],
    boxes: [
      { id: 'owned', at: [0, 0], title: 'items of an array', rows: [['12.5', '20.0', '7.25']] },
      { id: 'lent', at: [0, 1], title: 'PyBuffer with a long name', rows: [[{ id: 'at' }]] },
    ],
    arrows: [{ from: 'lent.at', to: 'owned', text: 'borrows' }],
  });
  const at = (drawing: Boxes, text: string): number => {
    const found = layOut(drawing, 'It').shapes.find((it) => it.kind === 'text' && it.text === text);
    return found?.kind === 'text' ? found.y : Number.NaN;
  };
  expect(at(up(34), 'borrows')).toBeLessThan(at(up(34), 'PyBuffer with a long name') - 9);
  expect(() => layOut(up(2), 'It')).toThrow(
    'It: the words "borrows" of an arrow lie over "PyBuffer with a long name".',
  );
});

test('an arrow that starts or ends nowhere cannot be drawn, and the places that exist are named', () => {
  const withArrow = (from: string, to: string): Boxes => ({ ...list, arrows: [{ from, to }] });
  expect(() => layOut(withArrow('list.first', 'two'), 'The picture')).toThrow(
    'The picture: the arrow from "list.first" to "two" ends at "two", which is no place of the drawing. Its places are "list.first", "list.second", "list", "one", "gone".',
  );
  expect(() => layOut(withArrow('list.third', 'one'), 'It')).toThrow('starts at "list.third"');
});

test('what is empty, doubled or wider than a small window cannot be drawn', () => {
  const one = { id: 'a', at: [0, 0], rows: [['1']] } as const;
  const boxes = (...all: Boxes['boxes']): Boxes => ({ kind: 'boxes', boxes: all });
  expect(() => layOut(boxes(), 'It')).toThrow('It has no box.');
  expect(() => layOut(boxes({ ...one, rows: [[]] }), 'It')).toThrow('a row without a cell');
  expect(() => layOut(boxes(one, { ...one }), 'It')).toThrow('two places "a"');
  expect(() => layOut(boxes({ ...one, rows: [['x'.repeat(40)]] }), 'It')).toThrow(
    `and ${WIDTH} px fit a small window`,
  );
  expect(() => layOut({ kind: 'shares', parts: [] }, 'It')).toThrow('amounts above 0');
});

test('lanes need what happens in one of them; a bar is as wide as its parts together', () => {
  const lanes = [{ id: 'main', title: 'main thread' }];
  const span = { lane: 'main', from: 0, to: 2, text: 'holds the lock' };
  const drawn = layOut({ kind: 'lanes', lanes, spans: [span] }, 'It');
  expect(drawn.shapes.some((shape) => shape.kind === 'rect' && shape.height === 44)).toBe(true);
  expect(() => layOut({ kind: 'lanes', lanes, spans: [{ ...span, lane: 'other' }] }, 'It')).toThrow(
    '"other" is no lane of the drawing. Its lanes are "main".',
  );
  expect(() => layOut({ kind: 'lanes', lanes, spans: [{ ...span, to: 0 }] }, 'It')).toThrow(
    'ends at 0',
  );
  const parts = [
    { text: 'call', amount: 1, shown: '10 ns' },
    { text: 'work', amount: 3, shown: '30 ns' },
  ];
  const bar = layOut({ kind: 'shares', parts }, 'It').shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.height > 20 ? [shape.width] : [],
  );
  expect(bar.reduce((sum, width) => sum + width, 0)).toBeCloseTo(WIDTH - 2);
  expect((bar[1] ?? 0) / (bar[0] ?? 1)).toBeCloseTo(3);
});

test('the words of a drawing name each box with what it holds, and each arrow', () => {
  expect(inWords(list)).toBe(
    'Python: list. int holds 7. count 2, no longer to be used. place 1 of list → points to → int. count 2 → was in → list.',
  );
});

const step: Step = { says: 'A step.', permissions: [{ name: 'notes', may: ['read'] }] };
const diagram: Diagram = { id: 'a', title: 'A', steps: [step] };

test('a picture without a step, or with one that says or shows nothing, fails the build', () => {
  expect(() => checkDiagram(diagram)).not.toThrow();
  expect(() => checkDiagram({ ...diagram, steps: [] })).toThrow('has no step');
  expect(() => checkDiagram({ ...diagram, steps: [{ ...step, says: ' ' }] })).toThrow(
    'says nothing',
  );
  expect(() => checkDiagram({ ...diagram, steps: [{ says: 'A' }] })).toThrow('shows nothing');
  expect(() => checkDiagram({ ...diagram, steps: [{ ...step, line: 'x' }] })).toThrow('no program');
});

const lines = ['fn main() {', '    book.append(notes);', '    show(&notes);', '}'];

test('a step is about exactly one line of its program', () => {
  expect(findLine(lines, 'append', 'Step 1')).toBe(1);
  expect(() => findLine(lines, 'extend', 'Step 1')).toThrow('no line of the program holds it');
  expect(() => findLine(lines, 'notes', 'Step 1')).toThrow('2 lines of the program hold it');
  const steps = [{ ...step, line: 'append' }, step, { ...step, line: 'append' }];
  expect(stepsByLine(steps, lines, 'It')).toEqual([[], [1, 3], [], []]);
});

test('a message of the compiler stands at the line that it is about', () => {
  const message = 'error[E0382]: use of moved value\n --> a.rs:3:11\n  |\n3 |     show(&notes);\n';
  expect(headlineOf(message, 'show', 'Step 2')).toBe('error[E0382]: use of moved value');
  expect(() => headlineOf(message, 'append', 'Step 2')).toThrow(
    'message about line 3: "show(&notes);"',
  );
});

test('a right that a variable had in the step before is shown as lost', () => {
  const steps: Step[] = [
    { says: 'A', permissions: [{ name: 'notes', may: ['read', 'own'] }] },
    { says: 'B', permissions: [{ name: 'notes', may: [] }] },
  ];
  const [notes] = shownPermissions({ steps }, 1);
  expect(notes?.rights.map(({ state }) => state)).toEqual(['lost', 'none', 'lost']);
});
