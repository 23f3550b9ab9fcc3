"""What every page shows around its own matter."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

from core.lookups import public_ancestors
from frontend.templatetags.languages import canonical_of

register = template.Library()


@register.simple_tag(takes_context=True)
def page_ancestors(context: Any) -> list:
    """The public pages between the home page and this one; a view without a page has none."""
    page = context.get("page")
    # The first two levels are the tree's root and the home page; a search's `page` is no page.
    if not hasattr(page, "get_ancestors") or page.depth <= 3:
        return []
    return public_ancestors(page.path)


@register.simple_tag(takes_context=True)
def canonical_address(context: template.Context) -> str:
    """The one address of this page: no filter, no tracking parameter, but its number."""
    return canonical_of(context["request"], context["request"].path)


@register.simple_tag(takes_context=True)
def editor_bar(context: template.Context) -> str:
    """Wagtail's bar for who is signed in.

    The session is read only where its cookie came with the request, so that answers to
    anonymous visitors neither set nor vary on cookies.
    """
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)


@register.simple_tag
def heading(level: int | str, text: str, deeper: int | str = 0, identifier: str = "") -> SafeString:
    """A heading inside a body: `deeper` by so many levels, where the page has its own above."""
    level = min(int(level) + int(deeper or 0), 6)
    attributes = format_html(' id="{}"', identifier) if identifier else ""
    return format_html("<h{}{}>{}</h{}>", level, attributes, text, level)


@register.simple_block_tag
def one_line(content: SafeString) -> SafeString:
    """What it holds on one line, as the title of a document is read."""
    return mark_safe(" ".join(content.split()))
