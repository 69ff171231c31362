/** Questions of a quiz: an author declares them beside the chapter, the build checks them. */

export interface QuizOption {
  /** `code` in backticks. */
  readonly text: string;
  /** Why it is right, or why not: shown to who chose it. */
  readonly because: string;
  readonly right?: true;
}

export interface QuizQuestion {
  readonly ask: string;
  readonly options: readonly QuizOption[];
}

/** Throws an error that names the question when a quiz cannot be answered. */
export function checkQuiz(id: string, questions: readonly QuizQuestion[]): void {
  if (questions.length < 3 || questions.length > 5) {
    throw new Error(`<Quiz id="${id}">: expected 3 to 5 questions, got ${questions.length}.`);
  }
  for (const { ask, options } of questions) {
    const right = options.filter((option) => option.right).length;
    if (options.length < 2 || right !== 1) {
      throw new Error(
        `<Quiz id="${id}">, "${ask}": expected two or more options of which one is right, got ${options.length} with ${right} right.`,
      );
    }
  }
}
