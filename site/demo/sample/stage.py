"""Create the parent pages and the terms of sample events, unless they exist."""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page, Site

from core.models import Audience, Dispositif, EventType, Term, Theme
from core.text import slugify
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import PriorityNetwork, PriorityPage, ProgrammeIndexPage, ProgrammePage

from . import words


@dataclass(frozen=True)
class SampleContext:
    """The pages and terms that sample events refer to, in the order of `words`."""

    programmes: list[ProgrammePage]
    priorities: dict[ProgrammePage, list[PriorityPage]]
    networks: list[NetworkPage]
    themes: list[Term]
    audiences: list[Term]
    dispositifs: list[Term]
    types: list[Term]


def create_context(years: range) -> SampleContext:
    """Return the pages and terms, creating the missing ones, with a programme for each year."""
    home = Site.objects.get(is_default_site=True).root_page
    index = NetworkIndexPage.objects.first() or _page(NetworkIndexPage, home, "Réseaux", "reseaux")
    networks = [_page(NetworkPage, index, title) for title in words.NETWORKS]
    index = ProgrammeIndexPage.objects.first() or _page(
        ProgrammeIndexPage, home, "Programmes", "programme"
    )
    programmes = [
        ProgrammePage.objects.filter(year=year, alias_of=None).order_by("pk").first()
        or _page(ProgrammePage, index, f"Programme {year}", str(year), year=year)
        for year in years
    ]
    return SampleContext(
        programmes=programmes,
        priorities={programme: _priorities(programme, networks) for programme in programmes},
        networks=networks,
        themes=_terms(Theme, words.THEMES),
        audiences=_terms(Audience, words.AUDIENCES),
        dispositifs=_terms(Dispositif, words.DISPOSITIFS),
        types=_terms(EventType, words.TYPES),
    )


def _priorities(programme: ProgrammePage, networks: list[NetworkPage]) -> list[PriorityPage]:
    priorities = [
        _page(PriorityPage, programme, title, colour=colour, sign=sign)
        for title, colour, sign in words.PRIORITIES
    ]
    PriorityNetwork.objects.bulk_create(
        (
            PriorityNetwork(
                priority=priorities[rank % len(priorities)], network=network, sort_order=rank
            )
            for rank, network in enumerate(networks)
        ),
        ignore_conflicts=True,  # the networks that already have a place
    )
    return priorities


def _page(model, parent: Page, title: str, slug: str = "", **fields):
    slug = slug or slugify(title)
    page = model.objects.child_of(parent).filter(slug=slug).first()
    return page or parent.add_child(instance=model(title=title, slug=slug, **fields))


def _terms(model: type[Term], names: tuple[str, ...]) -> list[Term]:
    return [
        model.objects.filter(Q(slug=slugify(name)) | Q(name=name)).first()
        or model.objects.create(name=name, slug=slugify(name))
        for name in names
    ]
