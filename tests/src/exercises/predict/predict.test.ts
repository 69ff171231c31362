import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkQuestion, type Question } from '../../../../src/exercises/predict/question.ts';
import {
  closenessOf,
  decades,
  positionOf,
  ratioAt,
  sayRatio,
} from '../../../../src/exercises/predict/scale.ts';
import {
  readPrediction,
  readReply,
  savePrediction,
  subscribe,
} from '../../../../src/storage/guesses.ts';
import { FakeStorage } from '../../storage/fake-storage.ts';

describe('the slider', () => {
  test('a ratio comes back from its position, to two digits', () => {
    for (const ratio of [0.1, 0.5, 1, 2, 10, 32, 100, 10_000]) {
      expect(ratioAt(positionOf(ratio))).toBe(ratio);
    }
  });

  test('each step to the right is a larger ratio', () => {
    const ratios = Array.from({ length: 101 }, (_, index) => ratioAt(index - 20));
    expect(ratios).toEqual([...new Set(ratios)].sort((a, b) => a - b));
  });

  test('ratios are said as people say them', () => {
    expect(sayRatio(1)).toBe('just as fast');
    expect(sayRatio(31)).toBe('31 times as fast');
    expect(sayRatio(0.25)).toBe('4 times slower');
    expect(sayRatio(10_000)).toBe('10,000 times as fast');
  });

  test('the scale is marked at powers of ten', () => {
    expect(decades(0.1, 1000)).toEqual([0.1, 1, 10, 100, 1000]);
    expect(decades(0.5, 50)).toEqual([1, 10]);
  });

  test('a guess within a factor of 1.5 is near', () => {
    expect([20, 21, 46, 47].map((guess) => closenessOf(guess, 31))).toEqual([
      'low',
      'near',
      'near',
      'high',
    ]);
  });
});

describe('a question', () => {
  const good: Question = { id: 'trap', kind: 'choice', question: 'Which?', options: ['a', 'b'] };

  test('passes when it can be answered', () => {
    expect(() => checkQuestion({ ...good, answer: 'b' })).not.toThrow();
    expect(() => checkQuestion({ id: 'gain', kind: 'ratio', question: 'How?' })).not.toThrow();
  });

  test.each<[string, Question, RegExp]>([
    ['an id that no selector can name', { ...good, id: 'a b' }, /lower-case letters/],
    ['one option', { ...good, options: ['a'] }, /two or more options/],
    ['two equal options', { ...good, options: ['a', 'a'] }, /different values/],
    ['an answer that is no option', { ...good, answer: 'c' }, /none of a, b/],
    [
      'a scale that ends before it starts',
      { id: 'g', kind: 'ratio', question: 'How?', min: 10, max: 1 },
      /got 10 and 1/,
    ],
    [
      'feedback by closeness to nothing',
      { id: 'g', kind: 'ratio', question: 'How?', feedback: { low: '', near: '', high: '' } },
      /needs an answer/,
    ],
  ])('with %s fails the build', (_what, question, message) => {
    expect(() => checkQuestion(question)).toThrow(message);
  });
});

describe('the kept reply', () => {
  beforeEach(() => {
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('localStorage', new FakeStorage());
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is read back and announced', () => {
    const heard: unknown[] = [];
    subscribe('gain', (reply) => heard.push(reply));
    savePrediction('gain', { kind: 'ratio', value: 10, at: 5 });
    savePrediction('other', { kind: 'ratio', value: 3, at: 5 });
    expect(readPrediction('gain')).toEqual({ kind: 'ratio', value: 10, at: 5 });
    expect(heard).toMatchObject([{ kind: 'ratio', value: 10 }]);
    expect(localStorage.getItem('oxidizing:predict:gain')).toBe(
      '{"kind":"ratio","value":10,"at":5}',
    );
  });

  test('is not announced to who has unsubscribed', () => {
    const listener = vi.fn();
    subscribe('gain', listener)();
    savePrediction('gain', { kind: 'skipped', at: 5 });
    expect(listener).not.toHaveBeenCalled();
  });

  test('a skipped question has a reply and no prediction', () => {
    savePrediction('gain', { kind: 'skipped', at: 5 });
    expect(readReply('gain')).toEqual({ kind: 'skipped', at: 5 });
    expect(readPrediction('gain')).toBeNull();
  });

  test.each(['nonsense', 'null', '{"kind":"ratio","value":-1,"at":5}', '{"kind":"choice","at":5}'])(
    'that makes no sense (%s) counts as none',
    (text) => {
      localStorage.setItem('oxidizing:predict:gain', text);
      expect(readReply('gain')).toBeNull();
    },
  );
});
