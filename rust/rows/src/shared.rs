//! A class that several threads use: its data lie behind a lock.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::sync::MutexExt;

// region: meter
/// Readings that any thread may add to.
#[pyclass(module = "rows", frozen)]
pub struct Meter {
    readings: Mutex<Vec<f64>>,
}

#[pymethods]
impl Meter {
    /// Add a reading. Waits for the lock while attached to Python: it can hang.
    fn add_attached(&self, reading: f64) {
        let mut readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        readings.push(reading);
    }

    /// Call the function with each reading. The lock is held while Python runs.
    fn each(&self, callback: &Bound<'_, PyAny>) -> PyResult<()> {
        let readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        for &reading in readings.iter() {
            callback.call1((reading,))?;
        }
        Ok(())
    }
    // endregion: meter

    // region: detached
    /// Add a reading. Detaches from Python while it waits.
    fn add_detached(&self, py: Python<'_>, reading: f64) {
        py.detach(|| {
            let mut readings = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
            readings.push(reading);
        });
    }

    /// Add a reading. The lock itself is waited for while detached.
    fn add(&self, py: Python<'_>, reading: f64) {
        let locked = self.readings.lock_py_attached(py);
        let mut readings = locked.unwrap_or_else(PoisonError::into_inner);
        readings.push(reading);
    }
    // endregion: detached

    #[new]
    fn new(readings: Vec<f64>) -> Self {
        Self {
            readings: Mutex::new(readings),
        }
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        let locked = self.readings.lock_py_attached(py);
        locked.unwrap_or_else(PoisonError::into_inner).len()
    }
}
