/** The questions that each chapter asks before a measurement, as their authors declared them. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Question } from '../../src/exercises/predict/question.ts';

export interface ChapterPredictions {
  /** The chapter's page. */
  readonly file: string;
  /** By the name under which the page imports it. */
  readonly questions: Readonly<Record<string, Question>>;
}

export async function findPredictions(): Promise<ChapterPredictions[]> {
  const files = globSync('content/chapters/*/index.mdx').sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      questions: await import(join(process.cwd(), dirname(file), 'predictions.ts')),
    })),
  );
}
