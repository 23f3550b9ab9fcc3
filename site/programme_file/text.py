"""Convert plain text with blank lines, dashes and # to the blocks of a StreamField.

A block begins at a line with `## `, `### ` or `- `, or after a blank line.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

_BLANKS = re.compile(r"[ \t\r\n]+")  # not other spaces, such as no-break spaces, which are kept
_HEADING = re.compile(r"[ \t]*(##|###)[ \t]+(\S.*)")
_MISSPELT_HEADING = re.compile(r"[ \t]*(#{1,6}[ \t].*|#{2,6}.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?=\S)")

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


def headings(text: str) -> Iterator[tuple[int, str]]:
    """Yield the number, from 0, and the words of each heading."""
    for number, line in enumerate(text.split("\n")):
        if heading := _HEADING.fullmatch(line):
            yield number, heading[2].strip()


def misread_lines(text: str, *, has_headings: bool) -> Iterator[tuple[int, str]]:
    """Yield the number, from 0, of each line that is nearly a heading, and what to write."""
    for number, line in enumerate(text.split("\n")):
        if _HEADING.fullmatch(line):
            if not has_headings:
                yield number, _("un intertitre ne s'écrit que dans « body » ou « foreword ».")
        elif _MISSPELT_HEADING.fullmatch(line):
            yield (
                number,
                _("un intertitre s'écrit « ## » ou « ### », une espace, puis ses mots."),
            )


def folded_line(lines: list[str], text: str) -> int | None:
    """Return the number of the first of these lines that begins a block, but not in `text`.

    `text` is what YAML makes of the lines, which it may fold together.
    """
    kept = text.split("\n")
    for number, line in enumerate(line.strip() for line in lines):
        is_kept = (
            line in kept
            if _HEADING.fullmatch(line)
            else any(each.startswith(line) for each in kept)
            if _ITEM.match(line)
            else True
        )
        if not is_kept:
            return number
    return None


def _chunks(text: str) -> Iterator[str]:
    """Yield the lines of each block."""
    chunk: list[str] = []
    for line in text.split("\n"):
        is_alone = _HEADING.fullmatch(line) or not line.strip()
        begins_list = _ITEM.match(line) and not (chunk and _ITEM.match(chunk[0]))
        if chunk and (is_alone or begins_list or _HEADING.fullmatch(chunk[0])):
            yield "\n".join(chunk)
            chunk = []
        if line.strip():
            chunk.append(line)
    if chunk:
        yield "\n".join(chunk)


def _html(chunk: str) -> str:
    if _ITEM.match(chunk):
        items: list[list[str]] = []
        for line in chunk.split("\n"):
            if item := _ITEM.match(line):
                items.append([line[item.end() :]])
            else:
                items[-1].append(line)
        listed = (f"<li>{_escaped_line(' '.join(item))}</li>" for item in items)
        return f"<ul>{''.join(listed)}</ul>"
    return f"<p>{_escaped_line(chunk)}</p>"


def _escaped_line(text: str) -> str:
    """Return the text on one line, escaped except for quotes."""
    return escape(_BLANKS.sub(" ", text).strip(" "), quote=False)
