/** The generator of inputs over a contract: files of one folder, which a project takes home as they are. */
import generate from './generate.py?raw';
import input_sizes from './input_sizes.py?raw';
import input_values from './input_values.py?raw';
import repeated_input from './repeated_input.py?raw';
import rust_integers from './rust_integers.py?raw';

/** By the names of the modules; they import each other and the standard library. */
export const GENERATE = { generate, input_sizes, input_values, repeated_input, rust_integers };
