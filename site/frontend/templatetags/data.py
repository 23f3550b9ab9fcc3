"""Structured data (JSON-LD) in pages."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Characters that could close the <script> or open a comment, as JSON escapes.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}


@register.filter
def json_ld(value: Any) -> SafeString:
    """Return `value` in a `<script type="application/ld+json">`; nothing if it is empty."""
    if not value:
        return SafeString("")
    text = json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')
