import base64
import csv
import hashlib


def hash_of(content: bytes) -> str:
    digest = hashlib.sha256(content).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


record = csv.reader(wheel.read(f"{info}/RECORD").decode().splitlines())
expected = {file: noted for file, noted, _size in record}

for file, noted in expected.items():
    if noted == "":  # RECORD cannot hold a hash of itself
        print("no hash", file)
    else:
        print("right" if noted == hash_of(wheel.read(file)) else "WRONG", file)

# And is that the module which this interpreter runs?
installed = Path(packaged._native.__file__)
print(hash_of(installed.read_bytes()) == expected[f"packaged/{installed.name}"])
