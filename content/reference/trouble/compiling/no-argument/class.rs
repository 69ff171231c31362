use pyo3::prelude::*;

#[pyclass]
struct Point {
    x: f64,
    y: f64,
}

#[pyfunction]
fn length(point: &Point) -> f64 {
    point.x.hypot(point.y)
}
