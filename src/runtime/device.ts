/** What a browser tells of its device and its connection, and what this site spares them for it. */

/** The part of `navigator` that tells; Firefox and WebKit have none of it. */
export interface Told {
  /** Gibibytes, rounded to a power of two. */
  readonly deviceMemory?: number;
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
  /** Why the reader is asked before Python is downloaded; null: there is no reason to. */
  readonly asks: 'saving' | 'slow' | null;
}

/** Gibibytes up to which two interpreters do not fit beside everything else. */
const ROOM_FOR_ONE = 4;
/** Gibibytes up to which an input of the usual size may not fit. */
const SMALL = 2;
/** As the Network Information API calls them: a few megabytes take most of a minute, or more. */
const SLOW: readonly unknown[] = ['slow-2g', '2g', '3g'];

/** What is not told is taken to be as usual. */
export function deviceOf({ deviceMemory = Number.POSITIVE_INFINITY, connection }: Told): Device {
  const saves = connection?.saveData === true;
  return {
    spare: saves ? 'never' : deviceMemory > ROOM_FOR_ONE ? 'beside' : 'instead',
    isSmall: deviceMemory <= SMALL,
    asks: saves ? 'saving' : SLOW.includes(connection?.effectiveType) ? 'slow' : null,
  };
}

/** As it is now: a connection changes. */
export function thisDevice(): Device {
  return deviceOf(navigator as Told);
}
