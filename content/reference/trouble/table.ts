/** All entries of "When it does not work", in the order of the page. */
import type { TroubleGroup } from '../../../src/reference/trouble/trouble.ts';
import { compiling } from './compiling.ts';
import { importing } from './importing.ts';
import { installing } from './installing.ts';
import { running } from './running.ts';
import { unchanged } from './unchanged.ts';

export const TROUBLES: readonly TroubleGroup[] = [
  { id: 'installing', entries: installing },
  { id: 'importing', entries: importing },
  { id: 'unchanged', entries: unchanged },
  { id: 'compiling', entries: compiling },
  { id: 'running', entries: running },
];
