"""What an event still lacks: each as a filter of lists, and told of a row in hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from programme.choices import Mode, Status
from programme.dates.calendar import EXACT
from programme.models import EventPage, EventSession


@dataclass(frozen=True)
class Lack:
    """One thing that may be missing; `where` selects the events, `of` tells of one."""

    label: Any
    where: Callable[[], Q]
    of: Callable[[EventPage], bool]


def _any_session(*conditions, **fields) -> Q:
    return Q(Exists(EventSession.objects.filter(*conditions, event=OuterRef("pk"), **fields)))


def _stands(session: EventSession) -> bool:
    return (session.status or session.event.status) != Status.CANCELLED


_STANDING = ~Q(status=Status.CANCELLED) & ~Q(status="", event__status=Status.CANCELLED)
_NO_DAY = _STANDING & ~Q(precision__in=EXACT)
_NOT_CONFIRMED = _STANDING & Q(precision__in=EXACT, confirmed=False)
DATE_IS_OPEN = _NO_DAY | _NOT_CONFIRMED
"""Sessions that take place on a day that is not known, or not confirmed."""

LACKS = {
    "seance": Lack(
        _("séance"),
        where=lambda: ~_any_session(),
        of=lambda event: not event.sessions.all(),
    ),
    "date": Lack(
        _("date à préciser"),
        where=lambda: _any_session(_NO_DAY),
        of=lambda event: any(not row.has_day and _stands(row) for row in event.sessions.all()),
    ),
    "confirmation": Lack(
        _("date à confirmer"),
        where=lambda: _any_session(_NOT_CONFIRMED),
        of=lambda event: any(
            row.has_day and not row.confirmed and _stands(row) for row in event.sessions.all()
        ),
    ),
    "type": Lack(
        _("type"),
        where=lambda: Q(event_type=None),
        of=lambda event: event.event_type_id is None,
    ),
    "mode": Lack(
        _("mode"),
        where=lambda: (
            _any_session(mode=Mode.NOT_STATED) | Q(mode=Mode.NOT_STATED) & _any_session(mode="")
        ),
        of=lambda event: any(
            (row.mode or event.mode) == Mode.NOT_STATED for row in event.sessions.all()
        ),
    ),
    "public": Lack(
        _("public"),
        where=lambda: Q(audience="", tagged_audiences=None),
        of=lambda event: not (event.audience or event.tagged_audiences.all()),
    ),
    "chapeau": Lack(_("chapeau"), where=lambda: Q(summary=""), of=lambda event: not event.summary),
}


def lacks_of(event: EventPage) -> list[str]:
    """What the event lacks, in words."""
    return [str(lack.label) for lack in LACKS.values() if lack.of(event)]
