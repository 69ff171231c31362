#[pyfunction]
fn double(number: i64) -> i64 {
    number * 2
}

#[pymodule]
mod fast {
    #[pymodule_export]
    use super::double;
}
