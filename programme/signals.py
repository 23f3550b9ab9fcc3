"""What follows when a page of the programme is moved or renamed."""

from wagtail.signals import page_slug_changed, post_page_move

from core.models import FormerSlug
from networks.models import NetworkPage
from programme.models import EventPage, PriorityPage


def connect() -> None:
    """Connect the receivers to the pages that they are about."""
    for page_type in (EventPage, PriorityPage):
        post_page_move.connect(keep_what_comes_from_the_tree, sender=page_type)
    for page_type in (NetworkPage, PriorityPage):
        page_slug_changed.connect(keep_the_former_slug, sender=page_type)


def keep_what_comes_from_the_tree(sender, instance, parent_page_before, **kwargs):
    """An event's network and a priority's programme are the pages they stand under."""
    page = sender.objects.get(pk=instance.pk)
    if issubclass(sender, EventPage) and page.priority_id == parent_page_before.pk:
        page.priority = None  # it was the place's, not the event's own
    page.save()


def keep_the_former_slug(sender, instance, instance_before, **kwargs):
    """Filters by the former slug of a network or a priority find it still."""
    if instance.is_source:
        FormerSlug.record(sender._meta.model_name, instance_before.slug, instance.slug)
