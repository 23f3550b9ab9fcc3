"""A request as its screen shows it: where the person is, what can be erased, what is left."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from privacy.models import PersonRequest
from privacy.places import Place
from privacy.registry import Erasure, erasure_of

MAX_SHOWN = 100


@dataclass(frozen=True)
class Line:
    """What is found of a kind in a page, or in an object that is none."""

    title: str
    kind: str
    page: int | None
    is_public: bool
    what: str
    count: int


def lines(request: PersonRequest, *, remaining: bool = False) -> list[Line]:
    """Return what is found, what is published first: a line per page and kind of data.

    What is `remaining` is said with why, and the rest with what becomes of it.
    """
    places = request.remains if remaining else request.places

    def say(place: Place) -> str:
        return _why_it_remains(place) if remaining else _what_becomes_of(place, request)

    counts = Counter(
        (not place.is_public, place.title, place.kind, place.page, say(place))
        for place in map(Place.from_json, places)
    )
    return [
        Line(title, kind, page, not is_hidden, what, count)
        for (is_hidden, title, kind, page, what), count in sorted(counts.items(), key=str)
    ]


def _what_becomes_of(place: Place, request: PersonRequest) -> str:
    if place.is_address:
        return _why_it_remains(place)
    if place.account is not None and place.account == request.account_id:
        return str(erasure_of(place.model).value)
    return str(Erasure[place.erasure].value)


def _why_it_remains(place: Place) -> str:
    if place.is_address:
        return _(
            "une adresse, ou un nom dont autre chose dépend : changez-le à la main s'il le faut"
        )
    if Erasure[place.erasure] in (Erasure.KEEP, Erasure.WITH_ACCOUNT):
        return str(Erasure[place.erasure].value)
    return _("n'a pas pu être changé : corrigez-le à la main, puis recommencez")


def totals(request: PersonRequest) -> dict[str, int]:
    """Return how many rows were found, on how many pages, and on how many published ones."""
    pages, published = _pages(request.places), _pages(_public(request))
    return {"rows": len(request.places), "pages": len(pages), "published": len(published)}


def published_pages(request: PersonRequest) -> PageQuerySet:
    """Return the published pages that show the person."""
    return Page.objects.filter(pk__in=_pages(_public(request))).order_by("title")


def _public(request: PersonRequest) -> list[dict[str, Any]]:
    return [place for place in request.places if place["is_public"]]


def _pages(places: list[dict[str, Any]]) -> set[int]:
    return {place["page"] for place in places if place["page"]}
