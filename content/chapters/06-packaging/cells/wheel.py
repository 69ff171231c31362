from pathlib import Path
from zipfile import ZipFile

import packaged  # this page fetches the wheel now

# Where wheels lie: on this page, in a project of yours, in the build of this book.
FOLDERS = ["/wheels", "dist", "build/wheels/native"]

path = next(path for folder in FOLDERS for path in Path(folder).glob("packaged-*.whl"))
wheel = ZipFile(path)

print(f"{packaged.__version__} from {path}, {path.stat().st_size:,} bytes")
for file in wheel.infolist():
    print(f"{file.file_size:10,}  {file.filename}")
