import { expect, test } from 'vitest';
import { checkQuiz, type QuizQuestion } from '../../../../src/exercises/quiz/questions.ts';

const good: QuizQuestion = {
  ask: 'Which?',
  options: [
    { text: 'this', because: 'so', right: true },
    { text: 'that', because: 'not so' },
  ],
};

test('three to five questions with one right answer each are a quiz', () => {
  expect(() => checkQuiz('end', [good, good, good])).not.toThrow();
});

test('two questions are too few', () => {
  expect(() => checkQuiz('end', [good, good])).toThrow('expected 3 to 5 questions, got 2');
});

test('a question without a right answer is named', () => {
  const bad = {
    ask: 'Why?',
    options: good.options.map(({ text, because }) => ({ text, because })),
  };
  expect(() => checkQuiz('end', [good, good, bad])).toThrow('"Why?"');
});
