"""The site-wide search: its page, and what it suggests while one types."""

from collections.abc import Callable

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.query import MAX_VALUES
from core import clock
from core.lookups import organisation_for, terms_of
from core.models import Theme
from core.text import clean_text
from search.missed import keep_missed
from search.promotions import promoted
from search.results import GROUP_SIZE, Answer, SearchQuery
from search.rows import rows_of
from search.searchable import KIND_LABELS, Kind
from search.suggestions import suggest

PAGE_SIZE = 20
MAX_THEMES = 12  # of the facet


class SearchForm(forms.Form):
    """What an address asks. Values that name nothing match nothing."""

    q = forms.CharField(required=False)

    def __init__(self, data: QueryDict):
        super().__init__({"q": clean_text(data.get("q", ""))})
        self._data = data

    @property
    def asked(self) -> SearchQuery:
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
def search(request: HttpRequest):
    """Pages, events, documents and themes that answer `q`, grouped and counted."""
    asked = SearchForm(request.GET).asked
    code = get_language()
    answer = Answer(asked, clock.now(), code)
    context = {"query": asked.text, "answer": answer}
    if asked.text:
        context |= {"promoted": promoted(answer.text, code), "facets": facets(answer, request)}
        context |= _listed(answer, request)
    return render(request, "search/search.html", context)


def _listed(answer: Answer, request: HttpRequest) -> dict:
    """The results of the page: a group of each kind, one kind's in pages, or what is nearest."""
    if not answer.count:
        if not answer.asked.kinds and not answer.asked.themes and not answer.asked.years:
            keep_missed(answer.asked.text, answer.code)
        return {
            # Read first: what is nearest takes the place of what was found.
            "unfiltered": answer.unfiltered,
            "unfiltered_address": _address(request, genre=[], theme=[], annee=[]),
            "nearest": rows_of(answer, answer.nearest()),
            "nearest_subjects": rows_of(answer, answer.subjects()),
            "contact": organisation_for(request).contact,
        }
    if len(answer.groups) > 1:
        chosen = [
            (kind, mask, list(answer.ordered(mask))[:GROUP_SIZE]) for kind, mask in answer.groups
        ]
        rows = rows_of(answer, [place for _kind, _mask, places in chosen for place in places])
        groups = []
        for kind, mask, places in chosen:
            groups.append(
                {
                    "kind": kind.value,
                    "label": KIND_LABELS[kind],
                    "count": mask.bit_count(),
                    "rows": [row for row in rows if row.position in places],
                    "address": _address(request, genre=[kind.value]),
                }
            )
        return {"groups": groups}
    paginator = Paginator(list(answer.ordered(answer.mask)), PAGE_SIZE)
    number = request.GET.get("page", "1")
    if not number.isdigit() or not 1 <= int(number[:9]) <= paginator.num_pages:
        raise Http404(_("Cette page n'existe pas."))
    page = paginator.page(int(number))
    return {"page": page, "rows": rows_of(answer, list(page.object_list))}


def facets(answer: Answer, request: HttpRequest) -> list[dict]:
    """What narrows the results, with counts; each choice is an address that adds or drops it."""
    themes = {term.slug: term.label for term in terms_of(Theme).values()}
    labels: dict[str, tuple[str, tuple[str, ...], Callable[[str], str]]] = {
        "genre": (_("Genre"), answer.asked.kinds, lambda value: str(KIND_LABELS[Kind(value)])),
        "theme": (_("Thème"), answer.asked.themes, lambda value: themes.get(value, value)),
        "annee": (_("Année"), answer.asked.years, str),
    }
    offered = []
    for name, (label, chosen, labelled) in labels.items():
        counts = answer.counts(name)
        values = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))
        choices = [
            {
                "label": labelled(value),
                "count": counts[value],
                "is_chosen": value in chosen,
                "address": _address(
                    request,
                    **{
                        name: [each for each in chosen if each != value]
                        if value in chosen
                        else [*chosen, value]
                    },
                ),
            }
            for value in values[:MAX_THEMES]
        ]
        if len(choices) > 1 or chosen:
            offered.append({"label": label, "choices": choices})
    return offered


def _address(request: HttpRequest, **changed: list[str]) -> str:
    """The address of the same question with some parameters changed, on its first page."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    for name, values in changed.items():
        parameters.setlist(name, values)
    return f"?{parameters.urlencode()}"


@require_safe
def suggestions(request: HttpRequest):
    """What may be meant by the letters of `q`: a list of {"label", "kind", "address"}."""
    text = clean_text(request.GET.get("q", ""))
    return JsonResponse({"suggestions": suggest(text, clock.now(), get_language())})
