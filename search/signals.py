"""Update the search when a network, series or term is renamed or hidden, or a page promoted."""

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from core.models import CacheVersion, term_merged
from networks.models import NetworkPage
from search.reindexing import NAME_FIELDS, reindex_related_pages, stored_names


def connect() -> None:
    """Connect the receivers to the models of `NAME_FIELDS`."""
    for model in NAME_FIELDS:
        pre_save.connect(remember_former_names, sender=model)
        post_save.connect(follow_a_new_name, sender=model)


def remember_former_names(sender, instance, raw=False, **kwargs):
    if not raw:
        instance.former_names = stored_names(instance)


def follow_a_new_name(sender, instance, raw=False, **kwargs):
    """Enqueue the reindexing if a name has changed.

    `instance` may be the translation of a term: its term is the object that pages refer to.
    """
    if not raw and instance.__dict__.pop("former_names") != stored_names(instance):
        reindex_related_pages(getattr(instance, "term", instance))


@receiver(term_merged)
def follow_a_merge(term, **kwargs):
    """Enqueue the reindexing of the pages that now bear `term`."""
    reindex_related_pages(term)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def reindex_events_of_private_networks(instance, **kwargs):
    """Reindex the events of networks made private or public: private names are not indexed."""
    if instance.page_id:
        CacheVersion.bump()  # the receiver that bumps it for every model may run after this one
        for network in NetworkPage.objects.descendant_of(instance.page, inclusive=True):
            reindex_related_pages(network)


@receiver([post_save, post_delete], sender=SearchPromotion)
@receiver([post_save, post_delete], sender=Query)
def bump_the_cache_version(**kwargs):
    """Invalidate the cached promotions."""
    CacheVersion.bump()
