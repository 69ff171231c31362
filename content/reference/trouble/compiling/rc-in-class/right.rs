use std::sync::Arc;

use pyo3::prelude::*;

#[pyclass]
struct Corpus {
    words: Arc<Vec<String>>,
}
