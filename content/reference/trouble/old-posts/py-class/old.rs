// region: code
use cpython::{PyResult, py_class};
use std::cell::Cell;

py_class!(class Counter |py| {
    data count: Cell<u64>;
    def add(&self, step: u64) -> PyResult<u64> {
        let count = self.count(py);
        count.set(count.get() + step);
        Ok(count.get())
    }
});
// endregion: code
