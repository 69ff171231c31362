import pickle
from random import Random

import corpus

random = Random(4)
for _ in range(300):
    pair = [Corpus.from_text(""), corpus.Corpus.from_text("")]
    for _ in range(5):
        text = "".join(random.choices("aabB'é—\n\r 日", k=20))
        for each in pair:
            each.add(text)
        if random.random() < 0.3:
            pair[1] = pickle.loads(pickle.dumps(pair[1]))
    original, port = pair
    assert list(port) == list(original), text
    for word in original:
        assert port.positions(word) == original.positions(word), word
        assert port.within(word, 2) == original.within(word, 2), word
print("no difference")
