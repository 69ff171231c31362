/** What a reader may see of a question that is not answered, and what not. */
import type { Locator } from '@playwright/test';
import { decadesWithin } from '../../../src/chart/log-axis.ts';
import type { Question, Scale } from '../../../src/exercises/predict/question.ts';
import { scaleOf } from '../../../src/exercises/predict/question.ts';
import { sayRatio, sayTimes } from '../../../src/exercises/predict/scale.ts';
import { formatRatio } from '../../../src/figures/figures.ts';

/** Words as they are compared: without marks of code, and with single blanks. */
export function plain(words: string): string {
  return words.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
}

/** All that stands in the box: the question, its options or its scale, two buttons. */
export function shownOf(question: Question): string {
  const answers =
    question.kind === 'choice'
      ? question.options.map(({ label }) => label)
      : ['Move the slider to your guess', ...marksOf(scaleOf(question)).map(sayTimes)];
  const parts = ['Before you go on:', question.question, ...answers];
  return [...parts, 'Keep my guess', 'I don’t know'].join(' ');
}

function marksOf({ min, max }: Scale): number[] {
  return decadesWithin(min, max);
}

/** The sentences that explain the answer, or say where to look. */
export function explanationsOf(question: Question): string[] {
  const { kind, look = [] } = question;
  const reasons =
    kind === 'choice'
      ? question.options.map(({ because }) => because)
      : [question.source ?? [], question.because.notLess, question.because.notMore].flat();
  return [...reasons, look].flat().map(plain);
}

/** The right ratio in every form in which the site writes one. */
export function figuresOf(question: Question): string[] {
  if (question.kind === 'choice' || question.answer === undefined) return [];
  const { answer } = question;
  return [formatRatio(answer), sayTimes(answer), sayRatio(answer)];
}

/** The words of an element that are on the page, without those that are folded. */
export async function visibleText(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: words that are folded do not count
  return plain(await element.evaluate((root: HTMLElement) => root.innerText));
}

/** What is visible from the heading above a box to the one below. */
export async function sectionAround(box: Locator): Promise<string> {
  const parts = await box.evaluate((root) => {
    const isHeading = (element: Element) =>
      element.matches('h1, h2, h3') || element.querySelector(':scope > :is(h1, h2, h3)') !== null;
    const walk = (next: (element: Element) => Element | null) => {
      const found: Element[] = [];
      let element = next(root);
      while (element !== null && !isHeading(element)) {
        found.push(element);
        element = next(element);
      }
      return found;
    };
    const above = walk((element) => element.previousElementSibling).reverse();
    const below = walk((element) => element.nextElementSibling);
    return [...above, root, ...below].map((element) =>
      // biome-ignore lint/performance/useDomNodeTextContent: words that are folded do not count
      element instanceof HTMLElement ? element.innerText : '',
    );
  });
  return plain(parts.join(' '));
}
