import type { Example } from '../../../src/workshop/examples/example.ts';

export const shortestPath: Example = {
  name: 'shortest_path',
  title: 'The shortest way on a grid',
  why: 'Tuples, sets and queues of Python become a few flat arrays.',
};
