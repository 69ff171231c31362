/** The class of an enum's members, which the door learns from the members that come in. */
import { snakeName } from './names.ts';
import type { Enum } from './types.ts';
import type { Unit } from './unit.ts';

/** The name of the static that holds the class. */
export function enumClassItem(unit: Unit, { name, of }: Enum): string {
  unit.use('pyo3::types::PyType');
  unit.use('std::sync::Mutex');
  const wanted = `${snakeName(name).replace('r#', '').toUpperCase()}_CLASS`;
  return unit.item(`class ${JSON.stringify(of)}`, wanted, (own) => [
    '/// Of the members that came in last: an answer is a member of the same class.',
    `static ${own}: Mutex<Option<Py<PyType>>> = Mutex::new(None);`,
  ]);
}
