"""The choices of fields of events and sessions. The values are used in URLs."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Mode(models.TextChoices):
    """How people attend (schema.org's eventAttendanceMode)."""

    ON_SITE = "presentiel", _("Présentiel")
    ONLINE = "a-distance", _("À distance")
    HYBRID = "hybride", _("Hybride")
    NOT_STATED = "non-precise", _("Non précisé")


class Status(models.TextChoices):
    """The status of an event or session; being full is a field of its own."""

    SCHEDULED = "prevu", _("Prévu")
    POSTPONED = "reporte", _("Reporté")
    CANCELLED = "annule", _("Annulé")
    MOVED_ONLINE = "passe-a-distance", _("Passé à distance")


class Role(models.TextChoices):
    """The network's part in an event."""

    ORGANISES = "organise", _("organise")
    CO_ORGANISES = "co-organise", _("co-organise")
    TAKES_PART = "participe", _("participe")


class Colour(models.TextChoices):
    """The colours of priorities, with a contrast of 6:1 or more for black text in both themes."""

    YELLOW = "yellow", _("Jaune")
    BLUE = "blue", _("Bleu")
    VERMILION = "vermilion", _("Vermillon")
    PINK = "pink", _("Rose")
    GREEN = "green", _("Vert")
    LILAC = "lilac", _("Lilas")
    TURQUOISE = "turquoise", _("Turquoise")
    SAND = "sand", _("Sable")


class Sign(models.TextChoices):
    """The drawings displayed beside a colour, so that it is never the only cue."""

    JOINED = "joined", _("Deux carrés joints")
    QUARTERS = "quarters", _("Quartiers")
    CENTRE = "centre", _("Centre")
    PEOPLE = "people", _("Neuf personnes")
    STEPS = "steps", _("Marches")
    CROSS = "cross", _("Croix")
    BARS = "bars", _("Barres")
    FRAME = "frame", _("Cadre")
