use std::rc::Rc;

use pyo3::prelude::*;

#[pyclass]
struct Corpus {
    words: Rc<Vec<String>>,
}
