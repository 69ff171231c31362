/** Which line of its program each step is about, and what the compiler says there. */
import { type Diagram, DiagramError, RIGHTS, type Right, type Step } from './diagram.ts';

/** Index of the line that holds `piece`. @throws DiagramError where none or several do. */
export function findLine(lines: readonly string[], piece: string, what: string): number {
  const found = lines.flatMap((line, index) => (line.includes(piece) ? [index] : []));
  const [index] = found;
  if (index !== undefined && found.length === 1) return index;
  throw new DiagramError(
    `${what} is about the line with "${piece}": ${found.length === 0 ? 'no line of the program holds it' : `${found.length} lines of the program hold it`}. ` +
      `Its lines are:\n${lines.join('\n')}`,
  );
}

/** For each line of the program the numbers of the steps that are about it, from 1 on. */
export function stepsByLine(
  steps: readonly Step[],
  lines: readonly string[],
  what: string,
): number[][] {
  const numbers: number[][] = lines.map(() => []);
  for (const [index, { line }] of steps.entries()) {
    if (line === undefined) continue;
    numbers[findLine(lines, line, `${what}, step ${index + 1}`)]?.push(index + 1);
  }
  return numbers;
}

/**
 * The compiler's headline, from the message that a test keeps as rustc prints it.
 *
 * @throws DiagramError where the message is about another line than the step.
 */
export function headlineOf(message: string, line: string, what: string): string {
  const [headline = ''] = message.split('\n');
  const at = Number(/^ *--> .*:(\d+):\d+$/m.exec(message)?.[1]);
  const named = new RegExp(`^ *${at} *\\|(.*)$`, 'm').exec(message)?.[1] ?? '';
  if (headline.startsWith('error') && named.includes(line)) return headline;
  throw new DiagramError(
    `${what} is about the line with "${line}", and the compiler's message about line ${at}: "${named.trim()}".`,
  );
}

export interface ShownRight {
  readonly right: Right;
  /** Taken away since the step before: shown as lost. */
  readonly state: 'has' | 'lost' | 'none';
}

export interface ShownPermission {
  readonly name: string;
  readonly rights: readonly ShownRight[];
  readonly drops: boolean;
}

/** What each variable may be used for in a step, held against the step before. */
export function shownPermissions(
  { steps }: Pick<Diagram, 'steps'>,
  index: number,
): ShownPermission[] {
  const before = steps[index - 1]?.permissions ?? [];
  return (steps[index]?.permissions ?? []).map(({ name, may, drops = false }) => {
    const had = before.find((other) => other.name === name)?.may ?? [];
    const rights = RIGHTS.map((right): ShownRight => {
      if (may.includes(right)) return { right, state: 'has' };
      return { right, state: had.includes(right) ? 'lost' : 'none' };
    });
    return { name, rights, drops };
  });
}
