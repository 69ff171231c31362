import importlib
import sys

import packaged

print(packaged.implementation, packaged.count_doubles("bookkeeper"))

native = sys.modules["packaged._native"]
sys.modules["packaged._native"] = None  # to Python: there is no such module
importlib.reload(packaged)
print(packaged.implementation, packaged.count_doubles("bookkeeper"))

sys.modules["packaged._native"] = native
importlib.reload(packaged)
print(packaged.implementation, packaged.count_doubles("bookkeeper"))
