"""The networks that carry an event, besides its parent network."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from networks.models import NetworkPage
from programme.models.events import EventPage


class EventCarrier(Orderable):
    """A network that carries an event, besides its parent network."""

    event = ParentalKey(EventPage, related_name="also_carried_by")
    network = models.ForeignKey(
        NetworkPage,
        verbose_name=_("réseau"),
        on_delete=models.CASCADE,
        related_name="also_carries",
    )

    panels = ["network"]

    class Meta(Orderable.Meta):
        verbose_name = _("porté aussi par")
        verbose_name_plural = _("portés aussi par")
        constraints = [
            models.UniqueConstraint(fields=["event", "network"], name="network_carries_once")
        ]

    def __str__(self) -> str:
        return str(self.network)
