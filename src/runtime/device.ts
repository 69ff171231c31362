/** What a browser tells of its device and its connection, and what this site spares them for it. */

/** The part of `navigator` that tells; Firefox and WebKit have none of it. */
export interface Told {
  /** Gibibytes, rounded to a power of two. */
  readonly deviceMemory?: number;
  /** Processors that threads can run on at once; all browsers tell. */
  readonly hardwareConcurrency?: number;
  readonly connection?: { readonly effectiveType?: string; readonly saveData?: boolean };
}

export interface Device {
  /**
   * Whether a second interpreter gets ready beside the one in use, only in place of one that is lost,
   * or not before somebody needs it.
   */
  readonly spare: 'beside' | 'instead' | 'never';
  /** Whether benchmarks begin with a smaller size. */
  readonly isSmall: boolean;
  /** Whether a benchmark that says so begins with a larger one. */
  readonly isLarge: boolean;
  /** Why the reader is asked before Python is downloaded; null: there is no reason to. */
  readonly asks: 'saving' | 'slow' | null;
}

/** Gibibytes up to which two interpreters do not fit beside everything else. */
const ROOM_FOR_ONE = 4;
/** Gibibytes up to which an input of the usual size may not fit. */
const SMALL = 2;
/** From both on, an input of a million rows fits: no browser tells of more than 8 gibibytes. */
const LARGE = { memory: 8, cores: 8 };
/** As the Network Information API calls them: a few megabytes take most of a minute, or more. */
const SLOW: readonly unknown[] = ['slow-2g', '2g', '3g'];

/** What is not told is taken to be as usual. */
export function deviceOf({ deviceMemory, hardwareConcurrency = 1, connection }: Told): Device {
  const memory = deviceMemory ?? Number.POSITIVE_INFINITY;
  const saves = connection?.saveData === true;
  return {
    spare: saves ? 'never' : memory > ROOM_FOR_ONE ? 'beside' : 'instead',
    isSmall: memory <= SMALL,
    isLarge: (deviceMemory ?? 0) >= LARGE.memory && hardwareConcurrency >= LARGE.cores,
    asks: saves ? 'saving' : SLOW.includes(connection?.effectiveType) ? 'slow' : null,
  };
}

/** As it is now: a connection changes. */
export function thisDevice(): Device {
  return deviceOf(navigator as Told);
}
