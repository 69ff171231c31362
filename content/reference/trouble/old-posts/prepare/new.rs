use pyo3::prelude::*;

fn main() {
    // region: code
    Python::initialize();
    // endregion: code
}
