"""Log lines of fields, such as `level=warn path="/a b" ms=12`."""

# region: original
import re

FIELD = re.compile(r'([^ ="]+)=(?:"([^"]*)"|([^ "]*))')


def parse_log(text: str) -> list[dict[str, str]]:
    """The fields of each line that has any; of a name given twice the last counts."""
    rows = []
    for line in text.split("\n"):
        fields = {name: quoted or plain for name, quoted, plain in FIELD.findall(line)}
        if fields:
            rows.append(fields)
    return rows


# endregion: original
