"""A child process uses the threads of rayon, before and after its parent has used them."""

import multiprocessing
from array import array

from arrays import count_above_parallel

values = array("d", [0.0, 1.0] * 1000)


def count() -> None:
    """What the child does."""
    count_above_parallel(values, 0.5)


def end_of_child(method: str, seconds: float) -> str:
    """Starts a child with this method, and says how it ended."""
    multiprocessing.set_start_method(method, force=True)
    child = multiprocessing.Process(target=count)
    child.start()
    child.join(seconds)
    if child.is_alive():
        child.kill()
        child.join()
        return "hangs"
    return "ends" if child.exitcode == 0 else "fails"


if __name__ == "__main__":
    print("fork, before the parent counts:", end_of_child("fork", 30))
    count_above_parallel(values, 0.5)
    print("fork, after the parent has counted:", end_of_child("fork", 1))
    for method in ("forkserver", "spawn"):
        print(f"{method}, after that:", end_of_child(method, 30))
