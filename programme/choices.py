"""The closed lists that events and sessions choose from. Values are the words of addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Mode(models.TextChoices):
    """How one takes part."""

    ON_SITE = "presentiel", _("Présentiel")
    ONLINE = "a-distance", _("À distance")
    HYBRID = "hybride", _("Hybride")
    NOT_STATED = "non-precise", _("Non précisé")


class Status(models.TextChoices):
    """What became of the plan; being full is another matter."""

    SCHEDULED = "prevu", _("Prévu")
    POSTPONED = "reporte", _("Reporté")
    CANCELLED = "annule", _("Annulé")
    MOVED_ONLINE = "passe-a-distance", _("Passé à distance")


class Role(models.TextChoices):
    """What the network does in an event."""

    ORGANISES = "organise", _("organise")
    CO_ORGANISES = "co-organise", _("co-organise")
    TAKES_PART = "participe", _("participe")


class Colour(models.TextChoices):
    """The palette of priorities: each is 6 : 1 or more under black, by day and by night."""

    YELLOW = "yellow", _("Jaune")
    BLUE = "blue", _("Bleu")
    VERMILION = "vermilion", _("Vermillon")
    PINK = "pink", _("Rose")
    GREEN = "green", _("Vert")
    LILAC = "lilac", _("Lilas")
    TURQUOISE = "turquoise", _("Turquoise")
    SAND = "sand", _("Sable")


class Sign(models.TextChoices):
    """The drawings that go with colours, which never travel alone."""

    JOINED = "joined", _("Deux carrés joints")
    QUARTERS = "quarters", _("Quartiers")
    CENTRE = "centre", _("Centre")
    PEOPLE = "people", _("Neuf personnes")
    STEPS = "steps", _("Marches")
    CROSS = "cross", _("Croix")
    BARS = "bars", _("Barres")
    FRAME = "frame", _("Cadre")
