"""What the filters beside the agenda show: three facets and those chosen, or everything."""

from collections.abc import Iterable

from django.http import HttpRequest

from agenda.query import AgendaForm, Facet
from agenda.results import FacetChoices

PARAMETER, EVERYTHING = "filtres", "tout"
FIRST = (Facet.THEME, Facet.AUDIENCE, Facet.DEPARTEMENT)
"""On what, for whom, where: what is asked most, before the other facets."""


class Filters:
    """The filters of a request to the agenda.

    All of them are shown if they are asked for; a page is then three times as heavy.
    """

    def __init__(self, request: HttpRequest, form: AgendaForm, facets: list[FacetChoices]) -> None:
        self.are_all_shown = are_all_asked(request)
        first = {facet.name for facet in in_order(facets)[: len(FIRST)]}
        self.facets = [
            facet
            for facet in in_order(facets)
            if self.are_all_shown or facet.name in first or facet.is_chosen
        ]
        self.days = [form["du"], form["au"]]
        days_are_asked = bool(form["du"].data or form["au"].data or form["periode"].data)
        self.are_days_shown = self.are_all_shown or days_are_asked


def are_all_asked(request: HttpRequest) -> bool:
    return request.GET.get(PARAMETER) == EVERYTHING


def in_order(facets: Iterable[FacetChoices]) -> list[FacetChoices]:
    """Return the facets, those that are asked most first."""
    names = [*FIRST, *Facet]
    return sorted(facets, key=lambda facet: names.index(Facet(facet.name)))
