"""The sitemap of each language (sitemaps.org 0.9): an index of parts, which are streamed."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol
from urllib.parse import quote
from xml.sax.saxutils import escape

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import RFC3986_SUBDELIMS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.clock import paris_day
from core.lookups import absolute_url
from core.querysets import public_q

PART = 5000  # addresses; the standard allows ten times as many
CHUNK = 1000  # rows held in memory
CONTENT_TYPE = "application/xml"
HEADERS = {"X-Robots-Tag": "noindex, noodp, noarchive"}
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"

type Entry = tuple[str, datetime | None]
"""An address from the root of the site, and when it last changed."""


class Section(Protocol):
    """Addresses of one kind, in an order that does not change."""

    def __init__(self, request: HttpRequest) -> None: ...

    def count(self) -> int: ...

    def entries(self, start: int, stop: int) -> Iterable[Entry]: ...


class PageSection:
    """The public pages in the language of the URL, as values: they may be many."""

    def __init__(self, request: HttpRequest) -> None:
        site = Site.find_for_request(request)
        assert site is not None
        self.home = site.root_page
        pages = self.home.get_descendants(inclusive=True).filter(public_q(), alias_of=None)
        is_served = self.home.localized.pk == self.home.pk and self.home.locale.is_active
        # Now, as the language may be another when the response is streamed.
        self.root = reverse("wagtail_serve", args=[""])
        self.pages = pages if is_served else pages.none()

    def count(self) -> int:
        return self.pages.count()

    def entries(self, start: int, stop: int) -> Iterator[Entry]:
        rows = self.pages.order_by("path").values_list("url_path", "last_published_at")[start:stop]
        for url_path, last in rows.iterator(chunk_size=CHUNK):
            rest = url_path.removeprefix(self.home.url_path)
            yield self.root + quote(rest, safe=f"{RFC3986_SUBDELIMS}/~:@"), last


@require_safe
def sitemap(request: HttpRequest, others: dict[str, type[Section]]) -> HttpResponse:
    """Return the index of the parts: of the public pages, and of `others`, views by name."""
    parts = [
        (reverse("sitemap_part", args=[name, number + 1]), None)
        for name, section in _sections(request, others).items()
        for number in range(-(-section.count() // PART))
    ]
    lines = _lines(request, "sitemapindex", "sitemap", parts)
    return HttpResponse(lines, content_type=CONTENT_TYPE, headers=HEADERS)


@require_safe
def sitemap_part(
    request: HttpRequest, name: str, number: int, others: dict[str, type[Section]]
) -> StreamingHttpResponse:
    """Return a part of the sitemap."""
    section = _sections(request, others).get(name)
    if section is None or not 0 < number <= -(-section.count() // PART):
        raise Http404(_("Cette partie du plan du site n'existe pas."))
    entries = section.entries((number - 1) * PART, number * PART)
    lines = _lines(request, "urlset", "url", entries)
    return StreamingHttpResponse(lines, content_type=CONTENT_TYPE, headers=HEADERS)


def _sections(request: HttpRequest, others: dict[str, type[Section]]) -> dict[str, Section]:
    return {"pages": PageSection(request)} | {
        name: section(request) for name, section in others.items()
    }


def _lines(request: HttpRequest, root: str, item: str, entries: Iterable[Entry]) -> Iterator[str]:
    # Now, as the request is over when the response is streamed.
    host = absolute_url(request, "/").removesuffix("/")
    return _written(host, root, item, entries)


def _written(host: str, root: str, item: str, entries: Iterable[Entry]) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{SCHEMA}">\n'
    for address, last in entries:
        day = f"<lastmod>{paris_day(last):%Y-%m-%d}</lastmod>" if last else ""
        yield f"<{item}><loc>{escape(host + address)}</loc>{day}</{item}>\n"
    yield f"</{root}>\n"
