/** The lines that no input of a proof has reached, as the list of the proof and the editors show them. */
import type { WorkFile } from '../places.ts';
import type { Missed } from './port-seen.ts';
import { NEVER, type UnreachedLine } from './unreached-line.ts';

/**
 * Each line once, in the order of the files.
 * @param missedLines Of the original.
 */
export function unreachedLines(
  original: string,
  missedLines: readonly number[],
  port: readonly Missed[],
): UnreachedLine[] {
  const lines = original.split('\n');
  const all: UnreachedLine[] = [
    ...missedLines.map((line) => ({
      ...({ file: 'original', line, words: NEVER } as const),
      text: lines[line - 1]?.trim() ?? '',
    })),
    ...port.map(({ file, line, kind, text }) => ({
      ...{ file, line, text },
      words: kind === 'way' ? 'condition never false' : NEVER,
    })),
  ];
  const keys = new Map<string, UnreachedLine>();
  for (const one of all) {
    const key = `${one.file} ${one.line}`;
    // Where nothing came to a line, its condition says nothing more.
    if (keys.get(key)?.words !== NEVER) keys.set(key, one);
  }
  return [...keys.values()].sort(
    (a, b) => FILES.indexOf(a.file) - FILES.indexOf(b.file) || a.line - b.line,
  );
}

const FILES: readonly WorkFile[] = ['original', 'kernel', 'door'];
