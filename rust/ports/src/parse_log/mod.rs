//! Log lines of fields, such as `level=warn path=/a b ms=12`.

pub(crate) mod door;
mod kernel;
