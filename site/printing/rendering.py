"""PDF out of HTML, by WeasyPrint, which asks for Pango of the system."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext_lazy as _

from printing.availability import missing_library
from printing.files import Files
from printing.finishing import finish


class PrintingUnavailableError(Exception):
    """This machine lacks a library that makes PDF; `str()` says so to a person."""

    def __str__(self) -> str:
        return str(_("Ce site ne peut pas faire de PDF : une bibliothèque du système lui manque."))


@dataclass
class Press:
    """Lays out pages of HTML with one style sheet and the same fonts, then binds them in a PDF.

    Raises PrintingUnavailableError where WeasyPrint cannot work.
    """

    files: Files
    style: str
    is_grey: bool = False
    """Whether no ink of colour is asked for."""
    _fetcher: Any = field(init=False)
    _fonts: Any = field(init=False)

    def __post_init__(self) -> None:
        if missing_library():
            raise PrintingUnavailableError
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher, URLFetcherResponse

        files = self.files

        class OwnFiles(URLFetcher):
            def fetch(self, url: str, headers: Any = None) -> Any:
                content, kind = files.read(url)
                return URLFetcherResponse(url, content, {"Content-Type": kind})

        self._fetcher, self._fonts = OwnFiles(), FontConfiguration()

    def lay_out(self, html: str, first_number: int | None = None) -> Any:
        """Return the pages of this HTML, a `weasyprint.Document`, counted from a number."""
        from weasyprint import CSS, HTML

        # Its own for each: @font-face rules are read with the configuration of the fonts.
        rules = self.style
        if first_number is not None:
            rules += f"@page :first {{ counter-set: page {first_number} }}"
        style = CSS(string=rules, url_fetcher=self._fetcher, font_config=self._fonts)
        page = HTML(string=html, base_url=self.files.root_url, url_fetcher=self._fetcher)
        return page.render(font_config=self._fonts, stylesheets=[style])

    def bind(self, layouts: Iterable[Any], link_names: Mapping[str, str]) -> bytes:
        """Return the tagged PDF (PDF/UA) of pages laid out, with the metadata of the first ones.

        The same pages make the same bytes, but for the dates of the fonts. `link_names` says what
        each address of a link leads to.
        """
        first, *others = layouts
        pages = [page for layout in (first, *others) for page in layout.pages]
        finisher = partial(finish, link_names=link_names, is_grey=self.is_grey)
        identifier = sha256(repr(sorted(link_names.items())).encode()).digest()[:16]
        return first.copy(pages).write_pdf(
            pdf_variant="pdf/ua-1", pdf_identifier=identifier, finisher=finisher
        )


def page_numbers(layout: Any, first_number: int) -> dict[str, int]:
    """Return the number of the page of each anchor, where the first page has this number."""
    numbers: dict[str, int] = {}
    for number, page in enumerate(layout.pages, start=first_number):
        for anchor in page.anchors:
            numbers.setdefault(anchor, number)  # a part that goes on has its anchor again
    return numbers
