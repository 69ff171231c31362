read_rows('{"name": "tea", "price": 3.5}\n{"price": 1e-3, "name": "na\\u00efve"}\n')
read_rows('\n{"name": "日本", "price": -0.0, "tags": ["a", {"b": null}]}')
read_rows('{"name": "", "price": 0.1, "price": 12.25}')
read_rows("")
