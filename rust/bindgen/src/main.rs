//! Makes of a module for the page what JavaScript imports. wasm-bindgen's own
//! command does the same, and takes twice as long to compile: it brings a
//! server and a client for its tests.

use std::env;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        return Err("usage: oxidizing-bindgen MODULE FOLDER".into());
    };
    Ok(Bindgen::new()
        .input_path(module)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        .generate(folder)?)
}
