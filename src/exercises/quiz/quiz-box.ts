/** `<quiz-box>`: reads the explanation of a chosen answer out, counts the right ones, and keeps the answers. */
import { forget, keep, onKept, recall } from '../../storage/json.ts';

class QuizBox extends HTMLElement {
  #unfollow: (() => void) | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.#restore();
    this.addEventListener('change', () => {
      this.#keep();
      this.#count();
    });
    this.#unfollow = onKept(() => {
      this.#restore();
      this.#count();
    });
    this.#count();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#unfollow?.();
  }

  get #name(): string {
    return `quiz:${this.dataset['quiz']}`;
  }

  /** The chosen option of each question, by its number; null where none is chosen. */
  #answers(): (number | null)[] {
    return [...this.querySelectorAll('.question')].map((question) => {
      const chosen = question.querySelector<HTMLInputElement>('input:checked');
      return chosen === null ? null : Number(chosen.value);
    });
  }

  #keep(): void {
    const answers = this.#answers();
    const answered = answers.filter((answer) => answer !== null).length;
    if (answered === 0) forget(this.#name);
    else keep(this.#name, { answers, answered, questions: answers.length });
  }

  #restore(): void {
    const kept = recall(this.#name);
    const held = typeof kept === 'object' && kept !== null && 'answers' in kept ? kept.answers : [];
    const answers: readonly unknown[] = Array.isArray(held) ? held : [];
    for (const [index, question] of this.querySelectorAll('.question').entries()) {
      for (const option of question.querySelectorAll('input')) {
        option.checked = Number(option.value) === answers[index];
      }
    }
  }

  /** Only a chosen answer is described by its explanation: a description is read out even while it is folded. */
  #describe(): void {
    for (const choice of this.querySelectorAll('.choice')) {
      const input = choice.querySelector('input');
      const because = choice.querySelector('.because');
      if (input?.checked && because) input.setAttribute('aria-describedby', because.id);
      else input?.removeAttribute('aria-describedby');
    }
  }

  #count(): void {
    this.#describe();
    const tally = this.querySelector('.tally');
    const questions = this.querySelectorAll('.question').length;
    const answered = this.querySelectorAll('.choice:has(:checked)').length;
    const right = this.querySelectorAll('.choice:has(:checked) [data-right]').length;
    if (!tally) throw new Error('<quiz-box> expects an element with the class "tally" inside.');
    tally.textContent =
      answered === 0 ? '' : `${right} of ${answered} right, ${questions - answered} to go.`;
    if (answered === questions) tally.textContent = `${right} of ${questions} right.`;
  }
}

customElements.define('quiz-box', QuizBox);
