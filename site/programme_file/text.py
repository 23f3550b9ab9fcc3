"""Convert plain text with blank lines, dashes, # and brackets to the blocks of a StreamField.

A block begins at a line with `## `, `### `, `- `, `[image: …]` or `[documents: …]`, or after a
blank line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Self
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

_BLANKS = re.compile(r"[ \t\r\n]+")  # not other spaces, such as no-break spaces, which are kept
_HEADING = re.compile(r"[ \t]*(##|###)[ \t]+(\S.*)")
_MISSPELT_HEADING = re.compile(r"[ \t]*(#{1,6}[ \t].*|#{2,6}.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?=\S)")
_KEY, _GAP = r"[^\],\s]+", r"[^\S\n]"
_MEDIA = re.compile(
    rf"{_GAP}*\[(?:image{_GAP}*:{_GAP}*({_KEY})"
    rf"|documents{_GAP}*:{_GAP}*({_KEY}(?:{_GAP}*,{_GAP}*{_KEY})*)){_GAP}*\]"
    rf"(?:{_GAP}++(\S(?:.*\S)?))?{_GAP}*"
)
_MISSPELT_MEDIA = re.compile(r"\[\s*(image|document)s?(\s*:|\s+[\w-]+\s*\])", re.IGNORECASE)

Block = tuple[str, Any]


@dataclass(frozen=True)
class MediaLine:
    """A line that shows images or documents of the file, named by their keys."""

    section: str
    keys: tuple[str, ...]
    words: str
    """The caption of an image, or the title of a list of documents."""

    @classmethod
    def read(cls, line: str) -> Self | None:
        """Return the content of a line, or None if it shows no image and no document."""
        match = _MEDIA.fullmatch(line)
        if not match:
            return None
        image, documents, words = match.groups("")
        keys = tuple(key.strip() for key in (image or documents).split(","))
        return cls("images" if image else "documents", keys, words)


def rich_text(text: str) -> str:
    """Return HTML: blank lines separate paragraphs, and lines that begin with "- " make a list."""
    return "".join(_html(chunk) for chunk in _chunks(text))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a body: rich text, and one for each heading and each `MediaLine`.

    The value of an "images" or "documents" block is the MediaLine.
    """
    html = ""
    for chunk in _chunks(text):
        if not _is_alone(chunk):
            html += _html(chunk)
            continue
        if html:
            yield "rich_text", html
        html = ""
        if heading := _HEADING.fullmatch(chunk):
            yield "heading", {"text": heading[2], "level": str(len(heading[1]))}
        elif media := MediaLine.read(chunk):
            yield media.section, media
    if html:
        yield "rich_text", html


def media_lines(text: str) -> Iterator[tuple[int, MediaLine]]:
    """Yield the number, from 0, and the content of each line that shows images or documents."""
    for number, line in enumerate(text.split("\n")):
        if media := MediaLine.read(line):
            yield number, media


def stream(seed: UUID, values: Iterable[Block]) -> list[dict[str, Any]]:
    """Return the raw value of a StreamField, with block ids derived from `seed` and the order."""
    return [
        {"type": kind, "value": value, "id": str(uuid5(seed, f"{rank}/{kind}"))}
        for rank, (kind, value) in enumerate(values)
    ]


def worded_lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the number, from 0, the kind of block and the words of each line that is a block."""
    for number, line in enumerate(text.split("\n")):
        if heading := _HEADING.fullmatch(line):
            yield number, "heading", heading[2].strip()
        elif media := MediaLine.read(line):
            yield number, media.section, media.words


def misread_lines(text: str, *, is_body: bool) -> Iterator[tuple[int, str]]:
    """Yield the number, from 0, of each line that would not be read as meant, and what to write."""
    for number, line in enumerate(text.split("\n")):
        if _HEADING.fullmatch(line):
            if not is_body:
                yield number, _("un intertitre ne s'écrit que dans « body » ou « foreword ».")
        elif _MISSPELT_HEADING.fullmatch(line):
            yield (
                number,
                _("un intertitre s'écrit « ## » ou « ### », une espace, puis ses mots."),
            )
        elif _MEDIA.fullmatch(line):
            if not is_body:
                yield (
                    number,
                    _("une image ou un document ne se met que dans « body » ou « foreword »."),
                )
        elif _MISSPELT_MEDIA.search(line):
            yield (
                number,
                _(
                    "une image s'écrit « [image: clé] », des documents « [documents: clé, clé] », "
                    "au début d'une ligne ; une légende ou un titre peut suivre, après une espace."
                ),
            )


def folded_line(lines: list[str], text: str) -> int | None:
    """Return the number of the first of these lines that begins a block, but not in `text`.

    `text` is what YAML makes of the lines, which it may fold together.
    """
    kept = text.split("\n")
    for number, line in enumerate(line.strip() for line in lines):
        is_kept = (
            line in kept
            if _is_alone(line)
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
        is_cut = _is_alone(line) or not line.strip()
        begins_list = _ITEM.match(line) and not (chunk and _ITEM.match(chunk[0]))
        if chunk and (is_cut or begins_list or _is_alone(chunk[0])):
            yield "\n".join(chunk)
            chunk = []
        if line.strip():
            chunk.append(line)
    if chunk:
        yield "\n".join(chunk)


def _is_alone(line: str) -> bool:
    """Whether the line is a block."""
    return bool(_HEADING.fullmatch(line) or _MEDIA.fullmatch(line))


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
