"""The calls of the entries about running: each region is run with the module before and after."""
# ruff: noqa: BLE001

# region: half
import fast

print(fast.half("8"))
# endregion: half

# region: half-converted
import fast

print(fast.half(int("8")))
# endregion: half-converted

# region: range
import fast

print(fast.half(-1))
# endregion: range

# region: letters
import fast

# How Python reads a file name that is not UTF-8.
name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
print(fast.letters(name))
# endregion: letters

# region: letters-of
import fast

print(fast.letters(42))
# endregion: letters-of

# region: letters-converted
import fast

print(fast.letters(str(42)))
# endregion: letters-converted

# region: letters-replaced
import fast

name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
clean = name.encode("utf-8", "replace").decode("utf-8")
print(fast.letters(clean))
# endregion: letters-replaced

# region: first
import fast

try:
    print(fast.first([]))
except Exception:
    print("no value")
# endregion: first

# region: basket
import fast

basket = fast.Basket([1.0, 3.0])
basket.change(lambda price: price / basket.total())
print(basket.total())
# endregion: basket

# region: visit
import fast

basket = fast.Basket([1.0, 3.0])
basket.visit(lambda price: basket.add(price / 2))
print(basket.total())
# endregion: visit

# region: point
import fast

print(fast.Point(3.0, 4.0).length())
# endregion: point

# region: pickle
import pickle

import fast

copy = pickle.loads(pickle.dumps(fast.Shape(4)))
print(copy.sum_of_angles())
# endregion: pickle

# region: attribute
import fast

print(fast.Shape(4).sides)
# endregion: attribute

# region: subclass
import fast


class Square(fast.Shape):
    def area(self, side: float) -> float:
        return side * side


print(Square(4).sum_of_angles())
# endregion: subclass

# region: visits
import threading

import fast

visits = fast.Visits()
thread = threading.Thread(target=visits.add)
thread.start()
thread.join()
print(visits.add())
# endregion: visits

# region: log
import faulthandler
import threading
import time

import fast

# After three seconds, print where each thread is, and end the program.
faulthandler.dump_traceback_later(3, exit=True)


def write(text: str) -> None:
    fast.note(text, lambda: time.sleep(0.3))


threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
# endregion: log

# region: depth
import fast

tree = []
for _ in range(300_000):
    tree = [tree]
print(fast.depth(tree))
# endregion: depth
