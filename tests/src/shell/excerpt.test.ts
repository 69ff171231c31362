import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/shell/search/excerpt.ts';

test('marked words are told apart from the rest', () => {
  expect(piecesOf('count <mark>equal</mark> neighbours')).toEqual([
    { text: 'count ', marked: false },
    { text: 'equal', marked: true },
    { text: ' neighbours', marked: false },
  ]);
});

test('escaped characters become themselves, once', () => {
  expect(piecesOf('a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#x27;')).toEqual([
    { text: 'a <b> &amp; "c" \'d\'', marked: false },
  ]);
});

test('any other tag stays text', () => {
  expect(piecesOf('<img src=x onerror=alert(1)><mark>x</mark>')).toEqual([
    { text: '<img src=x onerror=alert(1)>', marked: false },
    { text: 'x', marked: true },
  ]);
});

test('an unknown entity is left as it stands', () => {
  expect(piecesOf('&hellip; &constructor;')).toEqual([
    { text: '&hellip; &constructor;', marked: false },
  ]);
});
