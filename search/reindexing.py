"""What bears a name is found by it: once it is renamed, its bearers are indexed anew."""

from itertools import batched
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django_tasks import task
from wagtail.models import PageViewRestriction
from wagtail.search.backends import get_search_backend

from core.models import Audience, Dispositif, EventType, Stamp, Theme
from networks.models import NetworkPage
from programme.models import EventPage
from text_search.synonyms import VOCABULARIES

CHUNK = 500  # pages
# What has a name → the fields that hold and show it.
NAMES: dict[type[Model], tuple[str, ...]] = {
    NetworkPage: ("title", "other_names", "live"),
    **dict.fromkeys(VOCABULARIES, ("name",)),
    **{
        model._meta.get_field("words").related_model: ("term", "language_code", "label")
        for model in VOCABULARIES
    },
}
# Who bears it: a model and the way to the name.
BEARERS: dict[type[Model], list[tuple[Any, str]]] = {
    NetworkPage: [(EventPage, "network"), (EventPage, "also_carried_by__network")],
    Theme: [(EventPage, "tagged_themes__tag"), (NetworkPage, "tagged_themes__tag")],
    Audience: [(EventPage, "tagged_audiences__tag"), (NetworkPage, "tagged_audiences__tag")],
    Dispositif: [(EventPage, "tagged_dispositifs__tag")],
    EventType: [(EventPage, "event_type")],
}


def _names(instance: Model) -> tuple | None:
    model = type(instance)
    return model._base_manager.filter(pk=instance.pk).values_list(*NAMES[model]).first()


@receiver(pre_save)
def note_the_former_names(sender, instance, raw=False, **kwargs):
    if sender in NAMES and not raw:
        instance.former_names = _names(instance)


@receiver(post_save)
def index_the_bearers(sender, instance, raw=False, **kwargs):
    """A network or a term that is new has none; a term may be given a name in one more language."""
    if sender in NAMES and not raw and instance.__dict__.pop("former_names") != _names(instance):
        named = getattr(instance, "term", instance)
        index_bearers.enqueue(named._meta.label, named.pk)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def index_what_private_networks_carry(instance, **kwargs):
    """The name of a network that is not everybody's finds nothing."""
    if instance.page_id:
        Stamp.renew()  # this receiver may come before the one that does so for every row
        for network in NetworkPage.objects.descendant_of(instance.page, inclusive=True):
            index_bearers.enqueue(network._meta.label, network.pk)


@task()
def index_bearers(label: str, pk: int) -> None:
    """Index the pages that bear a name, in every language."""
    for model, way in BEARERS[apps.get_model(label)]:
        keys = model.objects.filter(**{way: pk}).values("translation_key")
        bearers = model.get_indexed_objects().filter(translation_key__in=keys)
        pks = list(bearers.order_by("pk").values_list("pk", flat=True).distinct())
        index = get_search_backend().get_index_for_model(model)
        for chunk in batched(pks, CHUNK):
            index.add_items(model, list(bearers.filter(pk__in=chunk)))
