/** What a reader can spend on a proof. */
export const EXAMPLES = [200, 1000, 5000, 20000] as const;
/** For a whole proof. */
export const SECONDS = [10, 60, 300] as const;
/** For one call. */
export const LIMITS = [1, 2, 10] as const;
