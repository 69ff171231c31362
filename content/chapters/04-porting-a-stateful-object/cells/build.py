TEXT = """Call me Ishmael. Some years ago,
never mind how long precisely,
I thought I would sail about a little.
"""
book = Corpus.from_text(TEXT, "ishmael.txt")
print(book)
print(book.count("I"), book.lines("i"), book.positions("sail"))
print("whale" in book, len(book), book.most_common(2))
print(book.within("tail", 1))
