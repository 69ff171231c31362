from doubles import count_doubles, count_doubles_bytes

for text in ("aabbcc", "\n\n", "\0\0", "éé", "😀😀", "\U00010000"):
    characters = count_doubles(text)
    utf8 = count_doubles_bytes(text)
    print(
        f"by characters {characters}, by bytes {utf8}: {ascii(text)} is {text.encode().hex(' ')}"
    )
