"""What can happen to a session that was announced: since it was printed, or lately."""

from enum import StrEnum

from django.utils.translation import gettext_lazy

from dates.calendar import EXACT
from programme.choices import Status


class Kind(StrEnum):
    """What happened to a session, as the headings and the feed name it, the gravest first."""

    CANCELLED = "annule"
    REMOVED = "retire"
    POSTPONED = "reporte"
    MOVED = "deplace"
    FIXED = "fixe"
    ONLINE = "a-distance"
    MODE = "mode"
    PLACE = "lieu"
    FULL = "complet"
    PLACES = "places"
    UNCONFIRMED = "a-confirmer"
    CONFIRMED = "confirme"
    RESTORED = "maintenu"
    RENAMED = "renomme"
    NEW = "nouveau"


LABELS = {
    Kind.CANCELLED: gettext_lazy("Annulé"),
    Kind.REMOVED: gettext_lazy("Retiré du programme"),
    Kind.POSTPONED: gettext_lazy("Reporté"),
    Kind.MOVED: gettext_lazy("Nouvelle date"),
    Kind.FIXED: gettext_lazy("Date fixée"),
    Kind.ONLINE: gettext_lazy("À distance"),
    Kind.MODE: gettext_lazy("Autre façon de venir"),
    Kind.PLACE: gettext_lazy("Autre lieu"),
    Kind.FULL: gettext_lazy("Complet"),
    Kind.PLACES: gettext_lazy("Des places à nouveau"),
    Kind.UNCONFIRMED: gettext_lazy("Date à confirmer"),
    Kind.CONFIRMED: gettext_lazy("Date confirmée"),
    Kind.RESTORED: gettext_lazy("De nouveau au programme"),
    Kind.RENAMED: gettext_lazy("Nouveau titre"),
    Kind.NEW: gettext_lazy("Nouveau"),
}


def kind_of(former: str, state: str) -> Kind:
    """Return what happened between two values of `EventSession.calendar_state`.

    The former one is empty if the session is new.
    """
    if not former:
        return Kind.NEW
    *old_span, old_precision, _, old_status = former.split()
    *span, precision, confirmed, status = state.split()
    if status == Status.CANCELLED:
        return Kind.CANCELLED
    if old_status == Status.CANCELLED:
        return Kind.RESTORED
    if (span, precision) != (old_span, old_precision):
        if precision in EXACT and old_precision not in EXACT:
            return Kind.FIXED
        return Kind.MOVED if precision in EXACT else Kind.POSTPONED
    if status != old_status:
        return Kind.ONLINE if status == Status.MOVED_ONLINE else Kind.POSTPONED
    return Kind.CONFIRMED if confirmed == str(True) else Kind.UNCONFIRMED
