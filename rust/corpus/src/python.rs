//! The Python module: a class that owns a `Corpus` and turns its answers into
//! Python's.

use pyo3::exceptions::{
    PyOSError, PyOverflowError, PyRuntimeError, PyUnicodeEncodeError, PyValueError,
};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple, PyType};

use crate::corpus::{Corpus as Index, Position};
use crate::problem::Problem;

// region: class
/// The words of a text, with their places.
#[pyclass(module = "corpus")]
struct Corpus {
    name: String,
    index: Index,
}
// endregion: class

// region: stop
/// Why building ended early: the text is no good, or Python wants to stop.
enum Stop {
    Text(Problem),
    Python(PyErr),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Text(problem)
    }
}

impl Stop {
    /// The exception, with the name of the text before the place.
    fn named(self, name: &str) -> PyErr {
        match self {
            Self::Text(problem) => PyValueError::new_err(format!("{name}:{problem}")),
            Self::Python(error) => error,
        }
    }
}
// endregion: stop

// region: signals
/// Lets Python stop the work, for Ctrl+C, each time enough steps were taken.
fn signals(py: Python<'_>) -> impl FnMut() -> PyResult<()> + '_ {
    let mut steps = 0;
    move || {
        steps += 1;
        if steps % 1024 == 0 {
            py.check_signals()?;
        }
        Ok(())
    }
}
// endregion: signals

/// A whole number from 0 to `largest`, or the `ValueError` that says what was
/// expected.
fn whole(name: &str, value: &Bound<'_, PyAny>, largest: u32) -> PyResult<u32> {
    match value.extract::<u32>() {
        Ok(number) if number <= largest => Ok(number),
        Err(error) if !error.is_instance_of::<PyOverflowError>(value.py()) => Err(error),
        _ => Err(PyValueError::new_err(format!(
            "{name} is {value}; a whole number from 0 to {largest} was expected"
        ))),
    }
}

/// The letters of a word; one with half a surrogate pair is in no text.
fn letters<'a>(word: &'a Bound<'_, PyString>) -> PyResult<Option<&'a str>> {
    match word.to_str() {
        Ok(letters) => Ok(Some(letters)),
        Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(word.py()) => Ok(None),
        Err(error) => Err(error),
    }
}

// region: build
#[pymethods]
impl Corpus {
    /// Read a text file, which has to be UTF-8.
    #[new]
    #[allow(clippy::needless_pass_by_value)] // a path is converted for this call
    fn new(py: Python<'_>, path: std::path::PathBuf) -> PyResult<Self> {
        let name = path.display().to_string();
        let bytes = std::fs::read(&path).map_err(|error| os_error(py, &error, &name))?;
        let mut signals = signals(py);
        let index = Index::from_bytes(&bytes, || signals().map_err(Stop::Python));
        let index = index.map_err(|stop| stop.named(&name))?;
        Ok(Self { name, index })
    } // `bytes` is freed here; the index has copied what it keeps
    // endregion: build

    /// Take a text that is in memory already.
    #[classmethod]
    #[pyo3(signature = (text, name = "<text>"))]
    fn from_text(
        _class: &Bound<'_, PyType>,
        text: &Bound<'_, PyString>,
        name: &str,
    ) -> PyResult<Self> {
        let index = index(text.py(), text.to_str()?, name)?;
        let name = name.to_owned();
        Ok(Self { name, index })
    }

    // region: add
    /// Add a text after the lines so far; all of it or, if it is no good,
    /// nothing.
    fn add(slf: &Bound<'_, Self>, text: &Bound<'_, PyString>) -> PyResult<()> {
        let name = slf.borrow().name.clone();
        // Python may run in here: nothing is borrowed.
        let more = index(slf.py(), text.to_str()?, &name)?;
        slf.try_borrow_mut()?.index.append(more);
        Ok(())
    }
    // endregion: add

    // region: small
    /// How often the word occurs.
    fn count(&self, word: &Bound<'_, PyString>) -> PyResult<usize> {
        Ok(letters(word)?.map_or(0, |word| self.index.count(word)))
    }

    /// How often each of the words occurs.
    #[allow(clippy::needless_pass_by_value)] // the list was made for this call
    fn count_many(&self, words: Vec<Bound<'_, PyString>>) -> PyResult<Vec<usize>> {
        words.iter().map(|word| self.count(word)).collect()
    }
    // endregion: small

    /// The numbers of the lines in which the word occurs, from 1 on.
    fn lines(&self, word: &Bound<'_, PyString>) -> PyResult<Vec<u32>> {
        Ok(letters(word)?.map_or_else(Vec::new, |word| self.index.lines_of(word)))
    }

    /// Line and column of each place where the word begins, from 1 on.
    fn positions(&self, word: &Bound<'_, PyString>) -> PyResult<Vec<(u32, u32)>> {
        let places = letters(word)?.map_or(&[][..], |word| self.index.positions(word));
        Ok(places.iter().map(|at| (at.line, at.column)).collect())
    }

    /// The n words that occur most often, with their counts; ties in order of
    /// appearance.
    fn most_common(&self, n: &Bound<'_, PyAny>) -> PyResult<Vec<(&str, usize)>> {
        let n = whole("n", n, u32::MAX)?;
        Ok(self.index.most_common(n as usize))
    }

    // region: heavy
    /// The words that so many edits or fewer turn into the word, in order of
    /// appearance.
    fn within(
        &self,
        word: &Bound<'_, PyString>,
        distance: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<&str>> {
        let limit = whole("distance", distance, u8::MAX.into())?;
        let pause = signals(word.py());
        self.index.within(word.to_str()?, limit as usize, pause)
    }
    // endregion: heavy

    /// As within, by the loop of the Python original instead of a published
    /// crate.
    fn within_loop(
        &self,
        word: &Bound<'_, PyString>,
        distance: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<&str>> {
        let limit = whole("distance", distance, u8::MAX.into())?;
        let pause = signals(word.py());
        self.index
            .within_loop(word.to_str()?, limit as usize, pause)
    }

    /// How many words there are in all.
    #[getter]
    fn total(&self) -> usize {
        self.index.total()
    }

    /// How many lines there are.
    #[getter]
    fn line_count(&self) -> u32 {
        self.index.lines()
    }

    /// What messages call the text.
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    /// Bytes of memory that the index holds.
    fn bytes_held(&self) -> usize {
        self.index.bytes_held()
    }

    fn __len__(&self) -> usize {
        self.index.distinct()
    }

    fn __contains__(&self, word: &Bound<'_, PyString>) -> PyResult<bool> {
        Ok(self.count(word)? > 0)
    }

    // region: iter
    fn __iter__(slf: Bound<'_, Self>) -> Words {
        let expected = slf.borrow().index.distinct();
        Words {
            corpus: Some(slf.unbind()),
            expected,
            next: 0,
        }
    }
    // endregion: iter

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let name = PyString::new(py, &self.name).repr()?;
        let (total, distinct) = (self.index.total(), self.index.distinct());
        Ok(format!(
            "<Corpus {name}: {total} words, {distinct} distinct>"
        ))
    }

    // region: pickle
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let py = slf.py();
        let corpus = slf.borrow();
        let parts: Vec<_> = corpus
            .index
            .entries()
            .map(|(word, places)| (word, PyBytes::new(py, &packed(places))))
            .collect();
        let state = (&corpus.name, corpus.index.lines(), parts).into_pyobject(py)?;
        Ok((slf.get_type().getattr("_from_parts")?, state))
    }

    /// Puts together what pickle has kept.
    #[classmethod]
    fn _from_parts(
        _class: &Bound<'_, PyType>,
        name: String,
        lines: u32,
        parts: Vec<(String, Vec<u8>)>,
    ) -> Self {
        let parts = parts
            .into_iter()
            .map(|(word, bytes)| (word, unpacked(&bytes)))
            .collect();
        let index = Index::from_parts(lines, parts);
        Self { name, index }
    }
    // endregion: pickle
}

fn index(py: Python<'_>, text: &str, name: &str) -> PyResult<Index> {
    let mut signals = signals(py);
    Index::from_text(text, || signals().map_err(Stop::Python)).map_err(|stop| stop.named(name))
}

/// The `OSError` of the right kind, with the number, the words and the path
/// that Python's has.
fn os_error(py: Python<'_>, error: &std::io::Error, path: &str) -> PyErr {
    let Some(number) = error.raw_os_error() else {
        return PyValueError::new_err(format!("{path}: {error}")); // a NUL within the path
    };
    match py
        .import("os")
        .and_then(|os| os.call_method1("strerror", (number,)))
    {
        Ok(words) => PyOSError::new_err((number, words.unbind(), path.to_owned())),
        Err(error) => error,
    }
}

/// Places as bytes: line and column, four bytes each, the lowest first.
fn packed(places: &[Position]) -> Vec<u8> {
    let pair = |at: &Position| [at.line.to_le_bytes(), at.column.to_le_bytes()];
    places.iter().flat_map(pair).flatten().collect()
}

fn unpacked(bytes: &[u8]) -> Vec<Position> {
    let number = |at: &[u8]| u32::from_le_bytes([at[0], at[1], at[2], at[3]]);
    bytes
        .chunks_exact(8)
        .map(|at| Position {
            line: number(&at[..4]),
            column: number(&at[4..]),
        })
        .collect()
}

// region: iterator
/// Goes over the words of a corpus and keeps it alive meanwhile.
#[pyclass]
struct Words {
    /// None once all words were given.
    corpus: Option<Py<Corpus>>,
    expected: usize,
    next: usize,
}

#[pymethods]
impl Words {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&mut self, py: Python<'_>) -> PyResult<Option<String>> {
        let Some(corpus) = &self.corpus else {
            return Ok(None);
        };
        let corpus = corpus.try_borrow(py)?;
        if corpus.index.distinct() != self.expected {
            return Err(PyRuntimeError::new_err(
                "the corpus got more words during iteration",
            ));
        }
        let word = corpus.index.word(self.next).map(str::to_owned);
        drop(corpus); // it is borrowed from self, which changes now
        self.next += 1;
        if word.is_none() {
            self.corpus = None;
        }
        Ok(word)
    }
}
// endregion: iterator

/// Reads a text, indexes its words and answers questions about them.
#[pymodule]
mod corpus {
    #[pymodule_export]
    use super::Corpus;

    use pyo3::prelude::*;

    #[pymodule_init]
    fn finish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
