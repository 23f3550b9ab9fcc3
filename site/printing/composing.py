"""What every document is composed with: its style, its context, its press."""

from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import clock
from core.models import BasePage
from dates import Precision, describe
from frontend.stylesheets import PARTS as SITE_STYLE
from printing.choices import Choices, Variant
from printing.content import Content
from printing.drawings import sign_rules
from printing.entries import Address
from printing.files import Files
from printing.paper import names_of_links
from printing.rendering import Press
from printing.short import short_address

STYLE = Path(__file__).parent / "stylesheet"
COLOURS = SITE_STYLE / "tokens" / "priority_colours.css"


class Composition[C: Content]:
    """A document being composed, in the active language."""

    def __init__(
        self, page: BasePage, at: datetime, choices: Choices, content: C, *, is_proof: bool
    ) -> None:
        self.page, self.at, self.choices, self.content = page, at, choices, content
        self.is_proof = is_proof
        self.is_black = choices.variant == Variant.BLACK

    def press(self, *parts: str, extra: str = "") -> Press:
        """Return a press whose style sheet is made of these parts."""
        names = ["page", "type", "parts", "blocks", *parts, *(["black"] if self.is_black else [])]
        rules = [COLOURS.read_text(), *((STYLE / f"{name}.css").read_text() for name in names)]
        rules += [sign_rules(), _fonts_of_languages(), extra]
        if self.is_proof:
            rules.append(_proof_rules())
        files = Files(self.content.root_url, is_grey=self.is_black)
        return Press(files, "\n".join(rules), is_grey=self.is_black)

    def html(self, template: str, **more: Any) -> str:
        return render_to_string(template, self.context | more)

    def bind(self, press: Press, *layouts: Any, html: str) -> bytes:
        return press.bind(layouts, names_of_links(html, self.content.root_url))

    @cached_property
    def context(self) -> dict[str, Any]:
        page, organisation = self.page, self.content.organisation
        return {
            "request": _request_of(page),
            "page": page,
            "content": self.content,
            "organisation": organisation,
            "language": page.language,
            "title": f"{page.title} – {organisation.name}",
            "created": self.at.replace(microsecond=0).isoformat(),
            "day": describe(Precision.DAY, clock.paris_day(self.at)).partition(" ")[2],
            "year": self.year,
            "numbers": {},
            "address": Address(f"{self.content.root_url}{short_address(page)}", page.title),
            "supporters": getattr(page, "supporters", None) or organisation.supporters,
        }

    @property
    def year(self) -> int:
        """The year that dates need not say."""
        return clock.paris_day(self.at).year


def _request_of(page: BasePage) -> HttpRequest:
    """Return the request that the templates of blocks ask for, at the host of the page's site."""
    site = page.get_site()
    request = HttpRequest()
    request.method = "GET"
    request.META.update({"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)})
    return request


def _fonts_of_languages() -> str:
    """Return the fonts by which `finishing` knows the passages in another language."""
    rules = [
        f'@font-face {{ font-family: "Archivo {code}"; src: url("font:archivo-latin.woff2");'
        " }\n"
        f':root:not(:lang({code})) [lang="{code}"] {{ font-family: "Archivo {code}", Archivo; }}'
        for code, _name in settings.LANGUAGES
        if code != get_language()
    ]
    return "\n".join(rules)


def _proof_rules() -> str:
    """Return what marks each page of a proof, those without margins too."""
    mark = "font: 800 15vw Archivo; color: rgb(0 0 0 / 14%);"
    place = "position: fixed; top: 40%; left: 5%; transform: rotate(-30deg); z-index: 9;"
    words = _("ÉPREUVE")
    return f'body::before {{ content: "{words}"; {place} {mark} }}'
