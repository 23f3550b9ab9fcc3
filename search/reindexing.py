"""Index again the pages found by the name of a network, series or term, renamed or deleted."""

from collections.abc import Iterator
from itertools import chain

from django.db.models import Model, QuerySet
from django.utils.formats import number_format
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from background.tasks import Chunk, background_task, start
from core.models import VOCABULARIES
from networks.models import NetworkPage
from programme.models import EventPage, Series

CHUNK = 100  # pages, a second or less
NAME_FIELDS: dict[type[Model], tuple[str, ...]] = {
    NetworkPage: ("title", "other_names", "live"),
    Series: ("name",),
    **dict.fromkeys(VOCABULARIES, ("name",)),
    **{
        vocabulary._meta.get_field("translations").related_model: ("term", "language_code", "label")
        for vocabulary in VOCABULARIES
    },
}
"""Model whose name is indexed with other pages → fields whose change requires reindexing."""
RELATED_PAGES: dict[type[Model], list[tuple[type[Page], str]]] = {
    NetworkPage: [(EventPage, "network"), (EventPage, "also_carried_by__network")],
    Series: [(EventPage, "series")],
    **{vocabulary: list(vocabulary.related_pages()) for vocabulary in VOCABULARIES},
}
"""Model → the page models that index its name, each with the lookup that filters them by it."""


def stored_names(instance: Model) -> tuple | None:
    """Return the values of `NAME_FIELDS` in the database, or None if there is no row."""
    model = type(instance)
    return model._base_manager.filter(pk=instance.pk).values_list(*NAME_FIELDS[model]).first()


def reindex_related_pages(target: Model) -> None:
    """Enqueue the reindexing of the pages, in every language, found by the name of an object."""
    if total := len(related_pages(target)):
        start(index_related_pages, target, total)


def related_pages(target: Model) -> list[int]:
    """Return the pks of the pages, in every language, found by the name of an object."""
    return sorted(set(chain.from_iterable(pks for _model, pks in _related_pages(target))))


def reindex_former_pages(target: Model, pks: list[int]) -> None:
    """Enqueue the reindexing of the pages that were found by the name of a deleted object."""
    if pks:
        start(index_former_pages, target, len(pks), name=str(target), pks=pks)


def _describe(target: Model, done: int, total: int) -> str:
    return _sentence(str(target), done, total)


def _describe_former(target: Model, done: int, total: int, name: str, pks: list[int]) -> str:
    return _sentence(name, done, total)


def _sentence(name: str, done: int, total: int) -> str:
    return ngettext(
        "La recherche reprend %(total)s page qui porte « %(name)s » : %(done)s faite.",
        "La recherche reprend %(total)s pages qui portent « %(name)s » : %(done)s faites.",
        total,
    ) % {
        "total": number_format(total, force_grouping=True),
        "name": name,
        "done": number_format(done, force_grouping=True),
    }


@background_task(_describe)
def index_related_pages(target: Model, after: int) -> Chunk | None:
    """Index again the next pages, by pk, that are found by the name of an object."""
    waiting = {
        pk: model
        for model, pks in _related_pages(target)
        for pk in pks.filter(pk__gt=after)[:CHUNK]
    }
    chunk = sorted(waiting)[:CHUNK]
    for model in dict.fromkeys(waiting[pk] for pk in chunk):
        own = [pk for pk in chunk if waiting[pk] is model]
        index = get_search_backend().get_index_for_model(model)
        index.add_items(model, list(model.get_indexed_objects().filter(pk__in=own)))
    return Chunk(chunk[-1], len(chunk)) if chunk else None


@background_task(_describe_former, outlives=True)
def index_former_pages(target: Model, after: int, name: str, pks: list[int]) -> Chunk | None:
    """Index again the next of these pages; `after` is how many of them were."""
    chunk = pks[after : after + CHUNK]
    for model in dict.fromkeys(model for model, _lookup in RELATED_PAGES[type(target)]):
        index = get_search_backend().get_index_for_model(model)
        index.add_items(model, list(model.get_indexed_objects().filter(pk__in=chunk)))
    return Chunk(after + len(chunk), len(chunk)) if pks[after + CHUNK :] else None


def _related_pages(target: Model) -> Iterator[tuple[type[Page], QuerySet]]:
    """Yield each page model that indexes the name of an object, with the pks of its pages."""
    for model, lookup in RELATED_PAGES[type(target)]:
        keys = model.objects.filter(**{lookup: target.pk}).values("translation_key")
        related = model.get_indexed_objects().filter(translation_key__in=keys)
        yield model, related.order_by("pk").values_list("pk", flat=True).distinct()
