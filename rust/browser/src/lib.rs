//! The page's front door to the chapters' kernels: no Python, one class for
//! each form of input.

mod corpus;
mod floats;
mod integers;
mod number;
mod text;

pub use corpus::Corpus;
pub use floats::Floats;
pub use integers::Integers;
pub use number::Number;
pub use text::Text;
