/** The plan of a class: its file, and the clock. */
import { expect, test } from 'vitest';
import { agendaOf, OWN_AGENDA, readAgenda } from '../../../../scripts/class/room/agenda.ts';
import { readBook } from '../../../../scripts/class/room/book.ts';
import { Timetable } from '../../../../scripts/class/room/timetable.ts';
import { fromRoot } from '../../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../../temporary-folder.ts';
import { agenda, book } from './book.ts';

test('the agenda of the book names places of the book, and takes half a day', () => {
  const { items } = readAgenda(OWN_AGENDA, readBook(fromRoot('dist')).sections);
  expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(210);
  const chapters = items.flatMap(({ section }) => section?.split('#', 1)[0] ?? []);
  expect([...new Set(chapters)]).toEqual([
    'why-rust',
    'getting-started',
    'porting-a-function',
    'porting-a-stateful-object',
  ]);
});

const item = { minutes: 10, title: 'Hello' };

test.each([
  [[], /^The agenda has to be an object/],
  [{ title: '', items: [item] }, /^The agenda: "title"/],
  [{ title: 'x'.repeat(101), items: [item] }, /^The agenda: "title"/],
  [{ title: 'A', items: [] }, /^"items" has to be a list of 1 to 60/],
  [{ title: 'A', items: Array(61).fill(item) }, /^"items" has to be a list of 1 to 60/],
  [{ title: 'A', items: [item], start: '9:00' }, /^The agenda has a field "start"/],
  [{ title: 'A', items: [item, null] }, /^Item 2 has to be an object/],
  [{ title: 'A', items: [item, { minutes: 5 }] }, /^Item 2: "title"/],
  [{ title: 'A', items: [{ ...item, minutes: '10' }] }, /^Item 1 \(“Hello”\): "minutes".*not "10"/],
  [{ title: 'A', items: [{ ...item, minutes: 1.5 }] }, /"minutes"/],
  [{ title: 'A', items: [{ ...item, minutes: 0 }] }, /"minutes"/],
  [{ title: 'A', items: [{ ...item, minutes: 241 }] }, /"minutes"/],
  [{ title: 'A', items: [{ ...item, minute: 5 }] }, /^Item 1 has a field "minute"/],
  [{ title: 'A', items: [{ ...item, section: 'why-rust#x' }] }, /"section".*not "why-rust#x"/],
  [{ title: 'A', items: [{ ...item, section: ['why-rust'] }] }, /"section"/],
])('an agenda is refused with the item and the field that is wrong: %j', (value, sentence) => {
  expect(() => agendaOf(value, book.sections)).toThrow(sentence);
});

test('a file that is missing or no JSON is named, with the line', () => {
  const folder = temporaryFolder({ 'my.json': '{\n  "title": "A"\n  "items": []\n}' });
  expect(() => readAgenda(`${folder}/my.json`, [])).toThrow(/my\.json cannot be used\. .*line 3/);
  expect(() => readAgenda(`${folder}/other.json`, [])).toThrow(/other\.json cannot be read/);
});

test('an item runs from the press to the next one, and what is late moves what comes after it', () => {
  let minute = 0;
  const timetable = new Timetable(agenda, () => minute * 60_000);
  const table = () =>
    timetable.slots.map(({ state, times }) => [
      state,
      times && times.from / 60_000,
      times && times.to / 60_000,
    ]);
  expect(table()).toEqual(Array(3).fill(['to come', null, null]));
  expect([timetable.now, timetable.minutesLeft]).toEqual([null, null]);

  timetable.take('next', 0);
  expect(table()).toEqual([
    ['on', 0, 10],
    ['to come', 10, 40],
    ['to come', 40, 55],
  ]);
  expect(timetable.now).toEqual({ title: 'Hello', until: 600_000 });

  minute = 12.5;
  expect(timetable.minutesLeft).toBe(-2);
  expect(timetable.now).toEqual({ title: 'Hello', until: null });
  expect(table()[2]).toEqual(['to come', 42.5, 57.5]);
  timetable.take('longer', 1);
  expect([timetable.minutesLeft, table()[1]]).toEqual([3, ['to come', 15, 45]]);

  minute = 14;
  timetable.take('next', 1);
  expect(table()).toEqual([
    ['over', 0, 14],
    ['on', 14, 44],
    ['to come', 44, 59],
  ]);
  timetable.take('back', 2);
  expect(table()[0]).toEqual(['on', 0, 15]);
  for (const at of [1, 2, 3]) timetable.take('next', at);
  expect([timetable.isOver, timetable.now]).toEqual([true, null]);
});

test('a step from where the agenda is not any more, and one beyond its ends, are not taken', () => {
  const timetable = new Timetable(agenda, () => 0);
  expect(timetable.take('back', 0)).toBe(false);
  expect(timetable.take('longer', 0)).toBe(false);
  expect([timetable.take('next', 0), timetable.take('next', 0)]).toEqual([true, false]);
  expect([timetable.take('shorter', 1), timetable.take('shorter', 1)]).toEqual([true, false]);
  for (const at of [1, 2, 3]) expect(timetable.take('next', at)).toBe(true);
  expect([timetable.take('next', 4), timetable.take('shorter', 4)]).toEqual([false, false]);
});
