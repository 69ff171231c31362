/** Told by a cell of Rust when what it has built answers every case: what stands around the cell may wait for it. */
export const ALL_RIGHT = 'oxidizing:all-right';
