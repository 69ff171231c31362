for text in ("bookkeeper", "aaa", "a", ""):
    print(repr(text), count_zip(text))
