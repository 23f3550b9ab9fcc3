"""What an event's page says of its printed dates: « Imprimé : novembre 2020 ; fixé depuis au… »."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import get_language

from core.surroundings import cached_until_surroundings_change
from printing.comparing import Change, kinds_of
from printing.facts import Sessions, of_session, sessions_in
from printing.models import Edition
from programme.kinds_of_change import Kind
from programme.listing import SessionRow
from programme.models import EventPage

NOT_SAID = {Kind.RENAMED}
"""Titles are compared in the source language, and the page may be in another."""


@cached_until_surroundings_change
def printed_in(programme_pk: int, language: str) -> Sessions:
    """Return the sessions of the latest edition of a programme; none if it was not printed."""
    edition = Edition.objects.without_pdf().latest_of(programme_pk, language)
    return sessions_in(edition.facts) if edition else {}


def remarks_on(event: EventPage, rows: Iterable[SessionRow]) -> dict[UUID, str]:
    """Return what was printed of these sessions and is no longer so, by `translation_key`.

    A session that was not printed has none: its page has nothing to correct.
    """
    printed = printed_in(event.programme_id, str(get_language()))
    remarks = {}
    for row in rows:
        key = row.session.translation_key
        if facts := printed.get(str(key)):
            now = of_session(row)
            kinds = [kind for kind in kinds_of(facts, now) if kind not in NOT_SAID]
            changes = (Change(kind, str(key), facts, now, row, None) for kind in kinds)
            remarks[key] = " · ".join(change.words for change in changes)
    return remarks
