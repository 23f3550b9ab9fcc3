"""Template tags for the parts that all pages share."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

from core.blocks.base import safe_address
from core.lookups import absolute_url, public_ancestors
from frontend.templatetags.languages import canonical_of

register = template.Library()
register.filter(safe_address)


@register.simple_tag(takes_context=True)
def page_ancestors(context: Any) -> list:
    """Return the public pages between the home page and this one; none if there is no page."""
    page = context.get("page")
    # Depths 1 and 2 are the root and the home page. In the search, `page` is a paginator's page.
    if not hasattr(page, "get_ancestors") or page.depth <= 3:
        return []
    return public_ancestors(page.path)


@register.simple_tag(takes_context=True)
def canonical_address(context: template.Context) -> str:
    """Return the canonical URL of this page: without query string, except the page number."""
    return canonical_of(context["request"], context["request"].path)


@register.simple_tag(takes_context=True)
def absolute_address(context: template.Context, address: str) -> str:
    """Return the URL of an address of the site."""
    return absolute_url(context["request"], address)


@register.simple_tag(takes_context=True)
def editor_bar(context: template.Context) -> str:
    """Return Wagtail's userbar for signed-in users.

    The session is read only if the request has its cookie, so that responses to anonymous
    visitors neither set cookies nor vary on them, and can be cached.
    """
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)


@register.simple_tag
def heading(level: int | str, text: str, deeper: int | str = 0, identifier: str = "") -> SafeString:
    """Return a heading of a body, `deeper` levels below `level`, h6 at most.

    `identifier` is its HTML id.
    """
    level = min(int(level) + int(deeper or 0), 6)
    attributes = format_html(' id="{}"', identifier) if identifier else ""
    return format_html("<h{}{}>{}</h{}>", level, attributes, text, level)


@register.simple_block_tag
def one_line(content: SafeString) -> SafeString:
    """Collapse the whitespace of the content, as a <title> needs."""
    return mark_safe(" ".join(content.split()))
