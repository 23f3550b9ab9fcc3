"""What follows when pages move in the tree."""

from django.dispatch import receiver
from wagtail.signals import post_page_move

from programme.models import EventPage, PriorityPage


@receiver(post_page_move)
def keep_what_comes_from_the_tree(sender, instance, **kwargs):
    """An event's network and a priority's programme are the pages they stand under."""
    if issubclass(sender, EventPage | PriorityPage):
        type(instance).objects.get(pk=instance.pk).save()
