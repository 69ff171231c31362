import corpus

SENTENCE = "the white whale and the white sea of the whale "
for corpus_class in (Corpus, corpus.Corpus):
    book = corpus_class.from_text(SENTENCE * 5000)
    print(
        f"{corpus_class.__module__:>8}: {book.bytes_held() / book.total:5.1f} bytes a word"
    )
