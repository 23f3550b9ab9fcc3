"""What may be found: the public pages, documents and themes, each a bit, as in the agenda.

A mask is an integer whose bits are results, in the order in which a list shows them; what is
not everybody's has no bit, and so is in no list, count, suggestion or correction. Held until
something that pages show is changed. docs/decisions/0007-recherche-en-francais.md
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Min, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page

from agenda.themes import themes_in_use
from core.bitmasks import InstantIndex, mask_of
from core.caching import cached_until_change
from core.models import Theme
from core.querysets import public_q, readable_q
from networks.models import NetworkPage
from programme.models import EventPage, EventTheme, PriorityPage, ProgrammePage
from search.titles import TitleWords, WordIndex
from text_search.index_reader import Key, indexed_words

NEVER = datetime.max.replace(tzinfo=UTC)
# As text: making a hundred thousand UUIDs takes longer than reading them.
TRANSLATION = Cast("translation_key", TextField())


class Kind(StrEnum):
    """What a result is, as addresses say it, in the order of their groups."""

    THEME = "themes"
    NETWORK = "reseaux"
    EVENT = "evenements"
    PROGRAMME = "programmes"
    PAGE = "pages"
    DOCUMENT = "documents"


KIND_LABELS = {
    Kind.THEME: _("Thèmes"),
    Kind.NETWORK: _("Réseaux"),
    Kind.EVENT: _("Événements"),
    Kind.PROGRAMME: _("Programmes et priorités"),
    Kind.PAGE: _("Pages"),
    Kind.DOCUMENT: _("Documents"),
}


@dataclass
class SearchableIndex:
    """What may be found in one language. `titles[n]` is of the result of bit n."""

    keys: list[Key]
    titles: list[str]
    kinds: dict[str, int]
    years: dict[str, int]
    themes: dict[str, int]
    overs: InstantIndex
    expiries: InstantIndex
    # What was asked since it was built: analysed questions → (anywhere, in the title).
    answers: dict[tuple, tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def positions(self) -> dict[Key, int]:
        return {key: position for position, key in enumerate(self.keys)}

    @cached_property
    def title_words(self) -> TitleWords:
        return TitleWords(self.titles)

    @cached_property
    def indexed_titles(self) -> WordIndex:
        """What the index holds of titles: those of an event's sessions are among its own."""
        titles = (
            (position, set(chain.from_iterable(text.split() for text in texts)))
            for key, texts in indexed_words("title")
            if (position := self.positions.get(key)) is not None
        )
        return WordIndex(titles, len(self.keys))

    def mask(self, keys: Iterable[Key]) -> int:
        """The bits of these objects, of those that may be found."""
        found = (self.positions.get(key) for key in keys)
        return mask_of([each for each in found if each is not None], len(self.keys))

    def shown(self) -> int:
        """All that has not expired since this was built, for pages expire unwritten."""
        return ((1 << len(self.keys)) - 1) & ~self.expiries.until(timezone.now())

    def past(self, at: datetime) -> int:
        """The events that are over at `at`."""
        return self.overs.until(at)


@dataclass
class _Row:
    key: Key
    title: str
    kind: Kind
    begins: datetime = NEVER
    over: datetime = NEVER
    expires: datetime = NEVER
    year: int | None = None
    themes: tuple[str, ...] = ()


@cached_until_change
def searchable(code: str) -> SearchableIndex:
    """What may be found by visitors who read this language, as the database is now."""
    rows = [*_pages(code), *_documents(), *_themes()]
    order = list(Kind)
    rows.sort(key=lambda row: (order.index(row.kind), row.begins, row.title, row.key))
    kinds, years, themes = defaultdict(list), defaultdict(list), defaultdict(list)
    for position, row in enumerate(rows):
        kinds[row.kind.value].append(position)
        if row.year:
            years[str(row.year)].append(position)
        for theme in row.themes:
            themes[theme].append(position)
    size = len(rows)
    return SearchableIndex(
        keys=[row.key for row in rows],
        titles=[row.title for row in rows],
        kinds={kind: mask_of(places, size) for kind, places in kinds.items()},
        years={year: mask_of(places, size) for year, places in years.items()},
        themes={slug: mask_of(places, size) for slug, places in themes.items()},
        overs=InstantIndex([row.over for row in rows]),
        expiries=InstantIndex([row.expires for row in rows]),
    )


def _pages(code: str) -> Iterable[_Row]:
    kinds = {
        ContentType.objects.get_for_model(model).pk: kind
        for model, kind in (
            (EventPage, Kind.EVENT),
            (NetworkPage, Kind.NETWORK),
            (ProgrammePage, Kind.PROGRAMME),
            (PriorityPage, Kind.PROGRAMME),
        )
    }
    facts = _event_facts()
    years = dict(ProgrammePage.objects.values_list("pk", "year"))
    years |= dict(PriorityPage.objects.values_list("pk", "programme__year"))
    themes = _network_themes()
    pages = Page.objects.filter(public_q(), readable_q(code), depth__gt=1)
    for pk, content_type, title, expires, translation in pages.values_list(
        "pk", "content_type", "title", "expire_at", TRANSLATION
    ):
        row = _Row((content_type, pk), title, kinds.get(content_type, Kind.PAGE))
        row.expires = expires or NEVER
        if row.kind == Kind.EVENT:
            if translation not in facts:
                continue
            row.begins, row.over, row.year, row.themes = facts[translation]
        else:
            row.year, row.themes = years.get(pk), themes.get(translation, ())
        yield row


def _event_facts() -> dict:
    """The facts of events, by their translation key: those of the source language count."""
    themes = defaultdict(list)
    for event, slug in EventTheme.objects.values_list("content_object", "tag__slug"):
        themes[event].append(slug)
    events = EventPage.objects.public().sources().order_by()
    rows = events.annotate(begins=Min("sessions__start"), over=Max("sessions__end"))
    return {
        key: (begins or NEVER, over or NEVER, year, tuple(themes.get(pk, ())))
        for pk, key, begins, over, year in rows.values_list(
            "pk", TRANSLATION, "begins", "over", "programme__year"
        )
    }


def _network_themes() -> dict:
    themes: dict = defaultdict(tuple)
    for key, slug in NetworkPage.objects.filter(tagged_themes__isnull=False).values_list(
        TRANSLATION, "tagged_themes__tag__slug"
    ):
        themes[key] += (slug,)
    return themes


def _documents() -> Iterable[_Row]:
    """The documents of collections that no restriction covers."""
    model = get_document_model()
    documents = model.objects.all()
    for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
        documents = documents.exclude(collection__path__startswith=path)
    content_type = ContentType.objects.get_for_model(model).pk
    for pk, title in documents.values_list("pk", "title"):
        yield _Row((content_type, pk), title, Kind.DOCUMENT)


def _themes() -> Iterable[_Row]:
    """The themes of which something public is; they have a page in every language."""
    content_type = ContentType.objects.get_for_model(Theme).pk
    for theme in themes_in_use():
        yield _Row((content_type, theme.pk), theme.label, Kind.THEME, themes=(theme.slug,))
