/** Which solutions the teacher keeps closed. None is, unless the teacher wants it so. */
import type { Exercise, RoomBook } from './book.ts';

export class Solutions {
  /** The exercises that have a solution, in the order of the book. */
  readonly exercises: readonly Exercise[];
  readonly #closed = new Set<string>();

  constructor({ exercises }: RoomBook, areClosed: boolean) {
    this.exercises = exercises.filter(({ hasSolution }) => hasSolution);
    this.close(null, areClosed);
  }

  /**
   * Closes or opens solutions.
   *
   * @param of An exercise, a chapter, or null for all.
   * @returns whether the book has such solutions
   */
  close(of: string | null, isClosed: boolean): boolean {
    const meant = this.exercises.filter(
      ({ id, chapter }) => of === null || of === id || of === chapter.id,
    );
    for (const { id } of meant) {
      if (isClosed) this.#closed.add(id);
      else this.#closed.delete(id);
    }
    return meant.length > 0;
  }

  get closed(): string[] {
    return this.exercises.map(({ id }) => id).filter((id) => this.#closed.has(id));
  }
}
