"""Template filters for line breaks and file sizes."""

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
"""Maximum length of an unbreakable piece, in characters; longer ones would leave gaps in lines."""

_PIECES = re.compile(r"\b\w++(?:[-–·‧.:]\w+)+(?: [ap]m\b)?")  # élu-es, chef·fes, 9h–10h30
_FRENCH_SPACES = re.compile(r"(?<=«) | (?=[:;?!»])")
_SHORT_WORDS = re.compile(r"(?<!\S)\w{1,2} \S{1,12}(?!\S)")  # « au Carré », « de l’Ouest »
_TAGS = re.compile(r"(<[^<>]*>)")


@register.filter
def unbroken(text: Any) -> SafeString:
    """Return the text, escaped unless safe, with unbreakable pieces in <span class="nb">.

    The spaces of French punctuation are made unbreakable. No hyphen is replaced: the text can be
    searched and copied as it was typed.
    """
    pieces = _TAGS.split(conditional_escape(text))
    # The split alternates text, which may contain entities, and tags.
    pieces[::2] = [
        _set(_FRENCH_SPACES.sub("\xa0", html.unescape(piece)), _PIECES) for piece in pieces[::2]
    ]
    return mark_safe("".join(pieces))


@register.filter
def name_in_lines(name: str) -> SafeString:
    """Return a name with its short words kept on the same line as the next word."""
    return _set(str(name), _SHORT_WORDS)


def _set(text: str, patterns: re.Pattern) -> SafeString:
    pairs, position = [], 0
    for match in patterns.finditer(text):
        if len(match[0]) > MAX_PIECE_LENGTH:
            continue
        pairs.append((text[position : match.start()], match[0]))
        position = match.end()
    start = format_html_join("", '{}<span class="nb">{}</span>', pairs)
    return format_html("{}{}", start, text[position:])


@register.filter
def breakable(address: str) -> SafeString:
    """Return an email address with an optional line break (<wbr>) after its @."""
    local, at, domain = str(address).partition("@")
    return format_html("{}{}<wbr>{}", local, at, domain) if at else format_html("{}", local)


@register.filter
def in_octets(size: int | None) -> str:
    """Return a file size in words: « 820 octets », « 48 ko », « 1,2 Mo »; empty if unknown."""
    if size is None:
        return ""
    if size < 1000:
        return _("%(size)s octets") % {"size": size}
    if size < 999_500:
        return _("%(size)s ko") % {"size": round(size / 1000)}
    return _("%(size)s Mo") % {"size": number_format(size / 1_000_000, decimal_pos=1)}
