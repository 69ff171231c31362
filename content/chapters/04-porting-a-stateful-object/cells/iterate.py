import corpus

for corpus_class in (Corpus, corpus.Corpus):
    book = corpus_class.from_text("white whale")
    try:
        for word in book:
            book.add(word + "s")
    except RuntimeError as error:
        print(f"{corpus_class.__module__}: {error}")
