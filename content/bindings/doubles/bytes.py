"""Makes the bytes that some rows start from."""


# region: encode
def encode(text: str) -> bytes:
    """The text's UTF-8."""
    return text.encode()


# endregion: encode
