fn main() {
    // region: code
    pyo3::prepare_freethreaded_python();
    // endregion: code
}
