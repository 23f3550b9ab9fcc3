"""The views of the site-wide search: the results page and the suggestions."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpRequest, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.query import MAX_VALUES
from agenda.themes import themes_in_use
from core import clock
from core.lookups import organisation_for, terms_of
from core.models import Theme
from core.ordering import name_key
from core.text import clean_text
from frontend.response_cache import reads_parameters
from search.missed import record_missed_query
from search.promotions import get_promotions
from search.results import GROUP_SIZE, SearchQuery, SearchResults
from search.rows import build_rows
from search.searchable_rows import KIND_LABELS, Kind
from search.suggestions import examples, get_suggestions

PAGE_SIZE = 20
MAX_CHOICES = 6  # of a facet
FACET_LABELS = {
    "genre": gettext_lazy("Type de contenu"),
    "theme": gettext_lazy("Thème"),
    "annee": gettext_lazy("Année"),
}


class SearchForm(forms.Form):
    """Parse the query string; an unknown value of a facet is kept, and matches nothing."""

    q = forms.CharField(required=False)

    def __init__(self, data: QueryDict):
        super().__init__({"q": clean_text(data.get("q", ""))})
        self._data = data

    @property
    def query(self) -> SearchQuery:
        self.is_valid()
        return SearchQuery(
            text=self.cleaned_data["q"],
            kinds=self._values("genre"),
            themes=tuple(Theme.current_slug(slug) for slug in self._values("theme")),
            years=self._values("annee"),
            is_exact=self._data.get("exact") == "1",
        )

    def _values(self, name: str) -> tuple[str, ...]:
        values = (clean_text(value) for value in self._data.getlist(name)[:MAX_VALUES])
        return tuple(dict.fromkeys(value for value in values if value))


@require_safe
@reads_parameters("q", "genre", "theme", "annee", "exact", "page")
def search(request: HttpRequest):
    """Show the pages, events, documents and themes that match `q`, with facets."""
    query = SearchForm(request.GET).query
    code = get_language()
    results = SearchResults(query, clock.now(), code)
    context = {"query": query.text, "results": results}
    if query.text:
        context |= {
            "promoted": get_promotions(results.text, code),
            "facets": build_facets(results, request),
        }
        context |= _results_context(results, request)
    else:
        context |= {"themes": themes_in_use(), "examples": examples()}
    response = render(request, "search/search.html", context)
    if "subjects" in context:
        add_never_cache_headers(response)  # each search without a result is counted
    return response


def _results_context(results: SearchResults, request: HttpRequest) -> dict:
    """Return the context of the results.

    Several kinds of results are grouped by kind, a single kind is paginated; without results,
    the context has partial matches and subjects to suggest. Raise Http404 if the page number is
    out of range.
    """
    if not results.count:
        if not results.query.has_facets:
            record_missed_query(results.query.text, results.code)
        return {
            # Before `partial_matches`, which replaces the matches.
            "unfiltered": results.unfiltered_count,
            "unfiltered_address": _address(request, genre=[], theme=[], annee=[]),
            "loosened": _loosened(results, request),
            "partial_matches": build_rows(results, results.partial_matches()),
            "subjects": build_rows(results, results.subjects()),
            "contact": organisation_for(request).contact,
        }
    if len(results.groups) > 1:
        tops = [
            (kind, mask, list(results.ordered(mask))[:GROUP_SIZE]) for kind, mask in results.groups
        ]
        rows = build_rows(results, [n for _kind, _mask, positions in tops for n in positions])
        groups = []
        for kind, mask, positions in tops:
            groups.append(
                {
                    "kind": kind.value,
                    "label": KIND_LABELS[kind],
                    "count": mask.bit_count(),
                    "rows": [row for row in rows if row.position in positions],
                    "address": _address(request, genre=[kind.value]),
                }
            )
        return {"groups": groups}
    paginator = Paginator(list(results.ordered(results.mask)), PAGE_SIZE)
    try:
        page = paginator.page(request.GET.get("page") or 1)
    except InvalidPage as error:
        raise Http404(_("Cette page n'existe pas.")) from error
    return {"page": page, "rows": build_rows(results, list(page.object_list))}


def _loosened(results: SearchResults, request: HttpRequest) -> list[dict]:
    """Return each chosen facet that, left out, gives results: {"label", "count", "address"}."""
    chosen = {name for name, values, _masks in results.facets if values}
    if len(chosen) < 2:
        return []
    ways = [
        {
            "label": FACET_LABELS[name],
            "count": results.count_without(name),
            "address": _address(request, **{name: []}),
        }
        for name in FACET_LABELS
        if name in chosen
    ]
    return [way for way in ways if way["count"]]


def build_facets(results: SearchResults, request: HttpRequest) -> list[dict]:
    """Return the facets with their counts; a choice has the URL that adds or removes it."""
    themes = {term.slug: term.label for term in terms_of(Theme).values()}
    labels: dict[str, tuple[Any, tuple[str, ...], Callable[[str], str], Callable[[str], Any]]] = {
        "genre": (
            FACET_LABELS["genre"],
            results.query.kinds,
            lambda value: str(KIND_LABELS[Kind(value)]),
            lambda value: list(Kind).index(Kind(value)),
        ),
        "theme": (
            FACET_LABELS["theme"],
            results.query.themes,
            lambda value: themes.get(value, value),
            lambda value: name_key(themes.get(value, value)),
        ),
        "annee": (FACET_LABELS["annee"], results.query.years, str, lambda value: -int(value)),
    }
    facets = []
    for name, (label, chosen, get_label, order) in labels.items():
        counts = results.counts(name)
        # Of many values, those chosen and the most frequent, in an order that no choice changes.
        kept = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))
        choices = [
            {
                "label": get_label(value),
                "count": counts[value],
                "is_chosen": value in chosen,
                "address": _address(
                    request,
                    **{
                        name: [other for other in chosen if other != value]
                        if value in chosen
                        else [*chosen, value]
                    },
                ),
            }
            for value in sorted(kept[:MAX_CHOICES], key=order)
        ]
        if len(choices) > 1 or chosen:
            facets.append({"label": label, "choices": choices})
    return facets


def _address(request: HttpRequest, **changed: list[str]) -> str:
    """Return the URL of the first page of the same search with some parameters changed."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    for name, values in changed.items():
        parameters.setlist(name, values)
    return f"?{parameters.urlencode()}"


@require_safe
@reads_parameters("q")
def suggestions(request: HttpRequest):
    """Return the suggestions for `q` as JSON: a list of {"label", "kind", "address"}."""
    text = clean_text(request.GET.get("q", ""))
    return JsonResponse({"suggestions": get_suggestions(text, clock.now(), get_language())})
