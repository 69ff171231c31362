/** Python that makes both sides of a race for the harness: its functions are `call`, `setup` and `tell`. */
import calls from '../python/calls.py?raw';
import compare from '../python/compare.py?raw';
import { GENERATE } from '../python/generate.ts';
import marked_code from '../python/marked_code.py?raw';
import original from '../python/original.py?raw';
import race from '../python/race.py?raw';
import race_trial from '../python/race_trial.py?raw';
import record from '../python/record.py?raw';
import recorder from '../python/recorder.py?raw';
import shapes from '../python/shapes.py?raw';
import source from '../python/source.py?raw';
import value_source from '../python/value_source.py?raw';
import type { RaceGiven } from './given.ts';

/** race.py and all that it imports. */
const RACE = { ...GENERATE, calls, compare, marked_code, original, race, source };

/** The trial as well, which may have to run the reader's calls. */
export const TRIAL = { ...RACE, race_trial, record, recorder, shapes, value_source };

/** The port as Python has it: in the reader's module, or in the book's with all examples. */
export interface PortName {
  readonly module: 'port' | 'ports';
  readonly function: string;
}

export function originalDriver(given: RaceGiven): string {
  return `${loading(given)}call, setup, tell = _race().original_side()\n`;
}

export function portDriver(given: RaceGiven, port: PortName): string {
  // Here, and not in race.py: in this text an import of the module gives the build that is measured.
  return `${loading(given)}from ${port.module} import ${port.function} as _port
call, setup, tell = _race().port_side(_port)
`;
}

/** Both sides find one race, so that they have the same input and the port is asked for what the original said. */
function loading(given: RaceGiven): string {
  // A JSON string is a Python string as well.
  const [texts, asked] = [RACE, given].map((value) => JSON.stringify(JSON.stringify(value)));
  return `def _race():
    import importlib, json, sys
    from pathlib import Path
    if "_workshop_race" not in sys.modules:
        folder = Path("/workshop/race")
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in json.loads(${texts}).items():
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
            sys.modules.pop(name, None)
        importlib.invalidate_caches()
        sys.path.insert(0, str(folder))
        try:
            sys.modules["_workshop_race"] = importlib.import_module("race")
        finally:
            sys.path.remove(str(folder))
    return sys.modules["_workshop_race"].race_of(${asked})
`;
}
