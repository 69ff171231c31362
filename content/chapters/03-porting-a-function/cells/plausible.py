import re


def count_next(text):
    characters = iter(text)
    previous = next(characters)
    total = 0
    for character in characters:
        total += character == previous
        previous = character
    return total


def count_dotless(text):
    return len(re.findall(r"(.)(?=\1)", text))


for text in ("bookkeeper", "\n\n", ""):
    for version in (count_next, count_dotless):
        try:
            answer = version(text)
        except Exception as error:
            answer = repr(error)
        print(
            f"{version.__name__:13} of {text!r:12}: {answer}, expected {count_zip(text)}"
        )
