/** What a room takes, keeps and counts. */
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../../../scripts/class/room/book.ts';
import { readReport } from '../../../../scripts/class/room/report.ts';
import { Room } from '../../../../scripts/class/room/room.ts';
import { askersOf, histogramOf, nameOf, placesOf } from '../../../../scripts/class/room/summary.ts';
import { book, report } from './book.ts';

describe('a report', () => {
  test('is read as it was sent, a name in any script with it; null leaves', () => {
    for (const name of ['Ada', '', 'أمل', '李', 'Zoë 👩‍🏫', '<b>']) {
      const read = readReport(JSON.stringify({ ...report, name }), book);
      expect(read).toEqual({ kind: 'report', report: { ...report, name } });
    }
    expect(readReport('null', book)).toEqual({ kind: 'leaves' });
  });

  test.each([
    ['empty', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a number', '1'],
    ['an empty object', '{}'],
    ['an unknown field', JSON.stringify({ ...report, role: 'teacher' })],
    ['a field __proto__', JSON.stringify(report).replace('{', '{"__proto__":{},')],
    ['a name too long', JSON.stringify({ ...report, name: 'x'.repeat(41) })],
    ['a name with half a sign', JSON.stringify({ ...report, name: '\ud800' })],
    ['a name with a line break', JSON.stringify({ ...report, name: 'a\nb' })],
    ['a name that turns the line around', JSON.stringify({ ...report, name: '\u202eadA' })],
    ['a name that is a number', JSON.stringify({ ...report, name: 1 })],
    ['an unknown section', JSON.stringify({ ...report, section: 'why-rust#x' })],
    ['a section in a list', JSON.stringify({ ...report, section: ['why-rust'] })],
    ['too much done', JSON.stringify({ ...report, done: Array(201).fill('x') })],
    ['done of objects', JSON.stringify({ ...report, done: [{}] })],
    ['guesses in a list', JSON.stringify({ ...report, guesses: [] })],
    ['a guess that is a list', JSON.stringify({ ...report, guesses: { fib: [1] } })],
    ['a guess without end', JSON.stringify(report).replace('12', '1e999')],
    ['what is measured in a list', JSON.stringify({ ...report, measured: [1] })],
    ['a measured text', JSON.stringify({ ...report, measured: { fib: '12' } })],
    ['a measured NaN', JSON.stringify({ ...report, measured: { fib: Number.NaN } })],
    ['a measured 0', JSON.stringify({ ...report, measured: { fib: 0 } })],
    ['a measured ratio below 0', JSON.stringify({ ...report, measured: { fib: -3 } })],
    ['a measured ratio beyond belief', JSON.stringify({ ...report, measured: { fib: 1e7 } })],
    ['a measured ratio without end', JSON.stringify(report).replace('15.5', '1e999')],
    [
      'too much measured',
      JSON.stringify({
        ...report,
        measured: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`q${index}`, 1])),
      }),
    ],
    ['help that is a text', JSON.stringify({ ...report, asksForHelp: 'yes' })],
  ])('is refused: %s', (_, text) => {
    expect(readReport(text, book)).toMatchObject({ kind: 'refused' });
  });

  test('of an earlier book loses what this one does not know', () => {
    const old = {
      ...report,
      done: ['turn:gone', 'turn:collatz', 'turn:collatz'],
      guesses: { gone: 1, constructor: 1, fib: 1e9, call: 'c' },
      measured: { gone: 1, constructor: 1, call: 2, fib: 3 },
    };
    expect(readReport(JSON.stringify(old), book)).toEqual({
      kind: 'report',
      report: { ...report, done: ['turn:collatz'], guesses: {}, measured: { fib: 3 } },
    });
  });
});

describe('the room', () => {
  test('knows the last report of each, where they are, and who asked first', () => {
    let now = 0;
    const room = new Room(() => now);
    room.hear('a', { ...report, asksForHelp: false });
    room.hear('b', { ...report, name: '', asksForHelp: true });
    now = 1_000;
    room.hear('a', { ...report, section: null, asksForHelp: true });
    now = 2_000;
    room.hear('b', { ...report, name: '', asksForHelp: true });
    expect(askersOf(room.readers).map(nameOf)).toEqual(['Reader 2', 'Ada']);
    expect(placesOf(room.readers, book)).toEqual([
      { label: 'Why Rust: Be smart', count: 1 },
      { label: 'On a page that is no chapter', count: 1 },
    ]);
    now = 200_000;
    expect(placesOf(room.readers, book)).toEqual([]);
    room.hear('b', { ...report, asksForHelp: false });
    room.hear('a', null);
    expect(room.readers).toEqual([{ number: 2, report, helpSince: null, isThere: true }]);
  });

  test('hears twenty reports at once of a reader, then one a second, and always that they leave', () => {
    let now = 0;
    const room = new Room(() => now);
    const heard = Array.from({ length: 22 }, () => room.hear('a', report));
    expect(heard.map((one) => one === 'kept')).toEqual([...Array(20).fill(true), false, false]);
    expect(room.hear('b', report)).toBe('kept');
    now = 1_000;
    expect([room.hear('a', report), room.hear('a', report)]).toEqual(['kept', 'too often']);
    room.hear('a', null);
    expect(room.readers.map(({ number }) => number)).toEqual([2]);
  });

  test('holds three hundred, and gives the seats of those who left or are away to others', () => {
    let now = 0;
    const room = new Room(() => now);
    for (let one = 0; one < 300; one += 1) expect(room.hear(`r${one}`, report)).toBe('kept');
    expect(room.hear('new', report)).toBe('full');
    room.hear('r7', null);
    expect([room.hear('new', report), room.hear('newer', report)]).toEqual(['kept', 'full']);
    now = 200_000;
    expect(room.hear('newer', report)).toBe('kept');
    expect(room.readers).toHaveLength(300);
  });
});

test('a histogram has a bar for each choice and for each stretch of a scale, its ends with it', () => {
  const room = new Room(() => 0);
  for (const [id, fib, call] of [
    ['a', 0.1, 'a'],
    ['b', 100, 'a'],
    ['c', 1, 'b'],
  ] as const) {
    room.hear(id, { ...report, guesses: { fib, call } });
  }
  const counts = book.questions.map((question) =>
    histogramOf(room.readers, question).map(({ label, count }) => `${label}: ${count}`),
  );
  expect(counts).toEqual([
    [
      '×0.1 to ×0.3: 1',
      '×0.3 to ×1: 0',
      '×1 to ×3: 1',
      '×3 to ×10: 0',
      '×10 to ×30: 0',
      '×30 to ×100: 1',
    ],
    ['The <first>: 2', 'The second: 1'],
  ]);
});

test('sections, exercises and questions are read from the page of a chapter', () => {
  const html = `<main><h1>Why Rust</h1><h2 id="be-smart">Be <code>smart</code></h2>
    <your-turn data-turn="collatz" aria-label="Steps to 1"><details class="solution"></details></your-turn>
    <choice-cell data-choice="grow" aria-label="Choice: grow.rs"><details class="solution"></details></choice-cell>
    <bench-panel><script data-part="definition">{"id":"other","preset":{},"guess":null}</script></bench-panel>
    <bench-panel><script data-part="definition">{"id":"fib","preset":{"input":"number","size":90,"baseline":"py"},"guess":{"prediction":"fib","variant":"rs"}}</script></bench-panel>
    <predict-box data-predict="fib" data-min="0.1" data-max="100"><legend><b>Before you go on:</b> How much?</legend></predict-box>
    <predict-box data-predict="call"><legend>Which?</legend><div class="choice"><input value="a"><span data-part="label">The &lt;first&gt;</span></div>
    <div class="choice"><input value="b"><span data-part="label">The second</span></div></predict-box></main>`;
  expect(bookOf(html, 'why-rust')).toEqual({
    ...book,
    sections: [book.sections[0], { id: 'why-rust#be-smart', title: 'Why Rust: Be smart' }],
  });
});
