# The commands of the chapter, in the order in which a reader types them.

# region: folder
mkdir -p getting-started
cd getting-started
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest
# endregion: folder

# region: new
maturin new --bindings pyo3 fib
cd fib
# endregion: new

# region: develop
maturin develop
# endregion: develop

# region: import
python -c 'import fib; print(fib.fib(90))'
# endregion: import

# region: test
python -m pytest
# endregion: test

# region: time
python -m timeit -s 'import fib' 'fib.fib(90)'
# endregion: time

# region: release
maturin develop --release
python -m timeit -s 'import fib' 'fib.fib(90)'
# endregion: release

# region: overflow
python -c 'import fib; print(fib.fib(94))'
# endregion: overflow

# Once by hand, without maturin.

# region: cargo
cargo build
ls target/debug/*.so
# endregion: cargo

# region: rename
mkdir by-hand
cp target/debug/libfib.so by-hand/fib.so
cd by-hand
python -c 'import fib; print(fib.fib(90))'
cd ..
# endregion: rename

# region: prefix
cp target/debug/libfib.so by-hand/libfib.so
cd by-hand
python -c 'import libfib'
# endregion: prefix

# What a reader types in the folder of the downloaded project.

# region: project
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest hypothesis
maturin develop --release
python -m pytest
# endregion: project

# What a reader types in the folder of the exercise.

# region: exercise
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest
maturin develop --release
python -m pytest
# endregion: exercise
