"""The agenda as an iCalendar feed (RFC 5545 and RFC 7986)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import batched

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Timezone, vCalAddress, vText
from icalendar.parser import Contentline

from agenda.outputs.content_lines import folded, text
from core.clock import PARIS
from core.models import Contact, OrganisationSettings
from programme.choices import Status
from programme.listing import SessionRow
from programme.models import CalendarSequence, EventSession

CONTENT_TYPE = "text/calendar; charset=utf-8"

CHUNK = 500  # sequence numbers per query

# The rules in force since 1996, written by hand because Outlook misreads generated ones.
VTIMEZONE = b"""\
BEGIN:VTIMEZONE\r
TZID:Europe/Paris\r
BEGIN:STANDARD\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
END:VTIMEZONE\r
"""


def as_calendar(
    rows: Iterable[SessionRow],
    *,
    name: str,
    address_of: Callable[[SessionRow], str],
    organisation: OrganisationSettings,
) -> bytes:
    """Return a VCALENDAR of `rows`, named `name`.

    `address_of` returns the absolute URL of a row's page; the contact of `organisation` is the
    organizer of its events without a contact. The output is deterministic.
    """
    head, tail = _frame(get_language(), name)
    who = Organiser(organisation)
    parts = [head]
    for batch in batched(rows, CHUNK):
        numbers = CalendarSequence.objects.numbers([row.session.translation_key for row in batch])
        for row in batch:
            sequence = numbers.get(row.session.translation_key, 0)
            parts += _events(row, sequence, address_of(row), who)
    return b"".join([*parts, tail])


def _frame(language: str, name: str) -> tuple[bytes, bytes]:
    """Return what is before and after the events."""
    calendar = Calendar()
    calendar.add("prodid", f"-//programme-reseau//agenda//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", "Europe/Paris")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    calendar.add_component(Timezone.from_ical(VTIMEZONE))
    head, end, after = calendar.to_ical().rpartition(b"END:VCALENDAR")
    return head, end + after


class Organiser:
    """The ORGANIZER lines of a calendar, made once for each contact."""

    def __init__(self, organisation: OrganisationSettings) -> None:
        self.name = organisation.name
        self.contact = organisation.contact
        self._lines: dict[tuple[str, str], str] = {}

    def line(self, contact: Contact | None, organisers: list[str]) -> str:
        """Return the line of an event with this contact; empty if it has none to name."""
        contact = contact or self.contact
        # A partner has no e-mail address; the contact is the organisation's.
        if not contact or not contact.email or self.name not in organisers:
            return ""
        key = (contact.email, contact.name)
        if key not in self._lines:
            who = vCalAddress(f"mailto:{contact.email}")
            who.params["CN"] = vText(" ".join(contact.name.split()))
            self._lines[key] = str(Contentline.from_parts("ORGANIZER", who.params, who))
        return self._lines[key]


def _events(row: SessionRow, sequence: int, address: str, who: Organiser) -> Iterator[bytes]:
    """Yield an event for each day of several at the same hours, else one.

    The first has the UID of the session and the others a UID made from it and their rank, so
    that days keep theirs when they move. What the session lost is cancelled: all its days if it
    has no date any more, the last ones if it has fewer.
    """
    session = row.session
    is_unplanned = row.status == Status.POSTPONED and not session.has_day
    former = {
        rank: times
        for dates, _reason in session.former_sessions()
        for rank, times in enumerate(times_of(dates))
    }
    planned = {} if is_unplanned and former else dict(enumerate(times_of(session)))
    uid = str(session.translation_key)
    lines = _Lines(row, sequence, address, who)
    for rank, times in sorted((former | planned).items()):
        yield lines.event(
            f"{uid}-{rank + 1}" if rank else uid, times, is_unplanned or rank not in planned
        )


class _Lines:
    """The lines of the events of a session, in the order in which the library writes them."""

    def __init__(self, row: SessionRow, sequence: int, address: str, who: Organiser) -> None:
        organisers = row.organisers(who.name)
        changed = row.published_at or row.session.start
        self.row, self.address = row, address
        self.changed = f"{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        self.sequence = sequence
        self.description = text(_description(row, organisers, address))
        self.organiser = who.line(row.event.contact, organisers)
        self.categories = _categories(row)

    def event(self, uid: str, times: tuple[date, date | None], is_unplanned: bool) -> bytes:
        row, (start, end) = self.row, times
        summary = summary_of(row, is_unplanned=is_unplanned)
        lines = [
            "BEGIN:VEVENT",
            f"SUMMARY{_written_in(row.language)}:{text(summary)}",
            f"DTSTART{_moment(start)}",
            f"DTEND{_moment(end)}" if end else "",
            f"DTSTAMP:{self.changed}",
            f"UID:{uid}",
            f"SEQUENCE:{self.sequence}",
            *self.categories,
            f"DESCRIPTION:{self.description}",
            f"LAST-MODIFIED:{self.changed}",
            f"LOCATION:{text(row.session.place)}" if row.session.place else "",
            self.organiser,
            f"RELATED-TO:{row.event.translation_key}",
            f"STATUS:{_status(row, is_unplanned)}",
            # It says when, not that one is busy all day.
            "" if isinstance(start, datetime) else "TRANSP:TRANSPARENT",
            f"URL:{self.address}",
            "END:VEVENT",
        ]
        return b"".join(folded(line) for line in lines if line)


def _categories(row: SessionRow) -> list[str]:
    """Return a line for each language of the themes."""
    labels: dict[str, list[str]] = {}
    for term in row.themes:
        labels.setdefault(term.language, []).append(text(term.label))
    return [
        f"CATEGORIES{_written_in(language)}:{','.join(names)}" for language, names in labels.items()
    ]


def _moment(moment: date) -> str:
    """Return the parameters and the value of a time in Paris, or of a day."""
    if isinstance(moment, datetime):
        return f";TZID=Europe/Paris:{moment:%Y%m%dT%H%M%S}"
    return f";VALUE=DATE:{moment:%Y%m%d}"


def _written_in(language: str) -> str:
    """Return the LANGUAGE parameter (RFC 5545, 3.2.10), if it is not that of the feed."""
    return "" if language == get_language() else f";LANGUAGE={language}"


def times_of(session: EventSession) -> list[tuple[date, date | None]]:
    """Return each start and end: times if known and confirmed, else whole days, end excluded.

    A start and an end are both times or both days (RFC 5545, 3.6.1): of a session that ends on
    another day at an unknown hour, the days are told, and its first hour in words.
    """
    if session.start_time and session.confirmed and not session.ends_on_a_day:
        spans = [
            (span.start.astimezone(PARIS), span.end.astimezone(PARIS)) for span in session.spans
        ]
        return [(start, end if end > start else None) for start, end in spans]
    first = session.start.astimezone(PARIS).date()
    return [(first, _last_day(session.start, session.end) + timedelta(days=1))]


def _last_day(start: datetime, end: datetime) -> date:
    """Return the last day, in Paris, of a half-open interval."""
    if end == start:
        return start.astimezone(PARIS).date()
    return (end - timedelta(microseconds=1)).astimezone(PARIS).date()


def _status(row: SessionRow, is_unplanned: bool) -> str:
    if row.status == Status.CANCELLED or is_unplanned:
        return "CANCELLED"
    return "CONFIRMED" if row.session.is_certain else "TENTATIVE"


def summary_of(row: SessionRow, *, is_unplanned: bool = False) -> str:
    """Return the title of a session in a calendar."""
    words = row.title
    if row.session_title:
        words = _("%(event)s : %(session)s") % {"event": words, "session": row.session_title}
    if row.status == Status.CANCELLED:
        return _("[Annulé] %s") % words
    if is_unplanned:
        return _("[Reporté] %s") % words
    return words


def _description(row: SessionRow, organisers: list[str], address: str) -> str:
    """Return the other texts of the row, one per line; some calendars do not show the URL."""
    session, event = row.session, row.event
    registration = event.registration_url or event.registration_email
    if not row.takes_registrations:
        registration = ""
    speakers = [
        ", ".join(part for part in (value["name"], value["role"], value["organisation"]) if part)
        for value in (speaker.value for speaker in row.speakers)
    ]
    lines = [
        session.when,
        row.place_in_cycle,
        row.mode,
        _("Avec %s") % " ; ".join(speakers) if speakers else "",
        row.page.audience,
        " · ".join(words for _kind, words in row.statuses if _kind in STABLE_STATUSES),
        row.status_reason,
        *(_("Ancienne date : %s") % former["when"] for former in session.former_dates),
        _("Organisé par %s") % " · ".join(organisers) if organisers else "",
        _("Inscription : %s") % registration if registration else "",
        address,
    ]
    return "\n".join(line for line in lines if line)


STABLE_STATUSES = frozenset({*Status.values, "complet", "a-confirmer", "a-preciser"})
"""The statuses that do not depend on the current time, so that the output is cacheable."""
