use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

struct BadLine {
    number: usize,
}

fn read(text: &str) -> Result<Vec<f64>, BadLine> {
    let lines = text.lines().enumerate();
    lines
        .map(|(at, line)| line.parse().map_err(|_| BadLine { number: at + 1 }))
        .collect()
}

// region: map
#[pyfunction]
fn total(text: &str) -> PyResult<f64> {
    let numbers = read(text)
        .map_err(|error| PyValueError::new_err(format!("line {} holds no number", error.number)))?;
    Ok(numbers.iter().sum())
}
// endregion: map
