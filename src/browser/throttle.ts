/** Runs a task at most once in an interval, the last call always: a chart need not be drawn at each report. */

export interface Throttle {
  /** Asks for a run: now if the last one is long enough ago, else as soon as it is. */
  request(): void;
  /** Runs at once and forgets what was asked for. */
  flush(): void;
}

/** `interval`: milliseconds from the end of one run to the start of the next. */
export function throttle(task: () => void, interval: number): Throttle {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    task();
    last = performance.now();
  };
  return {
    request() {
      if (waiting !== null) return;
      waiting = setTimeout(run, Math.max(0, last + interval - performance.now()));
    },
    flush: run,
  };
}
