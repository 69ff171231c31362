//! The module of the entries about running, as it was when it did not work.

use pyo3::prelude::*;

#[pymodule]
mod fast {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::sync::Mutex;

    use pyo3::prelude::*;

    // region: half
    #[pyfunction]
    fn half(n: u32) -> u32 {
        n / 2
    }
    // endregion: half

    // region: letters
    #[pyfunction]
    fn letters(name: &str) -> usize {
        name.chars().count()
    }
    // endregion: letters

    // region: first
    #[pyfunction]
    fn first(values: Vec<i64>) -> i64 {
        values[0]
    }
    // endregion: first

    // region: basket
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

        fn visit(&self, function: &Bound<'_, PyAny>) -> PyResult<()> {
            for price in &self.prices {
                function.call1((*price,))?;
            }
            Ok(())
        }

        fn change(&mut self, rule: &Bound<'_, PyAny>) -> PyResult<()> {
            for price in &mut self.prices {
                *price = rule.call1((*price,))?.extract()?;
            }
            Ok(())
        }
    }
    // endregion: basket

    // region: point
    #[pyclass]
    struct Point {
        x: f64,
        y: f64,
    }

    #[pymethods]
    impl Point {
        fn length(&self) -> f64 {
            self.x.hypot(self.y)
        }
    }
    // endregion: point

    // region: shape
    #[pyclass]
    struct Shape {
        sides: u32,
    }

    #[pymethods]
    impl Shape {
        #[new]
        fn new(sides: u32) -> Self {
            Self { sides }
        }

        fn sum_of_angles(&self) -> u32 {
            180 * self.sides.saturating_sub(2)
        }
    }
    // endregion: shape

    // region: visits
    #[pyclass(unsendable)]
    struct Visits {
        count: Rc<Cell<u64>>,
    }

    #[pymethods]
    impl Visits {
        #[new]
        fn new() -> Self {
            Self {
                count: Rc::new(Cell::new(0)),
            }
        }

        fn add(&self) -> u64 {
            self.count.set(self.count.get() + 1);
            self.count.get()
        }
    }
    // endregion: visits

    // region: log
    static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

    #[pyfunction]
    fn note(text: String, then: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut log = LOG.lock().unwrap();
        log.push(text);
        then.call0()?;
        Ok(log.len())
    }
    // endregion: log

    // region: depth
    #[pyfunction]
    fn depth(tree: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut deepest = 0;
        for child in tree.try_iter()? {
            deepest = deepest.max(depth(&child?)?);
        }
        Ok(deepest + 1)
    }
    // endregion: depth
}
