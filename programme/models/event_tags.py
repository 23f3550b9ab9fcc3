"""The relations between events and the terms of the vocabularies."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase

from core.models import Audience, Dispositif, Theme


class EventTheme(ItemBase):
    tag = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="tagged_events")
    content_object = ParentalKey("programme.EventPage", related_name="tagged_themes")

    class Meta:
        verbose_name = _("thème de l'événement")
        verbose_name_plural = _("thèmes de l'événement")


class EventAudience(ItemBase):
    tag = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="tagged_events")
    content_object = ParentalKey("programme.EventPage", related_name="tagged_audiences")

    class Meta:
        verbose_name = _("public de l'événement")
        verbose_name_plural = _("publics de l'événement")


class EventDispositif(ItemBase):
    tag = models.ForeignKey(Dispositif, on_delete=models.CASCADE, related_name="tagged_events")
    content_object = ParentalKey("programme.EventPage", related_name="tagged_dispositifs")

    class Meta:
        verbose_name = _("dispositif de l'événement")
        verbose_name_plural = _("dispositifs de l'événement")


EVENT_TAGS: tuple[type[ItemBase], ...] = (EventTheme, EventAudience, EventDispositif)
"""The model that relates events to the terms of each vocabulary."""
TAG_RELATIONS = [tag.content_object.field.remote_field.related_name for tag in EVENT_TAGS]
