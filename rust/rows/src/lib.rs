//! `rows` answers one question about a table of orders, with the table taken
//! from Python in many ways: plain Rust in `totals`, `columns` and `json`, and
//! Python functions over it.

pub mod columns;
pub mod json;
pub mod totals;

#[cfg(feature = "python")]
mod arrays;
#[cfg(feature = "python")]
mod held;
#[cfg(feature = "python")]
mod objects;
#[cfg(feature = "python")]
mod typed;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
#[pyo3::pymodule]
mod rows {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::arrays::top_of_arrays;
    #[pymodule_export]
    use crate::held::Orders;
    #[pymodule_export]
    use crate::objects::{top_by_interned_keys, top_by_keys, top_of_objects, top_of_tuples};
    #[pymodule_export]
    use crate::typed::{top_of_json, top_of_lists, top_of_records};

    /// Names the module as users import it; functions would say `rows.rows`
    /// otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, member) in module.dict() {
            if member.is_callable() {
                member.setattr("__module__", "rows")?;
            }
        }
        Ok(())
    }
}
