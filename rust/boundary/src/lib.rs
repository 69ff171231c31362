//! `boundary` holds one function for each kind of value that crosses between
//! Python and Rust.

pub mod level;

/// The Python module; built unless the feature `python` is switched off.
#[cfg(feature = "python")]
// How an argument is taken is what each function is about, so none is rewritten
// to take a borrow; a float too large for a whole number becomes the largest
// one there is.
#[allow(clippy::needless_pass_by_value, clippy::cast_possible_truncation)]
#[pyo3::pymodule]
mod boundary {
    use std::collections::{HashMap, HashSet};
    use std::fs::read_to_string;
    use std::path::PathBuf;

    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    use crate::level::{self, LevelError};

    // region: nothing
    /// Take nothing, give nothing: what a call costs by itself.
    #[pyfunction]
    fn nothing() {}
    // endregion: nothing

    // region: text
    /// Give the length in bytes of a text that is borrowed.
    #[pyfunction]
    fn text(value: &str) -> usize {
        value.len()
    }
    // endregion: text

    // region: text_owned
    /// Give the length in bytes of a text that is copied.
    #[pyfunction]
    fn text_owned(value: String) -> usize {
        value.len()
    }
    // endregion: text_owned

    // region: data
    /// Give the length of bytes that are borrowed.
    #[pyfunction]
    fn data(value: &[u8]) -> usize {
        value.len()
    }
    // endregion: data

    // region: data_owned
    /// Give the length of bytes that are copied.
    #[pyfunction]
    fn data_owned(value: Vec<u8>) -> usize {
        value.len()
    }
    // endregion: data_owned

    // region: integer
    /// Give a whole number of at most 64 bits back.
    #[pyfunction]
    fn integer(value: i64) -> i64 {
        value
    }
    // endregion: integer

    // region: unsigned
    /// Give a whole number of at most 64 bits and without a sign back.
    #[pyfunction]
    fn unsigned(value: u64) -> u64 {
        value
    }
    // endregion: unsigned

    // region: wide
    /// Give a whole number of at most 128 bits back.
    #[pyfunction]
    fn wide(value: i128) -> i128 {
        value
    }
    // endregion: wide

    // region: real
    /// Give the whole part of a float.
    #[pyfunction]
    fn real(value: f64) -> i64 {
        value as i64
    }
    // endregion: real

    // region: pair
    /// Give the first of two values back.
    #[pyfunction]
    fn pair(value: (i64, f64)) -> i64 {
        value.0
    }
    // endregion: pair

    // region: maybe
    /// Give a whole number back, or 0 for None.
    #[pyfunction]
    fn maybe(value: Option<i64>) -> i64 {
        value.unwrap_or(0)
    }
    // endregion: maybe

    // region: integers
    /// Give the length of a list whose every item is converted.
    #[pyfunction]
    fn integers(values: Vec<i64>) -> usize {
        values.len()
    }
    // endregion: integers

    // region: texts
    /// Give the length of a list of texts that are copied.
    #[pyfunction]
    fn texts(values: Vec<String>) -> usize {
        values.len()
    }
    // endregion: texts

    // region: listed
    /// Give the length of a list that stays Python's.
    #[pyfunction]
    fn listed(values: &Bound<'_, PyList>) -> usize {
        values.len()
    }
    // endregion: listed

    // region: table
    /// Give the length of a dict whose every key and value is converted.
    #[pyfunction]
    fn table(values: HashMap<String, i64>) -> usize {
        values.len()
    }
    // endregion: table

    // region: unique
    /// Give the length of a set whose every item is converted.
    #[pyfunction]
    fn unique(values: HashSet<i64>) -> usize {
        values.len()
    }
    // endregion: unique

    // region: nested
    /// Give how many items the lists of a list have together; each is
    /// converted.
    #[pyfunction]
    fn nested(values: Vec<Vec<i64>>) -> usize {
        values.iter().map(Vec::len).sum()
    }
    // endregion: nested

    // region: keyed
    /// Two keys of a dict, by their names.
    #[derive(FromPyObject)]
    #[pyo3(from_item_all)]
    struct Keys {
        name: String,
        count: usize,
    }

    /// Give a count and the length in bytes of a name, added; both are in a
    /// dict.
    #[pyfunction]
    fn keyed(value: Keys) -> usize {
        value.count + value.name.len()
    }
    // endregion: keyed

    // region: fields
    /// Two attributes of an object, by their names.
    #[derive(FromPyObject)]
    struct Fields {
        name: String,
        count: usize,
    }

    /// Give a count and the length in bytes of a name, added; both are
    /// attributes.
    #[pyfunction]
    fn fields(value: Fields) -> usize {
        value.count + value.name.len()
    }
    // endregion: fields

    // region: floats
    /// Give the length of an array of floats whose memory is borrowed.
    #[pyfunction]
    fn floats(values: PyBuffer<f64>) -> usize {
        values.item_count()
    }
    // endregion: floats

    // region: anything
    /// Give the length of any object, as `len` does.
    #[pyfunction]
    fn anything(value: &Bound<'_, PyAny>) -> PyResult<usize> {
        value.len()
    }
    // endregion: anything

    // region: make_text
    /// Make a text of `length` letters.
    #[pyfunction]
    fn make_text(length: usize) -> String {
        "a".repeat(length)
    }
    // endregion: make_text

    // region: make_data
    /// Make `length` zero bytes.
    #[pyfunction]
    fn make_data(length: usize) -> Vec<u8> {
        vec![0; length]
    }
    // endregion: make_data

    // region: make_integers
    /// Make a list of the whole numbers below `length`.
    #[pyfunction]
    fn make_integers(length: i64) -> Vec<i64> {
        (0..length).collect()
    }
    // endregion: make_integers

    // region: make_table
    /// Make a dict of the whole numbers below `length` and their squares.
    #[pyfunction]
    fn make_table(length: i64) -> HashMap<i64, i64> {
        (0..length)
            .map(|key| (key, key.wrapping_mul(key)))
            .collect()
    }
    // endregion: make_table

    // region: make_unique
    /// Make a set of the whole numbers below `length`.
    #[pyfunction]
    fn make_unique(length: i64) -> HashSet<i64> {
        (0..length).collect()
    }
    // endregion: make_unique

    // region: make_nested
    /// Make lists of ten whole numbers each, `length` numbers in all.
    #[pyfunction]
    fn make_nested(length: i64) -> Vec<Vec<i64>> {
        (0..length)
            .step_by(10)
            .map(|first| (first..length.min(first + 10)).collect())
            .collect()
    }
    // endregion: make_nested

    // region: make_keyed
    /// What becomes a dict with two keys.
    #[derive(IntoPyObject)]
    struct Named {
        name: String,
        count: usize,
    }

    /// Make a dict of a name and `length`.
    #[pyfunction]
    fn make_keyed(length: usize) -> Named {
        Named {
            name: String::new(),
            count: length,
        }
    }
    // endregion: make_keyed

    // region: raise
    impl From<LevelError> for PyErr {
        fn from(error: LevelError) -> Self {
            PyValueError::new_err(error.to_string())
        }
    }

    /// Give the level that a text names; `ValueError` if it names none.
    #[pyfunction]
    fn parse_level(text: &str) -> Result<u8, LevelError> {
        level::parse(text)
    }
    // endregion: raise

    // region: read
    /// Give the number of lines of a file; `OSError` or its kin if it cannot be
    /// read.
    #[pyfunction]
    fn lines(path: PathBuf) -> PyResult<usize> {
        // std::io::Error becomes FileNotFoundError and so on.
        let text = read_to_string(path)?;
        Ok(text.lines().count())
    }
    // endregion: read

    // region: options
    /// Repeat a text; `times` can only be given by name.
    #[pyfunction]
    #[pyo3(signature = (text, *, times = 1))]
    fn repeated(text: &str, times: usize) -> String {
        text.repeat(times)
    }
    // endregion: options

    // region: call
    /// Give what a Python function makes of a value; its exceptions pass
    /// through.
    #[pyfunction]
    fn call<'py>(function: &Bound<'py, PyAny>, value: i64) -> PyResult<Bound<'py, PyAny>> {
        function.call1((value,))
    }
    // endregion: call

    // region: detach
    /// Add whole numbers up while other Python threads run.
    #[pyfunction]
    fn total(py: Python<'_>, values: Vec<i64>) -> i64 {
        py.detach(|| {
            values
                .iter()
                .fold(0_i64, |sum, &value| sum.wrapping_add(value))
        })
    }
    // endregion: detach

    // region: class
    /// Counts how often it was asked.
    #[pyclass]
    struct Counter {
        /// How often `press` was called.
        #[pyo3(get)]
        presses: u64,
    }

    #[pymethods]
    impl Counter {
        #[new]
        fn new() -> Self {
            Self { presses: 0 }
        }

        /// Count once more and give the new number.
        fn press(&mut self) -> u64 {
            self.presses += 1;
            self.presses
        }

        fn __len__(&self) -> usize {
            usize::try_from(self.presses).unwrap_or(usize::MAX)
        }
    }
    // endregion: class

    /// Names the module as users import it; functions would say
    /// `boundary.boundary` otherwise.
    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        for (_, object) in module.dict() {
            if object.is_callable() {
                object.setattr("__module__", "boundary")?;
            }
        }
        Ok(())
    }
}
