/** Which parts of a chapter are done, from what their own elements keep in this browser. */
import { recall } from '../storage/json.ts';
import type { Part } from './parts.ts';

/** Whether what is kept under the part's name says that it is done. */
export function isDone(part: Part, recalled: (name: string) => unknown = recall): boolean {
  const kept = recalled(part);
  if (part.startsWith('read:')) return kept === true;
  if (typeof kept !== 'object' || kept === null) return false;
  if (part.startsWith('turn:')) return 'done' in kept && kept.done === true;
  if (part.startsWith('choice:')) return 'right' in kept && kept.right === true;
  return 'answered' in kept && 'questions' in kept && kept.answered === kept.questions;
}

/** "2 of 4 done", "not begun", "all done". */
export function progressWords(done: number, all: number): string {
  if (done === 0) return 'not begun';
  return done === all ? 'all done' : `${done} of ${all} done`;
}
