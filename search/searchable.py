"""An in-memory index of the public pages, documents and themes that the search may return.

Each of them is a bit of an integer mask, in the order in which results are listed. Private
content is not in the index, so it cannot leak through results, counts, suggestions or
corrections. The index is kept until what is searched changes. See
docs/decisions/0007-recherche-en-francais.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
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
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction
from wagtail.search.models import IndexEntry

from agenda.bitmasks import InstantIndex, mask_of
from agenda.themes import themes_in_use
from core.change_log import Changes, updated_on_change
from core.lookups import terms_of
from core.models import Theme
from core.models.vocabularies import ThemeTranslation
from core.ordering import name_key
from core.querysets import in_public_collections, public_q, readable_q
from networks.models import NetworkPage, NetworkTheme
from programme.models import (
    EventPage,
    EventSession,
    EventTheme,
    PriorityPage,
    ProgrammePage,
)
from search.titles import TitleWords, WordIndex
from text_search.index_reader import Key, indexed_words

NEVER = datetime.max.replace(tzinfo=UTC)
# As text, because building a hundred thousand UUID objects is slower than the query.
TRANSLATION_KEY = Cast("translation_key", TextField())

CHUNK = 2000  # rows held in memory
SEARCHED = {
    model._meta.db_table
    for model in (
        *(Page, EventPage, EventSession, EventTheme, NetworkPage, NetworkTheme, ProgrammePage),
        *(PriorityPage, Theme, ThemeTranslation, get_document_model(), IndexEntry, Locale),
        *(Collection, CollectionViewRestriction, PageViewRestriction),
    )
}
"""The tables that the index is made of."""


class Kind(StrEnum):
    """The kinds of results, in the order in which they are listed; values are URL parameters."""

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
    """The searchable objects of one language; bit n of a mask stands for `keys[n]`."""

    keys: list[Key]
    titles: list[str]
    kinds: dict[str, int]
    years: dict[str, int]
    themes: dict[str, int]
    end_times: InstantIndex
    expiry_times: InstantIndex
    # Cache of text query → (mask of all matches, mask of title matches).
    cached_masks: dict[tuple, tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def positions(self) -> dict[Key, int]:
        return {key: position for position, key in enumerate(self.keys)}

    @cached_property
    def title_words(self) -> TitleWords:
        return TitleWords(self.titles)

    @cached_property
    def indexed_titles(self) -> WordIndex:
        """Return the indexed words of titles; an event has those of its sessions too."""
        titles = (
            (position, set(chain.from_iterable(text.split() for text in texts)))
            for key, texts in indexed_words("title")
            if (position := self.positions.get(key)) is not None
        )
        return WordIndex(titles, len(self.keys))

    def mask(self, keys: Iterable[Key]) -> int:
        """Return the mask of those of these objects that are in the index."""
        positions = (self.positions.get(key) for key in keys)
        return mask_of([n for n in positions if n is not None], len(self.keys))

    def unexpired(self) -> int:
        """Return the mask of all objects but the pages that expired since the index was built.

        A page that expires is not saved, so it does not invalidate the cache.
        """
        return ((1 << len(self.keys)) - 1) & ~self.expiry_times.until(timezone.now())

    def past(self, at: datetime) -> int:
        """Return the mask of the events that have ended at `at`."""
        return self.end_times.until(at)


@dataclass(slots=True)
class _Row:
    key: Key
    title: str
    kind: Kind
    start: datetime = NEVER
    end: datetime = NEVER
    expire_at: datetime = NEVER
    year: int | None = None
    themes: tuple[str, ...] = ()


def unless_searched(index: SearchableIndex, changes: Changes) -> SearchableIndex | None:
    """Return the index if nothing that is searched has changed, else None."""
    if not SEARCHED.isdisjoint(changes):
        return None
    kept = copy(index)
    kept.cached_masks = {}
    return kept


@updated_on_change(unless_searched)
def searchable_index(code: str) -> SearchableIndex:
    """Return the index of what visitors may find in this language."""
    rows = [*_pages(code), *_documents(), *_themes()]
    order = list(Kind)
    rows.sort(key=lambda row: (order.index(row.kind), row.start, name_key(row.title), row.key))
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
        kinds={kind: mask_of(positions, size) for kind, positions in kinds.items()},
        years={year: mask_of(positions, size) for year, positions in years.items()},
        themes={slug: mask_of(positions, size) for slug, positions in themes.items()},
        end_times=InstantIndex([row.end for row in rows]),
        expiry_times=InstantIndex([row.expire_at for row in rows]),
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
    events = _event_values()
    years = dict(ProgrammePage.objects.values_list("pk", "year"))
    years |= dict(PriorityPage.objects.values_list("pk", "programme__year"))
    themes = _network_themes()
    pages = Page.objects.filter(public_q(), readable_q(code), depth__gt=1)
    values = pages.values_list("pk", "content_type", "title", "expire_at", TRANSLATION_KEY)
    for pk, content_type, title, expire_at, translation_key in values.iterator(chunk_size=CHUNK):
        row = _Row((content_type, pk), title, kinds.get(content_type, Kind.PAGE))
        row.expire_at = expire_at or NEVER
        if row.kind == Kind.EVENT:
            if translation_key not in events:
                continue
            row.start, row.end, row.year, row.themes = events[translation_key]
        else:
            row.year, row.themes = years.get(pk), themes.get(translation_key, ())
        yield row


def _event_values() -> dict:
    """Return translation key → (start, end, year, theme slugs) of events.

    The values are those of the source-language page, which apply to all its translations.
    """
    themes = defaultdict(list)
    tags = EventTheme.objects.order_by().values_list("content_object", "tag")
    terms = terms_of(Theme)
    for event, tag in tags.iterator(chunk_size=CHUNK):
        themes[event].append(terms[tag].slug)
    events = EventPage.objects.public().sources().order_by()
    rows = events.annotate(first=Min("sessions__start"), last=Max("sessions__end"))
    values = rows.values_list("pk", TRANSLATION_KEY, "first", "last", "programme__year")
    return {
        key: (start or NEVER, end or NEVER, year, tuple(themes.get(pk, ())))
        for pk, key, start, end, year in values.iterator(chunk_size=CHUNK)
    }


def _network_themes() -> dict:
    themes: dict = defaultdict(tuple)
    for key, slug in NetworkPage.objects.filter(tagged_themes__isnull=False).values_list(
        TRANSLATION_KEY, "tagged_themes__tag__slug"
    ):
        themes[key] += (slug,)
    return themes


def _documents() -> Iterable[_Row]:
    """Yield the documents that are in no private collection."""
    model = get_document_model()
    documents = in_public_collections(model.objects.all())
    content_type = ContentType.objects.get_for_model(model).pk
    for pk, title in documents.values_list("pk", "title"):
        yield _Row((content_type, pk), title, Kind.DOCUMENT)


def _themes() -> Iterable[_Row]:
    """Yield the themes of public content; each has a page in every language."""
    content_type = ContentType.objects.get_for_model(Theme).pk
    for theme in themes_in_use():
        yield _Row((content_type, theme.pk), theme.label, Kind.THEME, themes=(theme.slug,))
