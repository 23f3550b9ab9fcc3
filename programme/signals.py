"""Receivers for pages that are moved or whose slug changes, and for series that are deleted."""

from django.db.models.signals import pre_delete
from wagtail.signals import page_slug_changed, post_page_move

from core.models import FormerSlug
from core.signals import keep_what_is_named
from networks.models import NetworkPage
from programme.models import EventPage, PriorityPage, Series


def connect() -> None:
    """Connect the receivers to their models."""
    for page_type in (EventPage, PriorityPage):
        post_page_move.connect(update_from_parent, sender=page_type)
    for page_type in (NetworkPage, PriorityPage):
        page_slug_changed.connect(record_former_slug, sender=page_type)
    pre_delete.connect(keep_what_is_named, sender=Series)


def update_from_parent(sender, instance, parent_page_before, **kwargs):
    """Save the moved page, which sets an event's network or a priority's programme."""
    page = sender.objects.get(pk=instance.pk)
    if issubclass(sender, EventPage) and page.priority_id == parent_page_before.pk:
        page.priority = None  # it came from the former parent
    page.save()


def record_former_slug(sender, instance, instance_before, **kwargs):
    """Keep agenda URLs that filter by the former slug working."""
    if instance.is_source:
        FormerSlug.record(sender._meta.model_name, instance_before.slug, instance.slug)
