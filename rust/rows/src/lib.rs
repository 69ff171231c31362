//! `rows` answers one question about a table of orders, with the table taken
//! from Python in many ways: plain Rust in `totals`, `columns` and `json`, and
//! Python functions over it. What else crosses has a module each: `results`,
//! `nested` objects, `payload` of bytes, `callback`s, and an object that threads
//! have `shared`.

pub mod columns;
pub mod json;
pub mod totals;

#[cfg(feature = "python")]
mod arrays;
#[cfg(feature = "python")]
mod callback;
#[cfg(feature = "python")]
mod held;
#[cfg(feature = "python")]
mod nested;
#[cfg(feature = "python")]
mod objects;
#[cfg(feature = "python")]
mod payload;
#[cfg(feature = "python")]
mod results;
#[cfg(feature = "python")]
mod shared;
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
    use crate::callback::{Ledger, top_by, top_by_last_digits};
    #[pymodule_export]
    use crate::held::Orders;
    #[pymodule_export]
    use crate::nested::{Address, CopyingOrder, SealedAddress, SealedOrder, SharingOrder};
    #[pymodule_export]
    use crate::objects::{top_by_interned_keys, top_by_keys, top_of_objects, top_of_tuples};
    #[pymodule_export]
    use crate::payload::{
        amounts_by_cast, amounts_by_extract, checksum, checksum_buffer, checksum_cow, checksum_vec,
        zeros_cow, zeros_pybytes, zeros_signed, zeros_vec,
    };
    #[pymodule_export]
    use crate::results::{
        CustomerSum, Sums, flags_as_bytes, flags_as_list, report, sums_as_arrays, sums_as_dicts,
        sums_as_iterator, sums_as_lists, sums_as_objects,
    };
    #[pymodule_export]
    use crate::shared::Meter;
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
