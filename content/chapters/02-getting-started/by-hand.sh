# Commands of the chapter that no test runs: they install compilers, need another system, or another tool.

# region: installed-by-apt
# A C linker; on Fedora: sudo dnf install gcc curl
sudo apt install build-essential curl
curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
source "$HOME/.cargo/env"
cargo --version
# endregion: installed-by-apt

# region: installed-by-apple
xcode-select --install   # Apple's command-line tools, with a linker
curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
source "$HOME/.cargo/env"
cargo --version
# endregion: installed-by-apple

# region: uv
mkdir -p getting-started
cd getting-started
uv venv
source .venv/bin/activate
uv pip install maturin pytest
# endregion: uv

# region: conda
mkdir -p getting-started
cd getting-started
conda create --name getting-started python pip
conda activate getting-started
pip install maturin pytest
# endregion: conda

# region: looked-up-later
cargo rustc -- -C link-arg=-undefined -C link-arg=dynamic_lookup
mkdir by-hand
cp target/debug/libfib.dylib by-hand/fib.so
cd by-hand
python -c 'import fib; print(fib.fib(90))'
cd ..
# endregion: looked-up-later
