/** The plan of a class, from a file that the teacher may change: what comes after what, and how many minutes each takes. */
import { readFileSync } from 'node:fs';
import { PlainFailure } from '../../setup/failure.mjs';
import { fromRoot } from '../../setup/paths.mjs';
import type { Named } from './book.ts';

export interface AgendaItem {
  readonly minutes: number;
  readonly title: string;
  /** Where in the book it happens; null for a break and the like. */
  readonly section: string | null;
}

export interface Agenda {
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

/** Half a day for chapters 1 to 4. */
export const OWN_AGENDA = fromRoot('content', 'class', 'agenda.json');

export const MOST_MINUTES = 240;
const MOST_ITEMS = 60;
const LONGEST_TITLE = 100;

/**
 * @param sections Of the book, which items may name.
 * @throws PlainFailure that names the file and what in it is wrong: the line, or the item and its field.
 */
export function readAgenda(file: string, sections: readonly Named[]): Agenda {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new PlainFailure(`The agenda ${file} cannot be read.`);
  }
  try {
    return agendaOf(JSON.parse(text), sections);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`The agenda ${file} cannot be used. ${reason}`);
  }
}

/** @throws Error that names the item and its field. */
export function agendaOf(value: unknown, sections: readonly Named[]): Agenda {
  const { title, items } = fieldsOf(value, 'The agenda', ['title', 'items']);
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST_ITEMS) {
    throw new Error(`"items" has to be a list of 1 to ${MOST_ITEMS} items.`);
  }
  return {
    title: titleOf(title, 'The agenda'),
    items: items.map((item, index) => itemOf(item, `Item ${index + 1}`, sections)),
  };
}

function itemOf(value: unknown, at: string, sections: readonly Named[]): AgendaItem {
  const fields = fieldsOf(value, at, ['minutes', 'title', 'section']);
  const title = titleOf(fields['title'], at);
  const place = `${at} (“${title}”)`;
  const { minutes, section = null } = fields;
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || !isWithin(minutes)) {
    const given = JSON.stringify(minutes);
    throw new Error(
      `${place}: "minutes" has to be a whole number from 1 to ${MOST_MINUTES}, not ${given}.`,
    );
  }
  if (section !== null && !sections.some(({ id }) => id === section)) {
    throw new Error(
      `${place}: "section" has to be a place of the book, as in "why-rust#be-smart-first", not ${JSON.stringify(section)}.`,
    );
  }
  return { minutes, title, section: section === null ? null : String(section) };
}

function isWithin(minutes: number): boolean {
  return minutes >= 1 && minutes <= MOST_MINUTES;
}

function fieldsOf(
  value: unknown,
  at: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${at} has to be an object.`);
  }
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    throw new Error(`${at} has a field "${unknown}". Known are: ${known.join(', ')}.`);
  }
  return { ...value };
}

function titleOf(title: unknown, at: string): string {
  if (typeof title === 'string' && title.trim() !== '' && title.length <= LONGEST_TITLE) {
    return title.trim();
  }
  throw new Error(`${at}: "title" has to be a text of 1 to ${LONGEST_TITLE} signs.`);
}
