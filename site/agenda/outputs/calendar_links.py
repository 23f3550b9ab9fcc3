"""Links that open a session in the calendar of a service, to be saved there by who follows them.

Nothing is asked of the services until then.
"""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

from agenda.outputs.ics import summary_of, times_of
from programme.listing import SessionRow

MAX_TEXT = 150
"""Characters of a title or a place: services refuse addresses of more than 2,000."""

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/0/deeplink/compose"


def calendar_links(row: SessionRow, address: str) -> list[tuple[str, str]]:
    """Return the name and the link of each service; `address` is the absolute URL of the page.

    Several days at the same hours are told as whole days: a link makes a single entry.
    """
    times = times_of(row.session)
    start, end = times[0]
    is_whole_day = len(times) > 1 or not isinstance(start, datetime)
    if is_whole_day:
        start, end = _days(times)
    texts = {
        "title": summary_of(row)[:MAX_TEXT],
        "details": f"{row.session.when}\n{address}",
        "place": row.session.place[:MAX_TEXT],
    }
    return [
        ("Google", _google(start, end or start, texts)),
        ("Outlook", _outlook(start, end or start, texts, is_whole_day=is_whole_day)),
    ]


def _days(times: list[tuple[date, date | None]]) -> tuple[date, date]:
    """Return the first day, and the day after the last."""
    (first, _), (last, end) = times[0], times[-1]
    if isinstance(first, datetime):
        return first.date(), last.date() + timedelta(days=1)  # type: ignore[attr-defined]
    return first, end or first


def _google(start: date, end: date, texts: dict[str, str]) -> str:
    values = {
        "action": "TEMPLATE",
        "text": texts["title"],
        "dates": f"{_compact(start)}/{_compact(end)}",
        "details": texts["details"],
        "location": texts["place"],
    }
    return f"{GOOGLE}?{urlencode(values)}"


def _compact(moment: date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{moment:%Y%m%d}"


def _outlook(start: date, end: date, texts: dict[str, str], *, is_whole_day: bool) -> str:
    values = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": texts["title"],
        "startdt": _extended(start),
        "enddt": _extended(end),
        "body": texts["details"],
        "location": texts["place"],
    }
    return f"{OUTLOOK}?{urlencode(values | ({'allday': 'true'} if is_whole_day else {}))}"


def _extended(moment: date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return moment.isoformat()
