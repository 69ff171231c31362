"""What a reader types into a notebook whose kernel has the module already."""

# region: reload
import importlib

import fast

importlib.reload(fast)
# endregion: reload

# region: times
import os
import time

import fast

print("built", time.ctime(os.path.getmtime(fast.__file__)))
# endregion: times
