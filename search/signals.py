"""Update the search when a network, series or term changes its name."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction

from core.models import term_merged
from networks.models import NetworkPage
from search.reindexing import (
    NAME_FIELDS,
    RELATED_PAGES,
    reindex_former_pages,
    reindex_related_pages,
    related_pages,
    stored_names,
)


def connect() -> None:
    """Connect the receivers to the models of `NAME_FIELDS`."""
    for model in NAME_FIELDS:
        pre_save.connect(remember_former_names, sender=model)
        post_save.connect(follow_a_new_name, sender=model)
    for model in RELATED_PAGES:
        pre_delete.connect(remember_related_pages, sender=model)
        post_delete.connect(follow_a_deletion, sender=model)
    for model in NAME_FIELDS.keys() - RELATED_PAGES.keys():
        post_delete.connect(follow_the_deletion_of_a_translation, sender=model)


def remember_former_names(sender, instance, raw=False, **kwargs):
    if not raw:
        instance.former_names = stored_names(instance)


def follow_a_new_name(sender, instance, raw=False, **kwargs):
    """Enqueue the reindexing if a name has changed.

    `instance` may be the translation of a term: its term is the object that pages refer to.
    """
    if not raw and instance.__dict__.pop("former_names") != stored_names(instance):
        reindex_related_pages(getattr(instance, "term", instance))


def remember_related_pages(sender, instance, **kwargs):
    instance.former_pages = related_pages(instance)


def follow_a_deletion(sender, instance, **kwargs):
    """Enqueue the reindexing of the pages that were found by the name."""
    reindex_former_pages(instance, instance.__dict__.pop("former_pages"))


def follow_the_deletion_of_a_translation(sender, instance, **kwargs):
    reindex_related_pages(instance.term)


@receiver(term_merged)
def follow_a_merge(term, **kwargs):
    """Enqueue the reindexing of the pages that now bear `term`."""
    reindex_related_pages(term)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def reindex_events_of_private_networks(instance, **kwargs):
    """Reindex the events of networks made private or public: private names are not indexed."""
    if instance.page_id:
        for network in NetworkPage.objects.descendant_of(instance.page, inclusive=True):
            reindex_related_pages(network)
