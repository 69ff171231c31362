words = ["oxide", "exile", "oxidise", "beside", "naïve", "日本語", ""]
closest("oxidize", words)
levenshtein("kitten", "sitting")
levenshtein("", "abc")
levenshtein("naïve", "naive")
levenshtein("日本語", "日本")
levenshtein("👩‍🔬", "👩")
