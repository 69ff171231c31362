/** The event that a panel dispatches on `document` when a measurement has ended; its detail is the BenchReport. */
export const MEASURED = 'oxidizing:measured';
