"""The words by which a person is found in any value that the site keeps, and their replacement."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote_plus

from django.core.serializers.json import DjangoJSONEncoder

from core.text import fold

ADDRESSES = frozenset(
    {
        "slug",
        "url_path",
        "old_path",
        "redirect_page_route_path",
        "current_slug",
        "hostname",
        "filter_spec",
        "file",
        "args_kwargs",
    }
)
"""Fields, also in versions, on which other rows and visitors' bookmarks hang: they are kept."""
IDENTIFIERS = frozenset(
    {
        "type",
        "id",
        "pk",
        "content_type",
        "object_id",
        "parent_object_id",
        "field_path",
        "contentpath",
        "task_path",
        "action",
        "vocabulary",
        "table",
    }
)
"""Fields, also in versions and blocks, that name no person, whatever words they are made of."""
KEPT = ADDRESSES | IDENTIFIERS
MIN_LETTERS = 4
_MARK = "\u0300-\u036f"
_END = rf"(?![\w{_MARK}])"
_APOSTROPHES = "['’ʼ]"
# What `fold` makes of several letters, or of one, stands for each of them.
_EITHER = {
    "oe": rf"(?:œ|o[{_MARK}]*e)",
    "ae": rf"(?:æ|a[{_MARK}]*e)",
    "ss": "(?:ß|ss)",
    "o": "[oø]",
    "l": "[lł]",
    **dict.fromkeys("'’ʼ", _APOSTROPHES),
}
# A word inside one of these is not a person's name: the whole would be broken without it.
_WHOLE = re.compile(
    r"""
    </?[a-z][a-z0-9]*
    | \b(?!(?:alt|title)=)[a-z-]+="[^"]*"
    | \b[a-z]+://[^\s<>"']+
    | (?:mailto:)?[\w.+-]{1,64}@\w[\w-]*(?:\.[\w-]+)*
    | \b\w[\w-]*(?:\.[\w-]+)*\.[a-z]{2,}\b(?:/[^\s<>"']*)?
    | (?<!\S)/[^\s<>"']+
    """,
    re.VERBOSE,
)
# The choice of a block, and a list of such.
_CHOICE = re.compile(r"[a-z0-9_-]+")
# Spaces and hyphens stand for one another: « Jean Paul » is found in « jean-paul », and in slugs.
_BREAK = r"[\s\u00a0\u202f\u2010-\u2013-]+"


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _pattern_of(word: str) -> str:
    parts = []
    for part in re.split(r"[\s-]+", word.strip()):
        letters = re.findall("oe|ae|ss|.", fold(part))
        parts.append("".join(_EITHER.get(c, re.escape(c)) + f"[{_MARK}]*" for c in letters))
    return _BREAK.join(parts)


def is_distinct(word: str) -> bool:
    """Whether a word has letters enough not to be a part of others, or of a date."""
    return len(re.findall(r"[^\W\d_]", word)) >= MIN_LETTERS


class Words:
    """Names and addresses, found whatever their accents, case, spaces and hyphens."""

    def __init__(self, words: Iterable[str]) -> None:
        # The longest first: an address holds the name that it is made of.
        ordered = sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True)
        any_of = "|".join(map(_pattern_of, ordered))
        self._any = re.compile(rf"(?<!\w)(?:{any_of}){_END}", re.IGNORECASE) if ordered else None
        self._address = re.compile(rf"(?:mailto:)?(?:{any_of})", re.IGNORECASE)
        self._link = re.compile(
            rf'<a\b[^>]*\bhref="mailto:(?:{any_of})(?:\?[^"]*)?"[^>]*>(.*?)</a>',
            re.IGNORECASE | re.DOTALL,
        )

    def are_in(self, value: Any) -> bool:
        """Whether a value, of any kind that a field has, holds one of the words."""
        if self._any is None:
            return False
        match value:
            case str():
                return self._are_in_text(value)
            case dict():
                return any(map(self.are_in, _parts(value)))
            case list() | tuple():
                return any(map(self.are_in, value))
        return False

    def _are_in_text(self, text: str) -> bool:
        assert self._any is not None
        inner = _as_json(text)
        if inner is not None:
            return self.are_in(inner)
        if self._any.search(_decomposed(text)):
            return True
        # Addresses and kept forms.
        return "%" in text and bool(self._any.search(_decomposed(unquote_plus(text))))

    def replaced(self, value: Any, replacement: str) -> Any:
        """Return a value with the words replaced, also in JSON that is kept as text.

        An address that stands alone is emptied, and a link to it becomes its text. A word inside
        another address is kept.
        """
        match value:
            case str():
                return self._text_replaced(value, replacement)
            case dict():
                return {
                    key: part
                    if key in KEPT or _is_choice(part)
                    else self.replaced(part, replacement)
                    for key, part in value.items()
                }
            case list() | tuple():
                return [
                    part if _is_choice(part) else self.replaced(part, replacement) for part in value
                ]
        return value

    def _text_replaced(self, text: str, replacement: str) -> str:
        if self._any is None or not self._are_in_text(text):
            return text
        inner = _as_json(text)
        if inner is not None:
            return json.dumps(self.replaced(inner, replacement), cls=DjangoJSONEncoder)
        text = _decomposed(text)
        if _WHOLE.fullmatch(text.strip()) and self._address.fullmatch(text.strip()):
            return ""
        text = self._link.sub(r"\1", text)
        done, after = [], 0
        for whole in _WHOLE.finditer(text):
            done.append(self._any.sub(lambda match: replacement, text[after : whole.start()]))
            is_own = self._address.fullmatch(whole[0])
            done.append(replacement if is_own else whole[0])
            after = whole.end()
        done.append(self._any.sub(lambda match: replacement, text[after:]))
        return unicodedata.normalize("NFC", "".join(done))

    def around(self, value: Any, length: int = 80) -> list[str]:
        """Return the words found in a value, each with what is written around it."""
        found: list[str] = []
        self._each_text(value, lambda text: found.extend(self._excerpts(text, length)))
        return found

    def _excerpts(self, text: str, length: int) -> Iterable[str]:
        assert self._any is not None
        text = _decomposed(text)
        for match in self._any.finditer(text):
            excerpt = text[max(0, match.start() - length) : match.end() + length]
            yield unicodedata.normalize("NFC", " ".join(excerpt.split()))

    def _each_text(self, value: Any, visit: Callable[[str], object]) -> None:
        if self._any is None:
            return
        match value:
            case str():
                inner = _as_json(value)
                if inner is not None:
                    self._each_text(inner, visit)
                else:
                    visit(value)
            case dict():
                for part in _parts(value):
                    self._each_text(part, visit)
            case list() | tuple():
                for part in value:
                    self._each_text(part, visit)


def _parts(value: dict[str, Any]) -> Iterable[Any]:
    return (part for key, part in value.items() if key not in IDENTIFIERS)


def _is_choice(part: Any) -> bool:
    return isinstance(part, str) and bool(_CHOICE.fullmatch(part))


def _as_json(text: str) -> dict | list | None:
    """Return what a text holds if it is a JSON object or array: blocks are kept so in versions."""
    if text[:1] not in ("[", "{"):
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict | list) else None
