import corpus

TEXT = "A whale, a Whale,\na white whale!\n"
port = corpus.Corpus.from_text(TEXT)
print(port, port.positions("whale"))

words = iter(port)
print(next(words))
del port  # the iterator keeps the corpus alive
print(list(words))

try:
    corpus.Corpus.from_text("a whale\nand a \0")
except ValueError as error:
    print(error)
