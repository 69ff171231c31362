# The commands of the chapter, in the folder of the downloaded project, in the order in which a reader types them.

# region: project
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest hypothesis
maturin develop --release
python -m pytest
# endregion: project

# region: prefix
cargo build --release
cp target/release/lib_native.so .
python -c 'import lib_native'
# endregion: prefix

# region: renamed
mv lib_native.so _native.so
python -c 'import _native; print(_native.count_doubles("bookkeeper"))'
rm _native.so
# endregion: renamed

# region: wheel
maturin build --release --out dist
ls dist
# endregion: wheel

# region: per-version
maturin build --release --no-default-features --features python --out per-version
ls per-version
# endregion: per-version

# region: source
maturin sdist --out dist
pip install --force-reinstall dist/packaged-0.1.0.tar.gz
python -c 'import packaged; print(packaged.implementation)'
# endregion: source

# region: pure
pip install setuptools
cp -r python pure/
pip wheel --no-deps --wheel-dir dist ./pure
# endregion: pure

# region: here
pip download --no-index --find-links dist --only-binary :all: --dest here packaged
ls here
# endregion: here

# region: elsewhere
pip download --no-index --find-links dist --only-binary :all: --dest elsewhere --platform win_arm64 packaged
ls elsewhere
# endregion: elsewhere

# In a copy of the project that has the other pyproject.toml.

# region: setuptools
pip install setuptools setuptools-rust
pip wheel --no-deps --wheel-dir dist .
ls dist
# endregion: setuptools

# In the folder of the project again.

# region: npm
wasm-pack build --release --target web --out-name packaged -- --no-default-features --features browser
cd pkg
npm pack --dry-run
# endregion: npm

# After each change of the exercise, there as well.

# region: turn
maturin develop --release
python -m pytest
# endregion: turn
