/** An agenda under way: what is on, since when and until when. It goes on when the teacher says so, never by itself. */
import type { Now } from '../../../src/room/protocol.ts';
import { type Agenda, type AgendaItem, MOST_MINUTES } from './agenda.ts';

/** Times are in milliseconds since 1970. */
export interface Slot {
  readonly item: AgendaItem;
  /** As the teacher has made it longer or shorter. */
  readonly minutes: number;
  readonly state: 'over' | 'on' | 'to come';
  /** Null before the agenda has begun. */
  readonly times: { readonly from: number; readonly to: number } | null;
}

/** What a press does. */
export type Step = 'next' | 'back' | 'longer' | 'shorter';

const MINUTE = 60_000;
const MORE = 5;

export class Timetable {
  readonly agenda: Agenda;
  readonly #now: () => number;
  readonly #minutes: number[];
  /** When each item began that has begun, and last when the agenda ended. */
  readonly #starts: number[] = [];

  /** @param now In milliseconds since 1970: readers are told a time of day. */
  constructor(agenda: Agenda, now: () => number = Date.now) {
    this.agenda = agenda;
    this.#now = now;
    this.#minutes = agenda.items.map(({ minutes }) => minutes);
  }

  /** How many steps were taken: 0 before the start, and one more than there are items after the end. */
  get at(): number {
    return this.#starts.length;
  }

  get isOver(): boolean {
    return this.at > this.agenda.items.length;
  }

  /**
   * @param at Where the teacher saw the agenda: a second press, or one in another window, does nothing.
   * @returns whether it was taken
   */
  take(step: Step, at: number): boolean {
    if (at !== this.at) return false;
    if (step === 'next') return !this.isOver && this.#starts.push(this.#now()) > 0;
    if (step === 'back') return this.#starts.pop() !== undefined;
    const on = this.at - 1;
    const changed = (this.#minutes[on] ?? Number.NaN) + (step === 'longer' ? MORE : -MORE);
    if (!(changed >= 1 && changed <= MOST_MINUTES)) return false;
    this.#minutes[on] = changed;
    return true;
  }

  get slots(): readonly Slot[] {
    const [now, on] = [this.#now(), this.at - 1];
    let free = now;
    return this.agenda.items.map((item, index) => {
      const minutes = this.#minutes[index] ?? item.minutes;
      const from = this.#starts[index] ?? free;
      const planned = from + minutes * MINUTE;
      const to = this.#starts[index + 1] ?? planned;
      // What is late moves all that comes after it.
      free = Math.max(to, now);
      const state = index < on ? 'over' : index === on ? 'on' : 'to come';
      return { item, minutes, state, times: on < 0 ? null : { from, to } };
    });
  }

  /** Whole minutes until the end of what is on; below zero where it is late, and null where nothing is on. */
  get minutesLeft(): number | null {
    const on = this.#on;
    return on?.times ? Math.ceil((on.times.to - this.#now()) / MINUTE) : null;
  }

  /** What readers are told. */
  get now(): Now | null {
    const on = this.#on;
    if (!on?.times) return null;
    const { to } = on.times;
    return { title: on.item.title, until: to > this.#now() ? to : null };
  }

  get #on(): Slot | undefined {
    return this.slots.find(({ state }) => state === 'on');
  }
}
