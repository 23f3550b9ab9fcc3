"""The nonce by which browsers know the inline scripts of the admin that were written by us.

What stands in the source of a template is trusted; what a variable brings into it is not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.template import Library, Origin
from django.template.loaders import cached
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

# How the templates of Wagtail and its companions begin their inline scripts.
INLINE_SCRIPTS = ("<script>", '<script type="text/javascript">')

register = Library()  # one of the tags that every template has
_nonce: ContextVar[str] = ContextVar("the nonce of the answer that is being made", default="")


@contextmanager
def answering_with(nonce: str) -> Iterator[None]:
    """Write this nonce into what is made in this context; none if it is empty."""
    token = _nonce.set(nonce)
    try:
        yield
    finally:
        _nonce.reset(token)


@register.simple_tag
def nonce_attribute() -> SafeString:
    """Return the attribute of a `<script>` with the nonce of the answer, if it has one."""
    nonce = _nonce.get()
    return format_html(' nonce="{}"', nonce) if nonce else SafeString()


def inline_script(code: str) -> SafeString:
    """Return an element that runs code, in which "<" is only in strings."""
    # Else a string could close the element, or open a comment.
    return format_html(
        "<script{}>{}</script>",
        nonce_attribute(),
        mark_safe(code.replace("<", "\\u003c")),
    )


class Loader(cached.Loader):
    """Load templates once each, with a place for the nonce in their inline scripts."""

    def get_contents(self, origin: Origin) -> str:
        source: str = super().get_contents(origin)
        for tag in INLINE_SCRIPTS:
            source = source.replace(tag, "<script{% nonce_attribute %}>")
        return source
