//! An object in a field of another: copied out, shared, or sealed.

use pyo3::prelude::*;

// region: copying
/// Where an order goes; Python may change it.
#[pyclass(module = "rows", get_all, set_all, from_py_object)]
#[derive(Clone)]
pub struct Address {
    city: String,
}

/// An order that owns its address. Python gets a copy of it.
#[pyclass(module = "rows")]
pub struct CopyingOrder {
    #[pyo3(get, set)]
    address: Address,
    #[pyo3(get)]
    tags: Vec<String>,
}
// endregion: copying

#[pymethods]
impl Address {
    #[new]
    fn new(city: String) -> Self {
        Self { city }
    }
}

#[pymethods]
impl CopyingOrder {
    #[new]
    fn new(address: Address) -> Self {
        Self {
            address,
            tags: Vec::new(),
        }
    }

    // region: method
    /// Send the order to another city.
    fn redirect(&mut self, city: String) {
        self.address.city = city;
    }
    // endregion: method

    /// What is written on the parcel.
    fn label(&self) -> String {
        format!("to {}", self.address.city)
    }
}

// region: sharing
/// An order that refers to an address, as a Python object does.
#[pyclass(module = "rows")]
pub struct SharingOrder {
    #[pyo3(get, set)]
    address: Py<Address>,
}

#[pymethods]
impl SharingOrder {
    #[new]
    fn new(address: Py<Address>) -> Self {
        Self { address }
    }

    /// What is written on the parcel.
    fn label(&self, py: Python<'_>) -> PyResult<String> {
        let address = self.address.try_borrow(py)?;
        Ok(format!("to {}", address.city))
    }
}
// endregion: sharing

// region: sealed
/// Where an order goes; nobody changes it.
#[pyclass(module = "rows", frozen, get_all, from_py_object)]
#[derive(Clone)]
pub struct SealedAddress {
    city: String,
}

/// An order whose address cannot be changed, only replaced.
#[pyclass(module = "rows", get_all, set_all)]
pub struct SealedOrder {
    address: SealedAddress,
}
// endregion: sealed

#[pymethods]
impl SealedAddress {
    #[new]
    fn new(city: String) -> Self {
        Self { city }
    }
}

#[pymethods]
impl SealedOrder {
    #[new]
    fn new(address: SealedAddress) -> Self {
        Self { address }
    }
}
