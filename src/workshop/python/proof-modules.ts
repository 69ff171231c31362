/** The modules of the proof: those that a project takes home as they are, and all that the page runs. */
import bad_calls from './bad_calls.py?raw';
import calls from './calls.py?raw';
import clock from './clock.py?raw';
import compare from './compare.py?raw';
import counted from './counted.py?raw';
import draw from './draw.py?raw';
import edges from './edges.py?raw';
import prove from './prove.py?raw';
import rust_integers from './rust_integers.py?raw';
import search from './search.py?raw';
import seen from './seen.py?raw';
import source from './source.py?raw';

/**
 * Compares calls, draws arguments from a contract, asks for bad input, and reads kept cases: `draw` needs Hypothesis, and
 * what imports it.
 */
export const TAKEN_HOME = { bad_calls, calls, compare, draw, edges, rust_integers, source };

export const PROOF = { ...TAKEN_HOME, clock, counted, prove, search, seen };
