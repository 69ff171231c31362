from pathlib import Path
from zipfile import ZipFile

import pydantic_core  # this page fetches the wheel now

# On this page, or in the build of this book.
FOLDERS = ["/wheels", "build/wheels/page"]

found = next(
    path for folder in FOLDERS for path in Path(folder).glob("pydantic_core-*.whl")
)
other = ZipFile(found)

print(f"{found.name}\n{found.stat().st_size:,} bytes")
for file in other.infolist():
    print(f"{file.file_size:10,}  {file.filename}")

described = f"pydantic_core-{pydantic_core.__version__}.dist-info"
print(other.read(f"{described}/WHEEL").decode())
for line in (
    other.read(f"{described}/METADATA").decode().partition("\n\n")[0].splitlines()
):
    if "Rust" in line or line.startswith(("Requires", "License")):
        print(line)
