"""The rows of the search's index: what visitors may find in a language."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from enum import StrEnum

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, Min, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.models import Page

from agenda.bitmasks import Row, RowTable
from agenda.themes import themes_in_use
from core.lookups import terms_of
from core.models import Theme
from core.ordering import name_key
from core.querysets import in_public_collections, public_q, readable_q
from networks.models import NetworkPage
from programme.models import EventPage, EventTheme, PriorityPage, ProgrammePage
from text_search.index_reader import Key

NEVER = datetime.max.replace(tzinfo=UTC)
# As text, because building a hundred thousand UUID objects is slower than the query.
TRANSLATION_KEY = Cast("translation_key", TextField())
CHUNK = 2000  # rows held in memory
# The owners of the rows that are of no event.
OTHERS, THEMES = 0, -1


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


RANKS = {kind: rank for rank, kind in enumerate(Kind)}


class SearchTable(RowTable):
    """Rows in the order in which results are listed; each belongs to its source event, by pk."""

    @property
    def titles(self) -> list[str]:
        return self.orders[2] if self.orders else []

    def place(self, order: tuple) -> tuple:
        rank, start, title, key = order
        return rank, start, name_key(title), key


def row_of(
    key: Key,
    title: str,
    kind: Kind,
    *,
    owner: int = OTHERS,
    start: datetime = NEVER,
    end: datetime = NEVER,
    expire_at: datetime | None = None,
    year: int | None = None,
    themes: Iterable[str] = (),
) -> Row:
    values = [("kind", kind.value), *(("theme", theme) for theme in themes)]
    if year:
        values.append(("year", str(year)))
    order = (RANKS[kind], start, title, key)
    return Row(key, owner, order, (end, expire_at or NEVER, owner), tuple(values))


def page_rows(code: str, events: Collection[int] | None = None) -> Iterable[Row]:
    """Yield the rows of pages in a language; `events` are the source pages of the only ones."""
    kinds = {
        ContentType.objects.get_for_model(model).pk: kind
        for model, kind in (
            (EventPage, Kind.EVENT),
            (NetworkPage, Kind.NETWORK),
            (ProgrammePage, Kind.PROGRAMME),
            (PriorityPage, Kind.PROGRAMME),
        )
    }
    values_of = _event_values(events)
    years, themes = (_years(), _network_themes()) if events is None else ({}, {})
    pages = Page.objects.filter(public_q(), readable_q(code), depth__gt=1)
    if events is not None:
        pages = pages.filter(translation_key__in=values_of)
    values = pages.values_list("pk", "content_type", "title", "expire_at", TRANSLATION_KEY)
    for pk, content_type, title, expire_at, translation_key in values.iterator(chunk_size=CHUNK):
        kind = kinds.get(content_type, Kind.PAGE)
        found = {"year": years.get(pk), "themes": themes.get(translation_key, ())}
        if kind == Kind.EVENT:
            if translation_key not in values_of:
                continue
            found = values_of[translation_key]
        yield row_of((content_type, pk), title, kind, expire_at=expire_at, **found)


def _event_values(events: Collection[int] | None) -> dict[str, dict]:
    """Return translation key → what a row has of its event.

    The values are those of the source-language page, which apply to all its translations.
    """
    themes = defaultdict(list)
    tags = EventTheme.objects.order_by().values_list("content_object", "tag")
    terms = terms_of(Theme)
    sources = EventPage.objects.public().sources().order_by()
    if events is not None:
        tags, sources = tags.filter(content_object__in=events), sources.filter(pk__in=events)
    for event, tag in tags.iterator(chunk_size=CHUNK):
        themes[event].append(terms[tag].slug)
    rows = sources.annotate(first=Min("sessions__start"), last=Max("sessions__end"))
    values = rows.values_list("pk", TRANSLATION_KEY, "first", "last", "programme__year")
    return {
        key: {
            "owner": pk,
            "start": start or NEVER,
            "end": end or NEVER,
            "year": year,
            "themes": themes.get(pk, ()),
        }
        for pk, key, start, end, year in values.iterator(chunk_size=CHUNK)
    }


def _years() -> dict[int, int]:
    """Return the year of each programme and priority, by pk."""
    years = dict(ProgrammePage.objects.values_list("pk", "year"))
    return years | dict(PriorityPage.objects.values_list("pk", "programme__year"))


def _network_themes() -> dict:
    themes: dict = defaultdict(tuple)
    for key, slug in NetworkPage.objects.filter(tagged_themes__isnull=False).values_list(
        TRANSLATION_KEY, "tagged_themes__tag__slug"
    ):
        themes[key] += (slug,)
    return themes


def document_rows() -> Iterable[Row]:
    """Yield the documents that are in no private collection."""
    model = get_document_model()
    documents = in_public_collections(model.objects.all())
    content_type = ContentType.objects.get_for_model(model).pk
    for pk, title in documents.values_list("pk", "title"):
        yield row_of((content_type, pk), title, Kind.DOCUMENT)


def theme_rows() -> Iterable[Row]:
    """Yield the themes of public content; each has a page in every language."""
    content_type = ContentType.objects.get_for_model(Theme).pk
    for theme in themes_in_use():
        key = (content_type, theme.pk)
        yield row_of(key, theme.label, Kind.THEME, owner=THEMES, themes=[theme.slug])
