"""What the content checker says of an event: whom it is for, and dates that no session has."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bs4 import NavigableString, Tag
from django.utils.translation import gettext_lazy as _

from core.admin.content_checks import mark, register_check
from dates.calendar import EXACT
from dates.mentions import Mention, mentions
from programme.models.sessions import EventSession

EMPTY_AUDIENCE = "empty-audience"
UNKNOWN_DATE = "date-of-no-session"
MAX_LENGTH = timedelta(days=400)  # beyond, a session's days are not counted one by one


register_check(
    EMPTY_AUDIENCE,
    error_name=_("Pour qui ? Le public manque"),
    help_text=_("Dites à qui l'événement s'adresse, dans « Publics » ou en toutes lettres."),
)
register_check(
    UNKNOWN_DATE,
    error_name=_("Une date du texte n'est celle d'aucune séance"),
    help_text=_("Corrigez le texte, ou ajoutez la séance qui manque."),
)


def mark_empty_audience(main: Tag, *, audience: str, audiences: Iterable) -> None:
    """Mark the page's title where nothing says whom the event is for."""
    if not audience.strip() and not list(audiences) and main.h1:
        mark(main.h1, EMPTY_AUDIENCE)


def mark_unknown_dates(body: Tag, sessions: Iterable[EventSession]) -> None:
    """Mark in `body` the days that no session takes place on, or took before it was moved."""
    days = {day for session in sessions for day in _days_of(session)}
    for text in list(body.find_all(string=True)):
        _mark_in(text, [found for found in mentions(text) if not _is_one_of(found, days)])


def _is_one_of(found: Mention, days: set[date]) -> bool:
    return any(
        (found.day, found.month) == (day.day, day.month) and found.year in {None, day.year}
        for day in days
    )


def _days_of(session: EventSession) -> Iterator[date]:
    if session.precision in EXACT and session.first_day:
        last = min(session.last_day or session.first_day, session.first_day + MAX_LENGTH)
        for number in range((last - session.first_day).days + 1):
            yield session.first_day + timedelta(days=number)
    for former in session.previous_dates:
        for name in ("first_day", "last_day"):
            if former.get(name):
                yield date.fromisoformat(former[name])


def _mark_in(text: NavigableString, found: list[Mention]) -> None:
    pieces: list[NavigableString | Tag] = []
    at = 0
    for mention in found:
        marked = Tag(name="span")
        marked.string = text[mention.start : mention.end]
        mark(marked, UNKNOWN_DATE)
        pieces += [NavigableString(text[at : mention.start]), marked]
        at = mention.end
    if pieces:
        text.replace_with(*pieces, NavigableString(text[at:]))
