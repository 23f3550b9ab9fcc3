"""The editors' guide in the admin, rendered from `docs/guide-redaction.md`."""

import re
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from markdown import Markdown

SOURCE = settings.BASE_DIR / "docs" / "guide-redaction.md"
# The guide links to the static files, so that its pictures also show in the repository.
PICTURE = re.compile(r'src="\.\./site/core/static/([^"]+)"')


@cache
def guide_parts() -> tuple[str, SafeString, SafeString]:
    """Return the title of the guide, then its table of contents and its text as HTML."""
    title, _newline, text = SOURCE.read_text().partition("\n")
    reader = Markdown(extensions=["tables", "toc"], extension_configs={"toc": {"toc_depth": 2}})
    html = PICTURE.sub(
        lambda found: f'loading="lazy" src="{static(found[1])}"', reader.convert(text)
    )
    return title.removeprefix("# "), mark_safe(reader.toc), mark_safe(html)


def guide(request: HttpRequest) -> HttpResponse:
    """Display the guide to any user of the admin."""
    title, contents, text = guide_parts()
    context = {"page_title": title, "header_icon": "help", "contents": contents, "text": text}
    return render(request, "core/guide.html", context)
