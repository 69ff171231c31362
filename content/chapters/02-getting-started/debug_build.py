"""The extension as `maturin develop` builds it without `--release`, beside the installed one."""

# region: debug
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

# The installed module has the same name, so this one is loaded from its file.
(library,) = Path("build/bindings/modules/fib-debug/fib").glob("fib.*")
loader = ExtensionFileLoader("fib.fib", str(library))
spec = spec_from_loader(loader.name, loader)
assert spec is not None
module = module_from_spec(spec)
loader.exec_module(module)
fib_checked = module.fib_checked
# endregion: debug
