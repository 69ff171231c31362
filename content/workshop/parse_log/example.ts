import type { Example } from '../../../src/workshop/examples/example.ts';

export const parseLog: Example = {
  name: 'parse_log',
  title: 'Fields of log lines',
  why: 'The regular expression is fast; what is left in both is to make the dicts and texts of the answer.',
};
