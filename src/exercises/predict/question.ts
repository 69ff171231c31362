/** What an author may ask in a `<Predict>`, checked when the site is built. */

/** One of the answers of a choice. `value` is stored; `feedback` is shown to who chose it. */
export interface PredictOption {
  readonly value: string;
  readonly label: string;
  readonly feedback?: string;
}

interface QuestionBase {
  /** Unique over the site: lower-case letters, digits, hyphens. */
  readonly id: string;
  /** The question; `code` in backticks. */
  readonly question: string;
  /** Id of the benchmark that answers it: offers a way there. */
  readonly benchmark?: string;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly (PredictOption | string)[];
  /** The `value` of the right option, where there is one. */
  readonly answer?: string;
  /** Shown to everyone after the option's own. */
  readonly feedback?: string;
}

/** Feedback to a guessed ratio: for everyone, or by how it stands to `answer` (within a factor of 1.5 is near). */
export type RatioFeedback =
  | string
  | { readonly low: string; readonly near: string; readonly high: string };

export interface RatioQuestion extends QuestionBase {
  readonly kind: 'ratio';
  /** Ends of the scale; 0.1 to 10,000 by default. */
  readonly min?: number;
  readonly max?: number;
  /** The recorded ratio, which a feedback of three parts refers to. */
  readonly answer?: number;
  readonly feedback?: RatioFeedback;
}

export type Question = ChoiceQuestion | RatioQuestion;

/** The options with their values; one given as bare text has the text as its value. */
export function optionsOf(question: ChoiceQuestion): PredictOption[] {
  return question.options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : option,
  );
}

/** Throws an error that says what to change when a question cannot be asked. */
export function checkQuestion(question: Question): void {
  const { id } = question;
  if (!/^[a-z0-9-]+$/.test(id)) {
    throw new Error(`<Predict id="${id}">: expected lower-case letters, digits and hyphens.`);
  }
  if (question.kind === 'choice') {
    const values = optionsOf(question).map(({ value }) => value);
    if (values.length < 2 || new Set(values).size < values.length) {
      throw new Error(`<Predict id="${id}">: expected two or more options with different values.`);
    }
    if (question.answer !== undefined && !values.includes(question.answer)) {
      throw new Error(
        `<Predict id="${id}">: the answer "${question.answer}" is none of ${values.join(', ')}.`,
      );
    }
    return;
  }
  const { min = 0.1, max = 10_000, answer, feedback } = question;
  if (!(min > 0 && max > min)) {
    throw new Error(`<Predict id="${id}">: expected 0 < min < max, got ${min} and ${max}.`);
  }
  if (typeof feedback === 'object' && answer === undefined) {
    throw new Error(`<Predict id="${id}">: feedback for low, near and high needs an answer.`);
  }
}
