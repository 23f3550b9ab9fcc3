"""Content checks of an event: a missing audience, and dates in the text of no session."""

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
MAX_LENGTH = timedelta(days=400)  # the days of a longer session are not all listed


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
    """Mark the page's title if the event has no audience."""
    if not audience.strip() and not list(audiences) and main.h1:
        mark(main.h1, EMPTY_AUDIENCE)


def mark_unknown_dates(body: Tag, sessions: Iterable[EventSession]) -> None:
    """Mark in `body` the dates on which no session takes place, nor did before it was moved."""
    days = {day for session in sessions for day in _days_of(session)}
    for text in list(body.find_all(string=True)):
        unknown = [mention for mention in mentions(text) if not _is_one_of(mention, days)]
        _mark_mentions(text, unknown)


def _is_one_of(mention: Mention, days: set[date]) -> bool:
    return any(
        (mention.day, mention.month) == (day.day, day.month) and mention.year in {None, day.year}
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


def _mark_mentions(text: NavigableString, unknown: list[Mention]) -> None:
    pieces: list[NavigableString | Tag] = []
    position = 0
    for mention in unknown:
        marked = Tag(name="span")
        marked.string = text[mention.start : mention.end]
        mark(marked, UNKNOWN_DATE)
        pieces += [NavigableString(text[position : mention.start]), marked]
        position = mention.end
    if pieces:
        text.replace_with(*pieces, NavigableString(text[position:]))
