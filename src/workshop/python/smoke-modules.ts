/** The modules that compare the reader's own calls. */
import calls from './calls.py?raw';
import clock from './clock.py?raw';
import compare from './compare.py?raw';
import marked_code from './marked_code.py?raw';
import original from './original.py?raw';
import smoke from './smoke.py?raw';
import source from './source.py?raw';

export const SMOKE = { calls, clock, compare, marked_code, original, smoke, source };
