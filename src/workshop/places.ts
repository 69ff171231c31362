/** Lines that the reader wants to see: one step names them, and the step that has the file goes there, once it is there. */
import type { PortFile } from './work.ts';

/** The files of a work that have an editor. */
export type WorkFile = 'original' | PortFile;

export interface Place {
  readonly file: WorkFile;
  /** From 1. */
  readonly line: number;
}

/** @returns whether it goes there */
type TakePlace = (place: Place) => boolean;

export function fileName(file: WorkFile): string {
  return file === 'original' ? 'original.py' : `${file}.rs`;
}

export class Places {
  readonly #takers = new Set<TakePlace>();
  #wanted: Place | null = null;

  goTo(place: Place): void {
    this.#wanted = place;
    for (const take of this.#takers) this.#offer(take);
  }

  /** Hears of each place until it is taken, and at once of one that nobody has taken yet. */
  follow(take: TakePlace): void {
    this.#takers.add(take);
    this.#offer(take);
  }

  #offer(take: TakePlace): void {
    if (this.#wanted !== null && take(this.#wanted)) this.#wanted = null;
  }
}
