//! The module of the entries about running, once it works.

use pyo3::prelude::*;

#[pymodule]
mod fast {
    use std::ffi::OsString;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    // region: half
    #[pyfunction]
    fn half(n: i64) -> i64 {
        n.div_euclid(2)
    }
    // endregion: half

    // region: letters
    #[pyfunction]
    fn letters(name: OsString) -> usize {
        name.to_string_lossy().chars().count()
    }
    // endregion: letters

    // region: first
    #[pyfunction]
    fn first(values: Vec<i64>) -> PyResult<i64> {
        values
            .first()
            .copied()
            .ok_or_else(|| PyValueError::new_err("the list is empty"))
    }
    // endregion: first

    #[pyclass]
    struct Basket {
        prices: Vec<f64>,
    }

    #[pymethods]
    impl Basket {
        #[new]
        fn new(prices: Vec<f64>) -> Self {
            Self { prices }
        }

        fn total(&self) -> f64 {
            self.prices.iter().sum()
        }

        fn add(&mut self, price: f64) {
            self.prices.push(price);
        }

        // region: basket
        fn visit(slf: &Bound<'_, Self>, function: &Bound<'_, PyAny>) -> PyResult<()> {
            // The borrow ends with its line, before Python is called.
            let prices = slf.borrow().prices.clone();
            for price in prices {
                function.call1((price,))?;
            }
            Ok(())
        }

        fn change(slf: &Bound<'_, Self>, rule: &Bound<'_, PyAny>) -> PyResult<()> {
            let mut prices = slf.borrow().prices.clone();
            for price in &mut prices {
                *price = rule.call1((*price,))?.extract()?;
            }
            slf.borrow_mut().prices = prices;
            Ok(())
        }
        // endregion: basket
    }

    // region: point
    #[pyclass]
    struct Point {
        x: f64,
        y: f64,
    }

    #[pymethods]
    impl Point {
        #[new]
        fn new(x: f64, y: f64) -> Self {
            Self { x, y }
        }

        fn length(&self) -> f64 {
            self.x.hypot(self.y)
        }
    }
    // endregion: point

    // region: shape
    #[pyclass(subclass)]
    struct Shape {
        #[pyo3(get)]
        sides: u32,
    }
    // endregion: shape

    #[pymethods]
    impl Shape {
        #[new]
        fn new(sides: u32) -> Self {
            Self { sides }
        }

        // region: pickle
        /// What pickle and copy call the class with.
        fn __getnewargs__(&self) -> (u32,) {
            (self.sides,)
        }
        // endregion: pickle

        fn sum_of_angles(&self) -> u32 {
            180 * self.sides.saturating_sub(2)
        }
    }

    // region: visits
    #[pyclass(frozen)]
    struct Visits {
        count: AtomicU64,
    }

    #[pymethods]
    impl Visits {
        #[new]
        fn new() -> Self {
            Self {
                count: AtomicU64::new(0),
            }
        }

        fn add(&self) -> u64 {
            self.count.fetch_add(1, Ordering::Relaxed) + 1
        }
    }
    // endregion: visits

    // region: log
    static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

    #[pyfunction]
    fn note(py: Python<'_>, text: String, then: &Bound<'_, PyAny>) -> PyResult<usize> {
        let length = py.detach(|| {
            let mut log = LOG.lock().unwrap();
            log.push(text);
            log.len()
        });
        then.call0()?;
        Ok(length)
    }
    // endregion: log

    // region: depth
    #[pyfunction]
    fn depth(tree: Bound<'_, PyAny>) -> PyResult<usize> {
        let mut deepest = 0;
        let mut left = vec![(tree, 1)];
        while let Some((tree, level)) = left.pop() {
            deepest = deepest.max(level);
            for child in tree.try_iter()? {
                left.push((child?, level + 1));
            }
        }
        Ok(deepest)
    }
    // endregion: depth
}
