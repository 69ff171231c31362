/** What records calls: `observe.py` on the reader's computer and `record.py` in the page have these files in common. */
import marked_code from './marked_code.py?raw';
import observe from './observe.py?raw';
import original from './original.py?raw';
import record from './record.py?raw';
import recorder from './recorder.py?raw';
import shapes from './shapes.py?raw';
import value_source from './value_source.py?raw';

/** By the names of the modules. */
export const RECORD = { record, original, marked_code, recorder, shapes, value_source };

/** The files of `observe.py`, those first that others import. */
export const OBSERVE = { value_source, shapes, recorder, marked_code, observe };
