"""The extension of chapter 3 built for one kind of processor, beside the installed one."""

# region: native
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

# The installed module has the same name, so this one is loaded from its file.
(library,) = Path("build/bindings/modules/doubles-native").glob("**/doubles.*so")
loader = ExtensionFileLoader("doubles", str(library))
spec = spec_from_loader(loader.name, loader)
assert spec is not None
module = module_from_spec(spec)
loader.exec_module(module)
count_doubles = module.count_doubles
count_doubles_bytes = module.count_doubles_bytes
count_doubles_buffer = module.count_doubles_buffer


def encode(text: str) -> bytes:
    """The text's UTF-8."""
    return text.encode()


# endregion: native
