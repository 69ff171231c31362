/** Files and texts that the reader drops on the page, pastes or chooses: a Python file or an exported work. */
import { formatBytes } from '../../figures/bytes.ts';
import { BEGIN } from '../step.ts';
import { NEW_WORK, type Work } from '../work.ts';
import { LARGEST_FILE, readWork } from './read-work.ts';
import { freeName } from './work-name.ts';

export type Given =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): Given => ({ kind: 'refused', why });

/** Reads a file: Python begins a work, JSON is one. */
export async function readFile(file: File): Promise<Given> {
  if (file.size > LARGEST_FILE) return refused(tooLarge(file.name, file.size));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused(`“${file.name}” cannot be read: it is no text in UTF-8.`);
  }
  if (/\.py$/i.test(file.name)) return begun(text, file.name.replace(/\.py$/i, ''));
  if (!/\.json$/i.test(file.name)) {
    return refused(`“${file.name}” is neither a Python file (.py) nor an exported work (.json).`);
  }
  const read = readWork(text);
  return read.kind === 'work' ? read : refused(`“${file.name}” cannot be opened. ${read.why}`);
}

function begun(original: string, name: string): Given {
  return { kind: 'work', work: { ...NEW_WORK, original, name: freeName(name, []) } };
}

function tooLarge(name: string, bytes: number): string {
  return `${name} has ${formatBytes(bytes)}, and ${formatBytes(LARGEST_FILE)} is the most that is taken in.`;
}

/** Takes what is dropped or pasted anywhere on the page, unless a step has taken it or it goes into a field. */
export function followFiles(page: HTMLElement, take: (given: Given) => void): void {
  page.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (event.defaultPrevented || file === undefined) return;
    event.preventDefault();
    void readFile(file).then(take);
  });
  page.addEventListener(BEGIN, (event) => {
    if (event instanceof CustomEvent && event.detail instanceof File) {
      void readFile(event.detail).then(take);
    }
  });
  document.addEventListener('paste', (event) => {
    if (event.defaultPrevented || isField(event.target)) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file === undefined && !/^(async )?def |^class /m.test(text)) return;
    event.preventDefault();
    if (file !== undefined) void readFile(file).then(take);
    else if (text.length > LARGEST_FILE) take(refused(tooLarge('The text', text.length)));
    else take(begun(text, 'pasted'));
  });
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
