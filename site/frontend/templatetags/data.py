"""Data for machines inside a page."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# What could close the element or open a comment, written so that JSON reads it back the same.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}


@register.filter
def json_ld(value: Any) -> SafeString:
    """A `<script type="application/ld+json">` of `value`; nothing where there is nothing."""
    if not value:
        return SafeString("")
    text = json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
