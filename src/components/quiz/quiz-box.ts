/** `<quiz-box>`: reads the explanation of a chosen answer out, and counts the right ones. */

class QuizBox extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.addEventListener('change', () => this.#count());
    this.#count();
    this.dataset['ready'] = '';
  }

  #count(): void {
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
