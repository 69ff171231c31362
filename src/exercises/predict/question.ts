/** What an author may ask in a `<Predict>`, checked when the site is built. */

/** One of the answers of a choice. `value` is stored. */
export interface PredictOption {
  readonly value: string;
  /** `code` in backticks. */
  readonly label: string;
  /** Why it is right, or why not: shown beside it once the reader has answered. */
  readonly because: string;
  readonly right?: true;
}

interface QuestionBase {
  /** Unique over the site: lower-case letters, digits, hyphens. */
  readonly id: string;
  /** The question; `code` in backticks. */
  readonly question: string;
  /** What to do with the figure below, once the reader has answered. */
  readonly look?: string;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly PredictOption[];
}

export interface RatioQuestion extends QuestionBase {
  readonly kind: 'ratio';
  /** Ends of the scale; 0.1 to 10,000 by default. */
  readonly min?: number;
  readonly max?: number;
  /** The right ratio, as long as one is known. */
  readonly answer?: number;
  /** Where the answer comes from, in a sentence. */
  readonly source?: string;
  /** Why the ratio is not smaller, and why it is not larger. */
  readonly because: { readonly notLess: string; readonly notMore: string };
}

export type Question = ChoiceQuestion | RatioQuestion;

/** The ends of a question's scale. */
export function scaleOf({ min = 0.1, max = 10_000 }: RatioQuestion): Scale {
  return { min, max };
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Throws an error that says what to change when a question cannot be asked. */
export function checkQuestion(question: Question): void {
  const { id } = question;
  if (!/^[a-z0-9-]+$/.test(id)) {
    throw new Error(`<Predict> "${id}": expected lower-case letters, digits and hyphens.`);
  }
  if (question.kind === 'choice') checkOptions(question);
  else checkScale(question);
}

function checkOptions({ id, options }: ChoiceQuestion): void {
  const values = options.map(({ value }) => value);
  if (values.length < 2 || new Set(values).size < values.length) {
    throw new Error(`<Predict> "${id}": expected two or more options with different values.`);
  }
  const right = options.filter((option) => option.right).length;
  if (right !== 1) {
    throw new Error(`<Predict> "${id}": expected one option that is right, got ${right}.`);
  }
}

function checkScale(question: RatioQuestion): void {
  const { id, answer } = question;
  const { min, max } = scaleOf(question);
  if (!(min > 0 && max > min)) {
    throw new Error(`<Predict> "${id}": expected 0 < min < max, got ${min} and ${max}.`);
  }
  if (answer !== undefined && !(answer >= min && answer <= max)) {
    throw new Error(`<Predict> "${id}": its answer ${answer} is not between ${min} and ${max}.`);
  }
}
