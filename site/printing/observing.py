"""When the facts of printed programmes have changed, which nothing else of the site tells.

What the public reads also changes by itself (a page expires), by what is above a page (a section
made private) or by what is deleted with it; versions are forgotten after a time. So what is read
now is compared each minute with what was, and the difference is kept with its instant.
"""

from datetime import datetime

from django.db import transaction

from core import clock
from frontend.validity import Validity, current_validity
from printing.facts import Facts, present_facts
from printing.models import Edition, Observation
from programme.models import ProgrammePage

_seen: Validity | None = None


def observe_what_changed(now: datetime) -> None:
    """Observe the printed programmes, if the site reads otherwise than when this was last done."""
    global _seen
    validity = current_validity()
    if validity != _seen:
        observe(clock.now())
        _seen = validity


def observe(at: datetime) -> None:
    """Keep what has changed of the programmes that were printed, each change once."""
    printed = Edition.objects.standing().values("programme")
    for programme in ProgrammePage.objects.filter(pk__in=printed):
        observe_programme(programme, at)


def observe_programme(programme: ProgrammePage, at: datetime) -> None:
    """Keep the facts of a programme that are no longer those last known, as from `at`."""
    now = {uid: facts for _row, uid, facts in present_facts(programme, at)}
    with transaction.atomic():
        ProgrammePage.objects.select_for_update().get(pk=programme.pk)
        if programme.observations.filter(since__gt=at).exists():
            return  # somebody has observed it since
        known = last_known(programme)
        Observation._default_manager.bulk_create(
            Observation(programme=programme, uid=uid, since=at, facts=now.get(uid))
            for uid in now.keys() | known.keys()
            if now.get(uid) != known.get(uid)
        )


def last_known(programme: ProgrammePage) -> dict[str, Facts | None]:
    """Return the last known facts of each session that was ever observed."""
    rows = programme.observations.values_list("uid", "facts")
    return {str(uid): facts for uid, facts in rows}
