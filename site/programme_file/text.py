"""Convert plain text with blank lines, dashes and # to the blocks of a StreamField."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any
from uuid import UUID, uuid5

_BLANKS = re.compile(r"[ \t\r\n]+")  # not other spaces, such as no-break spaces, which are kept
_HEADING = re.compile(r"(##|###) (\S[^\n]*)")
_ITEM = re.compile(r"(?:^|\n)- ")

Block = tuple[str, Any]


def rich_text(text: str) -> str:
    """Return HTML: blank lines separate paragraphs, and lines that begin with "- " make a list."""
    return "".join(_html(chunk) for chunk in _chunks(text))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a body: rich text, and a heading for each paragraph with ## or ###."""
    html = ""
    for chunk in _chunks(text):
        if heading := _HEADING.fullmatch(chunk):
            if html:
                yield "rich_text", html
            html = ""
            yield "heading", {"text": heading[2], "level": str(len(heading[1]))}
        else:
            html += _html(chunk)
    if html:
        yield "rich_text", html


def stream(seed: UUID, values: Iterable[Block]) -> list[dict[str, Any]]:
    """Return the raw value of a StreamField, with block ids derived from `seed` and the order."""
    return [
        {"type": kind, "value": value, "id": str(uuid5(seed, f"{rank}/{kind}"))}
        for rank, (kind, value) in enumerate(values)
    ]


def _chunks(text: str) -> list[str]:
    return [chunk for chunk in re.split(r"\n[ \t]*\n\s*", text.strip("\n")) if chunk.strip()]


def _html(chunk: str) -> str:
    if chunk.startswith("- "):
        items = (f"<li>{_escaped_line(item)}</li>" for item in _ITEM.split(chunk)[1:])
        return f"<ul>{''.join(items)}</ul>"
    return f"<p>{_escaped_line(chunk)}</p>"


def _escaped_line(text: str) -> str:
    """Return the text on one line, escaped except for quotes."""
    return escape(_BLANKS.sub(" ", text).strip(" "), quote=False)
