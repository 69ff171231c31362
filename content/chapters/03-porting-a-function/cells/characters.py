from doubles import count_doubles, count_doubles_bytes

for text in ("aabbcc", "\n\n", "\0\0", "éé", "😀😀", "\U00010000"):
    utf8 = text.encode().hex(" ")
    print(f"by characters {count_doubles(text)}, by bytes {count_doubles_bytes(text)}:")
    print(f"    {text!a} is {utf8}")
