"""The public facts of a programme's sessions, as JSON: those of an edition, and those of now.

They are read by the same queries and rows as the agenda. Nothing in them is a person's: names of
contacts and speakers are in the PDF alone.
"""

from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.utils.translation import override

from dates import Precision, describe
from dates.calendar import has_day
from printing.choices import Choices
from programme.listing import SessionRow, session_rows
from programme.models import EventSession, ProgrammePage
from programme.models.programmes import listing_context
from programme.models.sessions import DATE_FIELDS

FORMAT = 1
"""Of `facts_of`: an edition keeps the format of its day, which `sessions_in` reads."""

type Facts = dict[str, Any]
type Sessions = dict[str, Facts]
"""The facts of each session, by UID (its `translation_key`), in the order of the agenda."""


def rows_of(programme: ProgrammePage, at: datetime) -> list[SessionRow]:
    """Return the public sessions of a programme in the active language, in a few queries."""
    sessions = EventSession.objects.public().filter(event__programme=programme.source.pk)
    rows = sessions.in_order().with_event().prefetch_related("event__tagged_audiences")
    return session_rows(rows, at, listing_context())


def facts_of(programme: ProgrammePage, language: str, at: datetime, choices: Choices) -> Facts:
    """Return what a document of the programme says at an instant: what an edition keeps."""
    with override(language):
        words = {row.session.translation_key: words_of(row) for row in rows_of(programme, at)}
    return {
        "format": FORMAT,
        "sessions": {
            uid: facts | {"words": words[row.session.translation_key]}
            for row, uid, facts in present_facts(programme, at)
            if choices.keeps(row) and row.session.translation_key in words
        },
    }


def present_facts(programme: ProgrammePage, at: datetime) -> list[tuple[SessionRow, str, Facts]]:
    """Return each public session of a programme, its UID and its facts in the source language."""
    with override(settings.LANGUAGE_CODE):
        return [
            (row, str(row.session.translation_key), of_session(row))
            for row in rows_of(programme, at)
        ]


def of_session(row: SessionRow) -> Facts:
    """Return the facts of a session; the titles are those of the active language."""
    session = row.session
    return {
        "event": str(row.event.translation_key),
        "page": row.event.pk,
        "address": row.event.get_url(),
        "title": row.title,
        "session_title": row.session_title,
        "dates": session.dates_as_json(),
        "when": session.when,
        "status": row.status.value,
        "is_full": bool(session.is_full or row.event.is_full),
        "mode": session.shown_mode,
        "place": session.place,
        "departement": session.departement,
        "networks": [network.title for network in row.networks],
        "priority": row.priority.title if row.priority else "",
    }


def words_of(row: SessionRow) -> Facts:
    """Return how a document in the active language names a session."""
    return {"title": row.title, "session_title": row.session_title, "language": row.language}


def sessions_in(facts: Facts) -> Sessions:
    """Return the sessions of an edition, whatever the format of its day."""
    return facts["sessions"]


def when(facts: Facts) -> str:
    """Return the date in words, in the active language."""
    values = _dates(facts)
    confirmed, as_typed = values.pop("confirmed"), values.pop("date_as_typed")
    return describe(*values.values(), confirmed=confirmed, as_typed=as_typed)


def is_dated(facts: Facts) -> bool:
    """Whether the day or days are known."""
    return has_day(facts["dates"]["precision"], facts["dates"]["date_as_typed"])


def has_one_day(facts: Facts) -> bool:
    """Whether the date in words begins with the name of a day."""
    values = facts["dates"]
    is_one = values["precision"] in {Precision.DAY, Precision.TIME} and not values["last_day"]
    return is_one and not values["date_as_typed"]


def _dates(facts: Facts) -> dict[str, Any]:
    readers = {
        **dict.fromkeys(("first_day", "last_day"), date.fromisoformat),
        **dict.fromkeys(("start_time", "end_time"), time.fromisoformat),
    }
    values = facts["dates"]
    return {
        name: readers[name](values[name]) if name in readers and values[name] else values[name]
        for name in DATE_FIELDS
    }
