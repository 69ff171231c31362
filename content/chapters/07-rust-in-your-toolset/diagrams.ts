/** The picture of this chapter: two threads that call Rust, while it holds Python's lock and while it does not. */
import type { Diagram, Lanes, Span } from '../../../src/diagram/diagram.ts';

const timeLine = (title: string, spans: readonly Span[]): Lanes => ({
  kind: 'lanes',
  title,
  unit: 20,
  lanes: [
    { id: 'first', title: 'thread 1' },
    { id: 'second', title: 'thread 2' },
  ],
  spans,
});

/** A call that begins and ends in Python; between, Rust counts. */
const call = (lane: string, at: number, counts: string): Span[] => [
  { lane, from: at, to: at + 1, text: 'Python calls', tone: 'python' },
  { lane, from: at + 1, to: at + 5, text: counts, tone: 'rust' },
  { lane, from: at + 5, to: at + 6, text: 'Python returns', tone: 'python' },
];

const wait = (lane: string, from: number, to: number, text: string): Span => ({
  lane,
  from,
  to,
  text,
  waits: true,
});

export const locking: Diagram = {
  id: 'locking',
  title: 'Two threads count primes',
  steps: [
    {
      says: 'On the left Rust holds the lock, so the second thread waits until the first one is ready. On the right Rust counts while it is detached, so the second thread gets the lock at once.',
      drawings: [
        timeLine('count_primes_holding', [
          ...call('first', 0, 'Rust counts,\nholds the lock'),
          wait('second', 0, 6, 'waits for\nthe lock'),
          ...call('second', 6, 'Rust counts,\nholds the lock'),
        ]),
        timeLine('count_primes', [
          ...call('first', 0, 'Rust counts,\ndetached'),
          wait('second', 0, 1, 'waits'),
          ...call('second', 1, 'Rust counts,\ndetached'),
        ]),
      ],
    },
  ],
};
