/** The original inside the door: asked for what only Python can do, such as numbers without end. */
import type { Contract } from '../contract/contract.ts';
import { rawText, snakeName } from './names.ts';
import type { Unit } from './unit.ts';

/** The name of the function that gives the original's module, which is made at the first call. */
export function originalItem(unit: Unit, contract: Contract, source: string): string {
  unit.use('pyo3::sync::PyOnceLock');
  const text = unit.item('source', 'ORIGINAL', (name) => [
    '/// The original, as it was in Python.',
    `const ${name}: &std::ffi::CStr = ${rawText(source)};`,
  ]);
  const module = `_original_of_${snakeName(contract.function).replace('r#', '')}`;
  return unit.item('original', 'original', (name) => [
    "/// The original's module, made at the first call.",
    `fn ${name}(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {`,
    '    static MODULE: PyOnceLock<Py<PyModule>> = PyOnceLock::new();',
    '    let module = MODULE.get_or_try_init(py, || {',
    `        let made = PyModule::from_code(py, ${text}, c"original.py", c"${module}")?;`,
    '        PyResult::Ok(made.unbind())',
    '    })?;',
    '    Ok(module.bind(py))',
    '}',
  ]);
}
