"""What follows when something that the agenda shows is written, moved or renamed."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from core.models import FormerSlug, Term
from networks.models import NetworkPage
from programme.models import (
    AgendaStamp,
    EventAudience,
    EventCarrier,
    EventDispositif,
    EventPage,
    EventSession,
    EventTheme,
    PriorityNetwork,
    PriorityPage,
    ProgrammePage,
)

SHOWN = (
    *(EventPage, EventSession, EventCarrier, EventTheme, EventAudience, EventDispositif),
    *(ProgrammePage, PriorityPage, PriorityNetwork, NetworkPage),
    *(Term, FormerSlug, PageViewRestriction),
)
"""What an answer of the agenda depends on."""


@receiver([post_save, post_delete])
def renew_the_stamp(sender, **kwargs):
    """A held index is out of date from the moment this transaction is committed."""
    if issubclass(sender, SHOWN):
        AgendaStamp.renew()


@receiver(post_page_move)
def keep_what_comes_from_the_tree(sender, instance, **kwargs):
    """An event's network and a priority's programme are the pages they stand under."""
    if issubclass(sender, EventPage | PriorityPage):
        type(instance).objects.get(pk=instance.pk).save()
    # A restriction covers what stands under its page, whatever was moved.
    AgendaStamp.renew()


@receiver(page_slug_changed)
def keep_the_former_slug(sender, instance, instance_before, **kwargs):
    """Filters by the former slug of a network or a priority find it still."""
    if issubclass(sender, NetworkPage | PriorityPage):
        FormerSlug.record(sender._meta.model_name, instance_before.slug, instance.slug)
