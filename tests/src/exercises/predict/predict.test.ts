import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkQuestion, type Question } from '../../../../src/exercises/predict/question.ts';
import { choiceWords, ratioWords } from '../../../../src/exercises/predict/reply-messages.ts';
import {
  placeOf,
  positionOf,
  ratioAt,
  sayRatio,
  sideOf,
} from '../../../../src/exercises/predict/scale.ts';
import {
  forgetPrediction,
  readPrediction,
  readReply,
  savePrediction,
  subscribe,
} from '../../../../src/storage/guesses.ts';
import { FakeStorage } from '../../storage/fake-storage.ts';

describe('the scale', () => {
  test('a ratio comes back from its position on the slider, to two digits', () => {
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

  test('a factor takes as much room everywhere, and what lies beyond an end stands at it', () => {
    const scale = { min: 1, max: 1000 };
    expect([1, 10, 100, 1000].map((ratio) => placeOf(ratio, scale))).toEqual([0, 33.3, 66.7, 100]);
    expect([0.5, 5000].map((ratio) => placeOf(ratio, scale))).toEqual([0, 100]);
  });

  test('words stand on the side where there is room', () => {
    expect([0, 50, 51, 100].map(sideOf)).toEqual(['right', 'right', 'left', 'left']);
  });
});

describe('what is said of a guess', () => {
  test('names the right option, whatever was chosen', () => {
    expect(choiceWords('neither', 'neither')).toBe('You said: neither. That is right.');
    expect(choiceWords('both', 'neither')).toBe('You said: both. The right answer: neither.');
    expect(choiceWords(null, 'neither')).toBe('You did not guess. The right answer: neither.');
  });

  test.each([
    [20, 'The answer is more: 31 times as fast.'],
    [21, 'That is close to the answer: 31 times as fast.'],
    [46, 'That is close to the answer: 31 times as fast.'],
    [47, 'The answer is less: 31 times as fast.'],
  ])('compares %i with 31, where a factor of 1.5 is close', (guess, words) => {
    expect(ratioWords(guess, 31)).toBe(`You said: ${guess} times as fast. ${words}`);
  });

  test('names the ratio to who does not know, and only the guess where nothing is recorded', () => {
    expect(ratioWords(null, 31)).toBe('You did not guess. The answer: 31 times as fast.');
    expect(ratioWords(20, null)).toBe('You said: 20 times as fast.');
  });
});

describe('a question', () => {
  const because = 'So it is.';
  const one = { value: 'a', label: 'A', because, right: true } as const;
  const other = { value: 'b', label: 'B', because } as const;
  const good: Question = { id: 'trap', kind: 'choice', question: 'Which?', options: [one, other] };
  const gain: Question = {
    id: 'gain',
    kind: 'ratio',
    question: 'How?',
    because: { notLess: because, notMore: because },
  };

  test('passes when it can be answered', () => {
    expect(() => checkQuestion(good)).not.toThrow();
    expect(() => checkQuestion(gain)).not.toThrow();
    expect(() => checkQuestion({ ...gain, answer: 31 })).not.toThrow();
  });

  test.each<[string, Question, RegExp]>([
    ['an id that no selector can name', { ...good, id: 'a b' }, /lower-case letters/],
    ['one option', { ...good, options: [one] }, /two or more options/],
    ['two equal options', { ...good, options: [one, one] }, /different values/],
    ['no right option', { ...good, options: [other, { ...other, value: 'c' }] }, /right, got 0/],
    [
      'two right options',
      { ...good, options: [one, { ...one, value: 'c' }] },
      /one option that is right, got 2/,
    ],
    ['a scale that ends before it starts', { ...gain, min: 10, max: 1 }, /got 10 and 1/],
    ['an answer beyond its scale', { ...gain, max: 10, answer: 31 }, /31 is not between/],
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

  test('is read back, forgotten, and each time announced to who follows the question', () => {
    const heard: unknown[] = [];
    subscribe('gain', () => heard.push(readPrediction('gain')));
    savePrediction('gain', { kind: 'ratio', value: 10, at: 5 });
    savePrediction('other', { kind: 'ratio', value: 3, at: 5 });
    expect(localStorage.getItem('oxidizing:predict:gain')).toBe(
      '{"kind":"ratio","value":10,"at":5}',
    );
    forgetPrediction('gain');
    expect(heard).toEqual([{ kind: 'ratio', value: 10, at: 5 }, null]);
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
