# Commands of the chapter for Windows, in PowerShell; no test runs them.

# region: windows
winget install Microsoft.VisualStudio.2022.BuildTools --override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"
winget install Rustlang.Rustup
# close the terminal and open a new one, so that it finds cargo
cargo --version
# endregion: windows

# region: venv
mkdir getting-started
cd getting-started
py -m venv .venv
.venv\Scripts\Activate.ps1
pip install maturin pytest
# endregion: venv

# region: cargo
cargo build
mkdir by-hand
copy target\debug\fib.dll by-hand\fib.pyd
cd by-hand
python -c 'import fib; print(fib.fib(90))'
cd ..
# endregion: cargo
