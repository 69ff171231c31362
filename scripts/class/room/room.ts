/** Who takes part and what they said last: in memory, bounded, and gone with the process. */
import { type RoomReport, SIGN_OF_LIFE } from '../../../src/room/protocol.ts';

export interface Reader {
  /** In the order in which readers came, for those without a name. */
  readonly number: number;
  readonly report: RoomReport;
  /** When help was asked, by the room's clock; null for no help. */
  readonly helpSince: number | null;
  /** Whether the page has been heard of of late. */
  readonly isThere: boolean;
}

/** What became of a report. */
export type Heard = 'kept' | 'too often' | 'full';

/** Ten times a class. */
const MOST_READERS = 300;

/** Reports at once of one reader, and after how many milliseconds one more is free. */
const BURST = 20;
const REFILL = 1_000;

/** A page that has missed so many signs of life is closed. */
const AWAY = 3 * SIGN_OF_LIFE;

interface Seat {
  readonly number: number;
  report: RoomReport | null;
  helpSince: number | null;
  at: number;
  /** When all of the burst is free again. */
  freeAt: number;
}

export class Room {
  readonly #now: () => number;
  readonly #seats = new Map<string, Seat>();
  #numbers = 0;

  /** @param now In milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Takes the place of what the reader has said before.
   *
   * @param report Null for a reader who leaves: nothing is left but how often they have asked.
   */
  hear(id: string, report: RoomReport | null): Heard {
    const now = this.#now();
    const seat = this.#seats.get(id) ?? this.#newSeat(id, now);
    if (seat === null) return 'full';
    if (seat.freeAt - now > (BURST - 1) * REFILL) {
      // To leave is always possible.
      if (report === null) seat.report = null;
      return 'too often';
    }
    seat.freeAt = Math.max(seat.freeAt, now) + REFILL;
    seat.helpSince = report?.asksForHelp ? (seat.helpSince ?? now) : null;
    seat.report = report;
    seat.at = now;
    return 'kept';
  }

  /** All who take part, in the order in which they came. */
  get readers(): readonly Reader[] {
    const now = this.#now();
    return [...this.#seats.values()].flatMap(({ number, report, helpSince, at }) =>
      report === null ? [] : [{ number, report, helpSince, isThere: now - at < AWAY }],
    );
  }

  /** Null where everybody in a full room is there. */
  #newSeat(id: string, now: number): Seat | null {
    if (this.#seats.size >= MOST_READERS) {
      const free =
        [...this.#seats].find(([, { report }]) => report === null) ??
        [...this.#seats].find(([, { at }]) => now - at >= AWAY);
      if (free === undefined) return null;
      this.#seats.delete(free[0]);
    }
    this.#numbers += 1;
    const seat = { number: this.#numbers, report: null, helpSince: null, at: now, freeAt: now };
    this.#seats.set(id, seat);
    return seat;
  }
}
