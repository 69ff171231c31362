"""Adds a reading by the method that is given, while another thread holds the lock."""

# region: hang
import sys
import time
from threading import Event, Thread

import rows

meter = rows.Meter([1.0])
locked = Event()


def look(reading: float) -> None:
    """Called by `each`, which holds the lock meanwhile."""
    locked.set()
    time.sleep(0.1)  # lets the other thread run


thread = Thread(target=meter.each, args=(look,), daemon=True)
thread.start()
locked.wait()
print("waiting for the lock", flush=True)
getattr(meter, sys.argv[1])(2.0)
thread.join()
print(len(meter), "readings")
# endregion: hang
