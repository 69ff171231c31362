from timeit import repeat

from doubles import count_doubles

for text in ("", "ab", "a" * 100, "a" * 10_000):
    for name, function in (("Python", count_zip), ("Rust", count_doubles)):
        calls = 20_000 // (len(text) + 10)
        seconds = min(repeat(lambda: function(text), number=calls, repeat=5)) / calls
        print(f"{len(text):6} letters, {name:6}: {seconds * 1e9:12,.0f} ns a call")
