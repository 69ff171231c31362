# What the entries of "When it does not work" have a reader type.

# region: activate
source .venv/bin/activate
maturin --version
# endregion: activate

# region: release
maturin develop --release
# endregion: release

# region: linker
cc --version
# endregion: linker

# region: versions
rustc --version
cargo --version
# endregion: versions

# region: stable
export PYO3_USE_STABLE_ABI_FORWARD_COMPATIBILITY=1
# endregion: stable

# region: offline
cargo fetch
cargo build --offline
# endregion: offline

# region: asked
python -c 'import sys; print(sys.executable)'
python -m pip show --files fast
# endregion: asked

# region: install
python -m pip install fast
# endregion: install

# region: module
python -c 'import fast; print(fast.__file__)'
# endregion: module

# region: exported
grep -a -o 'PyInit_[a-z_]*' quick.so
# endregion: exported

# region: tags
python -m pip debug --verbose
# endregion: tags

# region: processor
python -c 'import platform; print(platform.machine())'
rustc --version --verbose
# endregion: processor
