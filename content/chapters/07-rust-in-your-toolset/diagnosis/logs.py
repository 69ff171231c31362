import logging

import port

logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
print(port.total([1.0, float("nan"), 2.5]))

logging.getLogger("port").setLevel(logging.ERROR)
print(port.total([1.0, float("nan")]))
