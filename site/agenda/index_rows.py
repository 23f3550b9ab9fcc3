"""The rows of the agenda's index: each public session, in list order, and what it has."""

import math
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator
from datetime import UTC, datetime, timedelta

from django.db.models import Model

from agenda.bitmasks import Row
from dates.calendar import VAGUE, has_day
from programme.choices import Status
from programme.models import EVENT_TAGS, EventCarrier, EventSession

CHUNK = 2000  # rows held in memory
TICK = timedelta(microseconds=1)
NEVER = datetime.max.replace(tzinfo=UTC)

COLUMNS = (
    *("pk", "event", "start", "end", "listed_at", "sort_order", "precision", "first_day"),
    *("last_day", "date_as_typed", "mode", "status", "town", "departement", "event__mode"),
    *("event__status", "event__event_type", "event__network", "event__programme"),
    *("event__priority", "event__registration_url", "event__registration_email"),
    "event__expire_at",
)
TAGS = {tag._meta.model_name: tag for tag in EVENT_TAGS}


def read_rows(events: Collection[int] | None = None) -> Iterator[Row]:
    """Yield the rows of the public sessions of these events, or of all events, in list order."""
    sessions = EventSession.objects.public().in_order()
    if events is not None:
        sessions = sessions.filter(event__in=events)
    carriers = _by_event(EventCarrier, "event", "network", events)
    terms = {name: _by_event(tag, "content_object", "tag", events) for name, tag in TAGS.items()}
    for values in sessions.values_list(*COLUMNS).iterator(chunk_size=CHUNK):
        row = dict(zip(COLUMNS, values, strict=True))
        event, start, end = row["event"], row["start"], row["end"]
        listed = start if row["listed_at"] == start else row["listed_at"] or NEVER
        place = math.inf if row["sort_order"] is None else row["sort_order"]
        found = list(_values(row))
        networks = {row["event__network"], *carriers.get(event, ())} - {None}
        found += [("network", network) for network in networks]
        found += [(name, pk) for name, of_event in terms.items() for pk in of_event.get(event, ())]
        yield Row(
            row["pk"],
            event,
            (listed, end, event, place, row["pk"]),
            (start, end if end > start else end + TICK, row["event__expire_at"] or NEVER),
            tuple(found),
        )


def _values(row: dict) -> Iterator[Hashable]:
    """Yield what a session and its event have themselves."""
    yield "precision", row["precision"]
    yield "mode", row["mode"] or row["event__mode"]
    yield "programme", row["event__programme"]
    if row["event__network"]:
        yield "parent", row["event__network"]
    if row["event__priority"]:
        yield "priority", row["event__priority"]
    else:
        yield "place", (row["event__programme"], row["event__network"])
    for name in ("departement", "town"):
        if row[name]:
            yield name, row[name]
    if row["event__event_type"]:
        yield "type", row["event__event_type"]
    if row["end"] > row["start"]:
        yield "with length"
    if has_day(row["precision"], row["date_as_typed"]):
        yield "with day"
    if row["precision"] not in VAGUE:
        yield "first month", row["first_day"].replace(day=1)
        yield "last month", (row["last_day"] or row["first_day"]).replace(day=1)
    if row["event__registration_url"] or row["event__registration_email"]:
        yield "with registration"
    if (row["status"] or row["event__status"]) == Status.MOVED_ONLINE:
        yield "moved online"
    if row["mode"] and row["mode"] != row["event__mode"]:
        yield "with own mode"


def _by_event(
    model: type[Model], event: str, value: str, events: Collection[int] | None
) -> dict[int, set]:
    rows = model.objects.values_list(event, value)  # type: ignore[attr-defined]
    if events is not None:
        rows = rows.filter(**{f"{event}__in": events})
    found: dict[int, set] = defaultdict(set)
    for pk, item in rows.order_by().iterator(chunk_size=CHUNK):
        found[pk].add(item)
    return found
