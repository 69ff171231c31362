import logging
import sys

import arrays
from doubles import count_doubles

logging.basicConfig(stream=sys.stdout, format="%(levelname)s: %(message)s", force=True)


def original(text: str) -> int:
    return sum(text[i] == text[i + 1] for i in range(len(text) - 1))


texts = ["bookkeeper", "", "éé", "half an emoji: \ud83d", "aa"]
counted = Shadow(original, count_doubles, share=1)
print([counted(text) for text in texts])
print(counted.tally.different, "of", counted.tally.compared, "differ\n")

length = Shadow(len, arrays._panic, share=1)
print(length("a port with a bug"))
