"""Checks a JSON Lines output against the file it was made from: check_sample.py INPUT OUTPUT."""

import json
import sys


def lines_of(data: bytes):
    """Yields (offset, content) for every line, as the README promises them."""
    offset = 0
    for line in data.split(b"\n") if not data.endswith(b"\n") else data[:-1].split(b"\n"):
        yield offset, line.removesuffix(b"\r")
        offset += len(line) + 1


def check(offset: int, content: bytes, document: dict):
    found = (document["offset"], document["length"])
    assert found == (offset, len(content)), f"expected {(offset, len(content))}, found {found}"
    assert "error" not in document, document["error"]
    blank = not content.decode().strip()
    assert bool(document["sentences"]) != blank, "sentences do not fit the text"
    utf16 = content.decode().encode("utf-16-le")
    for sentence in document["sentences"]:
        for token in sentence["tokens"]:
            begin, end = token["characterOffsetBegin"], token["characterOffsetEnd"]
            text = utf16[2 * begin : 2 * end].decode("utf-16-le")
            assert text == token["originalText"], f"expected {text!r}, found {token['originalText']!r}"


def main(source: str, output: str):
    with open(source, "rb") as file:
        expected = list(lines_of(file.read()))
    with open(output, "rb") as file:
        written = file.read()
    assert written.endswith(b"\n"), "the output does not end with a line feed"
    documents = [json.loads(line) for line in written[:-1].split(b"\n")]
    assert len(documents) == len(expected), f"{len(expected)} lines in, {len(documents)} lines out"
    for number, ((offset, content), document) in enumerate(zip(expected, documents), start=1):
        try:
            check(offset, content, document)
        except AssertionError as problem:
            sys.exit(f"{output}, line {number}: {problem}")
    tokens = sum(len(s["tokens"]) for d in documents for s in d["sentences"])
    print(f"{output}: {len(documents)} lines and {tokens} tokens are where they say")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
