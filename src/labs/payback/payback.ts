/** Whether a port pays: time spared for whoever waits, against the work of whoever ports. All as ranges. */

/** Both ends of what is assumed or follows from it; the low end first. */
export type Range = readonly [low: number, high: number];

/** Who waits for the program. */
export const WAITERS = {
  person: 'a person',
  machine: 'a machine that is paid for',
  deadline: 'a deadline',
  nobody: 'nobody',
} as const;
export type Waiter = keyof typeof WAITERS;

/** What a form says of who waits; null if it says nothing that is known. */
export function waiterNamed(name: unknown): Waiter | null {
  return (Object.keys(WAITERS) as Waiter[]).find((waiter) => waiter === name) ?? null;
}

/** What is assumed. Money is in any one currency. */
export interface Assumptions {
  /** How many times as fast the function becomes. */
  readonly speedup: Range;
  /** Money that an hour of waiting costs. */
  readonly waitingHour: Range;
  /** Money that an hour of work on the port costs. */
  readonly workHour: Range;
  /** Hours of work until the port is in use. */
  readonly portHours: Range;
  /** Hours of work that it takes in each year after. */
  readonly upkeepHours: Range;
}
export type Assumption = keyof Assumptions;

export interface Job {
  /** Seconds that one run takes now. */
  readonly seconds: number;
  /** Runs a day. */
  readonly runs: number;
  /** Part of a run that the port makes faster, from 0 to 1. */
  readonly share: number;
}

export interface Payback {
  /** Hours of waiting a year that are spared. */
  readonly sparedHours: Range;
  /** Money a year that these hours cost today. */
  readonly gain: Range;
  /** Money that the port costs in its first year, upkeep included. */
  readonly cost: Range;
  /** What is left after the first year. */
  readonly net: Range;
  /** Months until the port has paid for itself; infinite if it never does. */
  readonly months: Range;
  /** The assumption that moves `net` most from its low to its high end; null if none moves it. */
  readonly hangsOn: Assumption | null;
}

/** What an assumption is called, and why its default range is what it is. */
export const ASSUMED: Readonly<Record<Assumption, { name: string; why: string; least: number }>> = {
  speedup: {
    name: 'the function becomes so many times as fast',
    why: 'On a computer, the first ports of this book became about 5 to 80 times as fast: an index that is built, loops over numbers and text. Functions that only make many small calls gain less.',
    least: 1,
  },
  waitingHour: {
    name: 'an hour of waiting costs',
    why: 'A person: wages with all that comes on top, or less if something else can be done meanwhile. A machine: from the rent of a small one to that of a large one.',
    least: 0,
  },
  workHour: {
    name: 'an hour of work on the port costs',
    why: 'Wages of a programmer, with all that comes on top.',
    least: 0,
  },
  portHours: {
    name: 'hours until the port is in use',
    why: 'The post of 2024 reports half a day for a first port. A week is what tests, wheels for each system, a review and learning can take.',
    least: 0,
  },
  upkeepHours: {
    name: 'hours of upkeep a year',
    why: 'A new Python and a new PyO3 come about once a year, and somebody has to find their way into the code again.',
    least: 0,
  },
};

const HOURS: Readonly<Record<Waiter, Range>> = {
  person: [20, 80],
  machine: [0.05, 3],
  deadline: [0, 0],
  nobody: [0, 0],
};

/** Where nobody has said anything else. */
export function defaultsFor(waiter: Waiter): Assumptions {
  return {
    speedup: [5, 80],
    waitingHour: HOURS[waiter],
    workHour: [40, 100],
    portHours: [4, 40],
    upkeepHours: [4, 20],
  };
}

const DAYS_A_YEAR = 365;
/** A larger number is a slip of the finger; products of several would have no end. */
const MOST = 1e9;
const MOST_WORDS = MOST.toLocaleString('en');
const NAMES = Object.keys(ASSUMED) as Assumption[];

/** @throws RangeError when a number lies where it has no meaning, or a range is the wrong way round. */
export function paybackOf(job: Job, assumed: Assumptions): Payback {
  check(job, assumed);
  const { waitingHour, workHour, portHours, upkeepHours } = assumed;
  const sparedHours = each(assumed.speedup, (speedup) => sparedBy(job, speedup));
  const gain = each(sparedHours, (hours, end) => hours * waitingHour[end]);
  const port = each(portHours, (hours, end) => hours * workHour[end]);
  const upkeep = each(upkeepHours, (hours, end) => hours * workHour[end]);
  const cost = each(port, (money, end) => money + upkeep[end]);
  return {
    sparedHours,
    gain,
    cost,
    net: [gain[0] - cost[1], gain[1] - cost[0]],
    months: [monthsUntil(port[0], gain[1] - upkeep[0]), monthsUntil(port[1], gain[0] - upkeep[1])],
    hangsOn: decisive(job, assumed),
  };
}

/** Hours a year that a function so many times as fast spares. */
function sparedBy({ seconds, runs, share }: Job, speedup: number): number {
  return (seconds * runs * DAYS_A_YEAR * share * (1 - 1 / speedup)) / 3600;
}

function monthsUntil(money: number, aYear: number): number {
  if (money === 0) return 0;
  return aYear > 0 ? (12 * money) / aYear : Number.POSITIVE_INFINITY;
}

/** The assumption with the widest effect, each moved alone between its ends, the others in their middle. */
function decisive(job: Job, assumed: Assumptions): Assumption | null {
  let [widest, found]: [number, Assumption | null] = [0, null];
  for (const name of NAMES) {
    const [low, high] = assumed[name].map((value) => netAt(job, assumed, name, value));
    const width = Math.abs((high ?? 0) - (low ?? 0));
    if (width > widest) [widest, found] = [width, name];
  }
  return found;
}

function netAt(job: Job, assumed: Assumptions, moved: Assumption, to: number): number {
  const at = (name: Assumption) => (name === moved ? to : middleOf(assumed[name]));
  const work = (at('portHours') + at('upkeepHours')) * at('workHour');
  return sparedBy(job, at('speedup')) * at('waitingHour') - work;
}

/** As far from one end as from the other, in factors; in steps where one end is 0. */
function middleOf([low, high]: Range): number {
  return low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
}

function each(range: Range, change: (value: number, end: 0 | 1) => number): Range {
  return [change(range[0], 0), change(range[1], 1)];
}

function check({ seconds, runs, share }: Job, assumed: Assumptions): void {
  if (!(share >= 0 && share <= 1)) throw outside('The share', share, 'from 0 to 1');
  if (!(seconds > 0 && seconds <= MOST))
    throw outside('The time of one run', seconds, `above 0, and up to ${MOST_WORDS},`);
  if (!(runs > 0 && runs <= MOST))
    throw outside('The number of runs a day', runs, `above 0, and up to ${MOST_WORDS},`);
  for (const name of NAMES) {
    const [low, high] = assumed[name];
    const { name: said, least } = ASSUMED[name];
    if (!(low >= least && high <= MOST && low <= high)) {
      throw new RangeError(
        `"${said}" is ${low} to ${high}; two numbers from ${least} up to ${MOST_WORDS} were expected, the smaller one first.`,
      );
    }
  }
}

/** The error for a number that has no meaning where it stands. */
export function outside(what: string, given: number, expected: string): RangeError {
  return new RangeError(`${what} is ${given}; a number ${expected} was expected.`);
}
