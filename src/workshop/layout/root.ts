/** The root of a project, which stays as it is: the two modules, and Python's module over them. */

/** @param module What Python imports. */
export function rootOf(module: string): string {
  return `//! \`${module}\`: the port of a Python function. The work is done in \`kernel\`; \`door\` is what Python calls.

mod door;
pub mod kernel;

/// The module that Python imports.
#[pyo3::pymodule]
mod ${module} {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::door::register(module)
    }
}
`;
}
