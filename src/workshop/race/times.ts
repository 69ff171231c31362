/** Times that a race may take, in seconds. */
export const TIMES = [5, 10, 20, 60] as const;
