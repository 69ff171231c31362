/** Whether the reader takes part in this class: kept in the browser for the next page, and for this class alone. */
import { forget, keep, recall } from '../storage/json.ts';

export interface TakingPart {
  /** Of the class, from its cookie. */
  readonly room: string;
  readonly name: string;
  readonly asksForHelp: boolean;
}

const NAME = 'room';

/** Null for a reader who has not pressed, or has pressed in another class. */
export function takingPart(room: string): TakingPart | null {
  const kept = recall(NAME);
  if (typeof kept !== 'object' || kept === null || !('room' in kept) || kept.room !== room) {
    return null;
  }
  return {
    room,
    name: 'name' in kept && typeof kept.name === 'string' ? kept.name : '',
    asksForHelp: 'asksForHelp' in kept && kept.asksForHelp === true,
  };
}

export function keepTakingPart(part: TakingPart): void {
  keep(NAME, part);
}

export function forgetTakingPart(): void {
  forget(NAME);
}
