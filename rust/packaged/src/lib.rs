//! One kernel in `count`, and two doors to it: one for Python, one for
//! JavaScript.

pub mod count;

// region: doors
#[cfg(feature = "python")]
mod python;

#[cfg(feature = "browser")]
mod browser;
// endregion: doors
