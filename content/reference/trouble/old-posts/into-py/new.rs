use pyo3::prelude::*;

// region: code
#[derive(IntoPyObject)]
enum NumberOrText {
    Number(i64),
    Text(String),
}

#[pyfunction]
fn number_or_text(text: String) -> NumberOrText {
    match text.parse() {
        Ok(number) => NumberOrText::Number(number),
        Err(_) => NumberOrText::Text(text),
    }
}
// endregion: code
