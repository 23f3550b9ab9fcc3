"""The rows of the agenda's index: each public session, in list order, and what it has."""

import math
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Model, QuerySet, Value

from agenda.bitmasks import Row
from dates.calendar import VAGUE, has_day
from programme.choices import Status
from programme.models import EVENT_TAGS, EventCarrier, EventSession

CHUNK = 2000  # rows held in memory
EVENT = 2  # the place of the event in what orders the rows
TICK = timedelta(microseconds=1)
NEVER = datetime.max.replace(tzinfo=UTC)

COLUMNS = (
    *("pk", "event", "start", "end", "listed_at", "sort_order", "precision", "first_day"),
    *("last_day", "date_as_typed", "mode", "status", "town", "departement", "event__mode"),
    *("event__status", "event__event_type", "event__network", "event__programme"),
    *("event__priority", "event__registration_url", "event__registration_email"),
    "event__expire_at",
)
RELATED = (
    # What is named as, model, its event, its value.
    ("network", EventCarrier, "event", "network"),
    *((tag._meta.model_name, tag, "content_object", "tag") for tag in EVENT_TAGS),
)
NO_NETWORK = ("network", None)


def read_rows(events: Collection[int] | None = None) -> Iterator[Row]:
    """Yield the rows of the public sessions of these events, or of all events, in list order."""
    sessions = EventSession.objects.public().in_order()
    if events is not None:
        sessions = sessions.filter(event__in=events)
    related = _related(events)
    for values in _streamed(sessions.values_list(*COLUMNS), events):
        row = dict(zip(COLUMNS, values, strict=True))
        event, start, end = row["event"], row["start"], row["end"]
        listed = start if row["listed_at"] == start else row["listed_at"] or NEVER
        place = math.inf if row["sort_order"] is None else row["sort_order"]
        found = list(_values(row))
        found += {("network", row["event__network"]), *related.get(event, ())} - {NO_NETWORK}
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
    status = row["status"] or row["event__status"]
    if status == Status.MOVED_ONLINE:
        yield "moved online"
    elif status == Status.CANCELLED:
        yield "cancelled"
    if row["mode"] and row["mode"] != row["event__mode"]:
        yield "with own mode"


def _related(events: Collection[int] | None) -> dict[int, set[Hashable]]:
    """Return what the rows of other tables give to each event, in one query."""
    queries = [
        _of(events, model, event).order_by().values_list(event, Value(name), value)
        for name, model, event, value in RELATED
    ]
    found: dict[int, set[Hashable]] = defaultdict(set)
    rows = queries[0].union(*queries[1:], all=True).order_by()
    for event, name, value in _streamed(rows, events):
        found[event].add((name, value))
    return found


def _of(events: Collection[int] | None, model: type[Model], name: str) -> QuerySet:
    rows = model.objects.all()  # type: ignore[attr-defined]
    return rows if events is None else rows.filter(**{f"{name}__in": events})


def _streamed(rows: QuerySet, events: Collection[int] | None) -> Iterable[Any]:
    """Return all the rows by chunks; those of some events are few, and a cursor takes longer."""
    return rows.iterator(chunk_size=CHUNK) if events is None else rows
