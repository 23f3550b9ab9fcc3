"""Theme pages, which search engines may index, unlike the filtered agenda."""

from datetime import datetime

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.extracts import upcoming_and_past
from agenda.index import agenda_index
from agenda.query import AgendaQuery, Facet, Period
from agenda.results import Results
from core import clock
from core.lookups import terms_of
from core.models import Theme
from networks.models import NetworkPage
from programme.models import EventPage, EventTheme
from programme.models.programmes import in_language, listing_context


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Display the upcoming and past sessions of a theme, and its networks."""
    current = Theme.current_slug(slug)
    if current != slug:
        return redirect("theme", current, permanent=True)
    found = next((term for term in terms_of(Theme).values() if term.slug == slug), None)
    if found is None:
        raise Http404(_("Ce thème n'existe pas."))
    query = AgendaQuery(chosen={Facet.THEME: (slug,)}, period=Period.ALL)
    results = Results(query, clock.now())
    listing = listing_context()
    networks = NetworkPage.objects.public().sources().filter(themes=found).select_related("locale")
    return render(
        request,
        "agenda/theme.html",
        {
            "theme": found,
            **upcoming_and_past(results, results.mask, query),
            "agenda": f"{reverse('agenda')}?{Facet.THEME}={slug}",
            "networks": [
                {"page": network, "priority": listing.newest_priority_of(network)}
                for network in in_language(networks.by_name(), get_language())
            ],
        },
    )


def is_theme(slug: str) -> bool:
    """Whether `slug` is the current or a former slug of a theme."""
    return Theme.objects.filter(slug=Theme.current_slug(slug)).exists()


def themes_in_use() -> list[Theme]:
    """Return the themes of public events and networks."""
    terms, index = terms_of(Theme), agenda_index()
    dated = index.table.column(EventTheme._meta.model_name)
    used = {pk for pk, mask in dated.items() if mask & index.unexpired()}
    for model in (NetworkPage, EventPage):  # an event may have no session
        pages = model.objects.public().sources().order_by()
        pages = pages.filter(tagged_themes__tag__in=terms.keys() - used)
        used |= set(pages.values_list("tagged_themes__tag", flat=True))
    return [term for pk, term in terms.items() if pk in used]


class ThemeSection:
    """The pages of the themes in use, as a part of the sitemap."""

    def __init__(self, request: HttpRequest) -> None:
        pass

    @cached_property
    def themes(self) -> list[Theme]:
        return themes_in_use()

    def count(self) -> int:
        return len(self.themes)

    def entries(self, start: int, stop: int) -> list[tuple[str, datetime | None]]:
        """Return the address of each theme, and the last publication of an event of it."""
        events = EventPage.objects.public().sources().order_by().values("tagged_themes__tag")
        last = dict(
            events.annotate(last=Max("last_published_at")).values_list("tagged_themes__tag", "last")
        )
        return [
            (reverse("theme", args=[term.slug]), last.get(term.pk))
            for term in self.themes[start:stop]
        ]
