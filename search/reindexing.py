"""Index again the pages found by the name of a network, a series or a term that is renamed."""

from itertools import batched

from django.apps import apps
from django.db.models import Model
from django.tasks import task
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core.models import VOCABULARIES
from networks.models import NetworkPage
from programme.models import EventPage, Series

CHUNK = 500  # pages
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


@task()
def index_related_pages(label: str, pk: int) -> None:
    """Index again, in every language, the pages that are found by the name of an object.

    `label` is the label of its model, such as "core.Theme".
    """
    for model, lookup in RELATED_PAGES[apps.get_model(label)]:
        keys = model.objects.filter(**{lookup: pk}).values("translation_key")
        related = model.get_indexed_objects().filter(translation_key__in=keys)
        pks = list(related.order_by("pk").values_list("pk", flat=True).distinct())
        index = get_search_backend().get_index_for_model(model)
        for chunk in batched(pks, CHUNK):
            index.add_items(model, list(related.filter(pk__in=chunk)))
