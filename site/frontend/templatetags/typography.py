"""How words are set: what stays in one piece, and how sizes are said."""

import html
import re
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

register = template.Library()

MAX_PIECE_LENGTH = 14
"""Characters: a longer compound may break at its hyphen, or narrow columns get holes."""

_PIECES = re.compile(
    r"« ?[^\s»]{1,14}"  # an opening quotation mark keeps its word
    r"|[^\s«]{1,14} [:;?!»]"  # French double punctuation keeps the word before it
    r"|\w+(?:[-–·‧.:]\w+)+(?: [ap]m\b)?"  # élu-es, chef·fes, 9h–10h30, 9–10:30 am
)
_SHORT_WORDS = re.compile(r"\b\w{1,2} \w{1,12}")  # « au Carré », « de villes »
_TAGS = re.compile(r"(<[^>]*>)")


@register.filter
def unbroken(text: Any) -> SafeString:
    """The text, escaped unless it is safe HTML, with what a line must not cut in one piece.

    The characters stay those that were typed: no space or hyphen is replaced.
    """
    pieces = _TAGS.split(conditional_escape(text))
    # Every second piece is a tag; the others are text with entities.
    pieces[::2] = [_set(html.unescape(piece), _PIECES) for piece in pieces[::2]]
    return mark_safe("".join(pieces))


@register.filter
def name_in_lines(name: str) -> SafeString:
    """A name that may take two lines, its short words kept with what follows them."""
    return _set(str(name), _SHORT_WORDS)


def _set(text: str, patterns: re.Pattern) -> SafeString:
    found, position = [], 0
    for match in patterns.finditer(text):
        if len(match[0]) > MAX_PIECE_LENGTH:
            continue
        found.append((text[position : match.start()], match[0]))
        position = match.end()
    start = format_html_join("", '{}<span class="nb">{}</span>', found)
    return format_html("{}{}", start, text[position:])


@register.filter
def breakable(address: str) -> SafeString:
    """An e-mail address that a narrow column may cut after its @, and nowhere else by choice."""
    local, at, domain = str(address).partition("@")
    return format_html("{}{}<wbr>{}", local, at, domain) if at else format_html("{}", local)


@register.filter
def in_octets(size: int | None) -> str:
    """A file's size in words: « 820 octets », « 48 ko », « 1,2 Mo »; empty where unknown."""
    if size is None:
        return ""
    if size < 1000:
        return _("%(size)s octets") % {"size": size}
    if size < 999_500:
        return _("%(size)s ko") % {"size": round(size / 1000)}
    return _("%(size)s Mo") % {"size": number_format(size / 1_000_000, decimal_pos=1)}
