use std::rc::Rc;

use pyo3::prelude::*;

#[pyclass(unsendable)]
struct Corpus {
    words: Rc<Vec<String>>,
}
