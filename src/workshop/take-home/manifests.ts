/** Cargo.toml and pyproject.toml of a project. */
import type { Contract } from '../contract/contract.ts';

/** The versions that this book was made with. */
const PINNED = { hypothesis: '6.155.7', maturin: '1.16.0', pytest: '9.2.0' };

/** @param crates Lines of `[dependencies]`. */
export function manifestOf(name: string, contract: Contract, crates: readonly string[]): string {
  return `[package]
name = "${name}"
version = "0.1.0"
edition = "2024"
rust-version = "1.95"
description = ${description(contract)}
publish = false

[lib]
# The extension module that Python imports. Docstrings are Python's: there is nothing in them for Rust to test.
crate-type = ["cdylib"]
doctest = false

[dependencies]
pyo3 = { version = "0.30.1", features = ["abi3-py311"] }
${crates.map((line) => `${line}\n`).join('')}
[profile.release]
# Optimise everything as one piece: slower to build, faster to run.
lto = true
codegen-units = 1
strip = "debuginfo"

[lints.rust]
missing_docs = "warn"
unsafe_code = "deny"

[lints.clippy]
pedantic = { level = "warn", priority = -1 }
# The door uses every answer of the kernel.
must_use_candidate = "allow"
`;
}

export function pyprojectOf(name: string, contract: Contract): string {
  return `${buildSystem()}
[project]
name = "${name}"
description = ${description(contract)}
readme = "README.md"
requires-python = ">=3.11"
# maturin takes the version from Cargo.toml.
dynamic = ["version"]

[project.optional-dependencies]
test = ["hypothesis==${PINNED.hypothesis}", "pytest==${PINNED.pytest}"]

[tool.pytest.ini_options]
testpaths = ["tests"]
`;
}

function buildSystem(): string {
  return `[build-system]
requires = ["maturin==${PINNED.maturin}"]
build-backend = "maturin"
`;
}

/** A text of TOML, which has the escapes of JSON. */
function description({ function: name }: Contract): string {
  return JSON.stringify(`${name}, ported from Python to Rust.`);
}
