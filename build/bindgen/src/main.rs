//! `bindgen INPUT.wasm OUTPUT_DIR`: writes the JavaScript glue and the wasm a browser loads.
//!
//! The published command line tool is the same library plus a test runner and an HTTP client that
//! take minutes to compile and are not needed here.

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: bindgen INPUT.wasm OUTPUT_DIR".into());
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).web(true)?.typescript(false).remove_producers_section(true);
    Ok(bindgen.generate(output)?)
}
