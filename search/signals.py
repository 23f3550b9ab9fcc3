"""What follows when something that pages are found by is renamed, hidden or promoted."""

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from core.models import CacheVersion
from networks.models import NetworkPage
from search.reindexing import NAME_FIELDS, index_related_pages, names_of


def connect() -> None:
    """Connect the receivers to what has a name."""
    for model in NAME_FIELDS:
        pre_save.connect(note_the_former_names, sender=model)
        post_save.connect(index_the_related_pages, sender=model)


def note_the_former_names(sender, instance, raw=False, **kwargs):
    if not raw:
        instance.former_names = names_of(instance)


def index_the_related_pages(sender, instance, raw=False, **kwargs):
    """A network or a term that is new has none; a term may be given a name in one more language."""
    if not raw and instance.__dict__.pop("former_names") != names_of(instance):
        named = getattr(instance, "term", instance)
        index_related_pages.enqueue(named._meta.label, named.pk)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def index_what_private_networks_carry(instance, **kwargs):
    """The name of a network that is not everybody's finds nothing."""
    if instance.page_id:
        CacheVersion.bump()  # this receiver may come before the one that does so for every row
        for network in NetworkPage.objects.descendant_of(instance.page, inclusive=True):
            index_related_pages.enqueue(network._meta.label, network.pk)


@receiver([post_save, post_delete], sender=SearchPromotion)
@receiver([post_save, post_delete], sender=Query)
def bump_the_cache_version(**kwargs):
    """What is kept of promotions is out of date."""
    CacheVersion.bump()
