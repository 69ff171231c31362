/**
 * Slows down whoever types wrong codes in a row. Nobody is shut out for good: a whole room may share one address, and
 * whoever is in already is not asked again.
 */
import { isIPv6 } from 'node:net';

/** So many slips of a class behind one address cost nothing. */
const FREE = 20;
/** After that, of each further one; each is twice the one before. */
const FIRST_WAIT = 1_000;
const DOUBLINGS = 5;
/** After so long one wrong code is forgotten. */
const FORGOTTEN = 30_000;
/** Addresses that are remembered; the ones longest ago go first. */
const MOST = 10_000;

interface Wrong {
  readonly count: number;
  readonly at: number;
}

export class Attempts {
  readonly #now: () => number;
  readonly #wrong = new Map<string, Wrong>();

  /** @param now In milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds until the next code of an address is looked at; 0 for at once. */
  wait(address: string): number {
    const wrong = this.#wrong.get(networkOf(address));
    if (wrong === undefined) return 0;
    const beyond = this.#left(wrong) - FREE;
    if (beyond <= 0) return 0;
    return Math.max(0, wrong.at + FIRST_WAIT * 2 ** (beyond - 1) - this.#now());
  }

  /** Notes a wrong code. */
  wrong(address: string): void {
    const network = networkOf(address);
    const before = this.#wrong.get(network);
    const count = before === undefined ? 0 : this.#left(before);
    this.#wrong.delete(network);
    this.#wrong.set(network, { count: Math.min(count, FREE + DOUBLINGS) + 1, at: this.#now() });
    const [oldest] = this.#wrong.keys();
    if (this.#wrong.size > MOST && oldest !== undefined) this.#wrong.delete(oldest);
  }

  #left({ count, at }: Wrong): number {
    return Math.max(0, count - Math.floor((this.#now() - at) / FORGOTTEN));
  }
}

/** One computer has as many addresses of IPv6 as it likes, but all of one network. */
function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return address;
  const [front = '', back] = plain.split('::', 2);
  const groups = front === '' ? [] : front.split(':');
  const missing =
    back === undefined ? 0 : 8 - groups.length - back.split(':').filter(Boolean).length;
  const all = [
    ...groups,
    ...Array.from({ length: missing }, () => '0'),
    ...(back ?? '').split(':'),
  ];
  return all.slice(0, 4).join(':').toLowerCase();
}
