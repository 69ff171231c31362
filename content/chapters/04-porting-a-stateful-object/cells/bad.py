from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus

BAD = {
    "latin1.txt": "a café\nin Nantucket, très loin".encode("latin-1"),
    "binary.txt": b"\x7fELF\x02\x01\x01\x00",
    "empty.txt": b"",
    "utf16.txt": "whale".encode("utf-16"),
}
with TemporaryDirectory() as temporary, chdir(temporary):
    for name, data in BAD.items():
        Path(name).write_bytes(data)
    Path("folder").mkdir()

    for name in [*BAD, "folder", "missing.txt"]:
        said = []
        for corpus_class in (Corpus, corpus.Corpus):
            try:
                said.append(str(corpus_class(name)))
            except ValueError as error:
                said.append(f"ValueError: {error}")
            except OSError as error:  # its number differs between systems
                said.append(
                    f"{type(error).__name__}: {error.strerror}: {error.filename!r}"
                )
        assert said[0] == said[1], said
        print(said[0])
