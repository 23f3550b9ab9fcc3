"""The JSON-LD of an event page: https://schema.org/Event."""

from collections.abc import Iterable
from typing import Any

from dates import Precision, Span
from dates.calendar import iso
from programme.choices import Mode, Status
from programme.listing import SessionRow

EVENT_STATUS = {
    Status.SCHEDULED: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.MOVED_ONLINE: "EventMovedOnline",
}
ATTENDANCE = {
    Mode.ON_SITE: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}

OF_EACH_DAY = ("@type", "name", "eventStatus", "eventAttendanceMode", "location")
"""What the days of an event say of themselves, besides their hours."""


def as_json_ld(
    rows: Iterable[SessionRow], *, address: str, organisation: str
) -> list[dict[str, Any]]:
    """Return an Event for each session whose day is known, or was before it was postponed.

    `address` is the absolute URL of the page, `organisation` the name of the site's own.
    """
    return [
        _event(row, address, organisation) for row in rows if row.session.has_day or _was_dated(row)
    ]


def _was_dated(row: SessionRow) -> bool:
    former = row.session.last_former
    return row.status == Status.POSTPONED and former is not None and former.has_day


def _event(row: SessionRow, address: str, organisation: str) -> dict[str, Any]:
    session, event = row.session, row.event
    dated = session if session.has_day else session.last_former
    mode = Mode(session.shown_mode)
    properties = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{session.translation_key}",
        "name": f"{row.title} – {row.session_title}" if row.session_title else row.title,
        "url": address,
        "image": f"{address}affiche.png",
        "startDate": dated.iso_start,
        "endDate": dated.iso_end,
        "eventStatus": f"https://schema.org/{_status(row)}",
        "previousStartDate": _previous(session),
        "eventAttendanceMode": mode in ATTENDANCE and f"https://schema.org/{ATTENDANCE[mode]}",
        "location": _locations(session, mode, event.registration_url or address),
        "description": row.page.summary,
        "organizer": [
            {"@type": "Organization", "name": name} for name in row.organisers(organisation)
        ],
        "performer": [
            {"@type": "Person", "name": speaker.value["name"]}
            for speaker in session.speakers
            if speaker.value["name"]
        ],
    }
    properties["subEvent"] = _days(properties, dated.spans)
    return {name: value for name, value in properties.items() if value}


def _days(properties: dict[str, Any], spans: list[Span]) -> list[dict[str, Any]]:
    """Return an Event for each of several days; an `eventSchedule` would forbid `startDate`."""
    if len(spans) == 1:
        return []
    shared = {name: properties[name] for name in OF_EACH_DAY if properties[name]}
    return [
        shared
        | {"startDate": iso(Precision.TIME, None, span.start)}
        | ({"endDate": iso(Precision.TIME, None, span.end)} if span.end > span.start else {})
        for span in spans
    ]


def _status(row: SessionRow) -> str:
    if row.status == Status.POSTPONED:
        return "EventRescheduled" if row.session.has_day else "EventPostponed"
    return EVENT_STATUS[row.status]


def _previous(session) -> str | None:
    """Return `previousStartDate`. Without a new date, `startDate` is still the former one."""
    former = session.last_former
    return former.iso_start if former and former.has_day and session.has_day else None


def _locations(session, mode: Mode, online_address: str) -> list[dict[str, Any]]:
    locations: list[dict[str, Any]] = []
    if session.place and mode != Mode.ONLINE:
        address = {
            "@type": "PostalAddress",
            "addressLocality": session.town,
        }
        if session.departement:  # the only field that tells the country
            address["addressCountry"] = "FR"
        place = {"@type": "Place", "name": session.venue or session.town}
        locations.append(place | ({"address": address} if session.town else {}))
    if mode in {Mode.ONLINE, Mode.HYBRID}:
        locations.append({"@type": "VirtualLocation", "url": online_address})
    return locations
