"""The documents of one sheet: a network's leaflet, a priority's sheet, posters."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any

from core import clock
from printing.composing import Composition
from printing.content import Content, ProgrammeContent, date_key, month_of, month_title
from printing.entries import EventEntry
from printing.rendering import Press


@dataclass(frozen=True)
class Sheet:
    """A document that always has the same number of pages."""

    template: str
    size: str
    margin: str
    text: float  # points
    rows: int
    """No size of text has room for more: they are not laid out."""
    pages: int = 1


@dataclass(frozen=True)
class Attempt:
    """The pages, at one size of text."""

    press: Press
    html: str
    layout: Any
    fits: bool


# The share of the size of the text, then the most events and blocks of a body. What is short is set
# large; what is long, small as long as it can be read, then cut, with the way to the rest.
ATTEMPTS = (
    *((share, None) for share in (1.6, 1.35, 1.15, 1, 0.88, 0.78, 0.68, 0.58)),
    *((0.68, most) for most in (24, 12, 8, 5, 3, 1, 0)),
    (0.5, 0),
)


class SmallDocument[C: Content](Composition[C]):
    """A document whose content is made to hold in its pages."""

    sheet: Sheet
    attempts: tuple[tuple[float, int | None], ...] = ATTEMPTS

    def pdf(self) -> bytes:
        # What fits at a size fits at all that are smaller.
        attempt_at = cache(self._attempt)
        last = len(self.attempts) - 1
        attempt = attempt_at(bisect_left(range(last), True, key=lambda at: attempt_at(at).fits))
        layout = attempt.layout
        pages = layout.pages[: self.sheet.pages]
        return self.bind(attempt.press, layout.copy(pages), html=attempt.html)

    def _attempt(self, number: int) -> "Attempt":
        share, most = self.attempts[number]
        sheet = self.sheet
        page = f"@page {{ size: {sheet.size}; margin: {sheet.margin}; }}"
        size = f"html {{ font-size: {round(sheet.text * share, 2)}pt; }}"
        press = self.press("book", "small", extra=f"{page} {size}")
        html = self.html(sheet.template, **self.matter(most))
        layout = press.lay_out(html)
        return Attempt(press, html, layout, fits=len(layout.pages) <= sheet.pages)

    def matter(self, most: int | None) -> dict[str, Any]:
        """Return what the template shows, with at most so many events and blocks of a body."""
        raise NotImplementedError

    def _first_of(self, items: list[Any], most: int | None) -> dict[str, Any]:
        shown = items[: self.sheet.rows if most is None else most]
        return {"rows": shown, "others": len(items) - len(shown)}


class Leaflet(SmallDocument[Content]):
    """The four pages of a network."""

    sheet = Sheet("printing/leaflet.html", "148mm 210mm", "12mm 12mm 14mm", 9.5, rows=40, pages=4)

    def matter(self, most: int | None) -> dict[str, Any]:
        priority = self.content.listing.newest_priority_of(self.page)
        rows = _rows(self.content.events_of_network(self.page))
        return self._first_of(rows, most) | {
            "priority": priority,
            "network": self.content.network(self.page, priority),
            "body": _blocks(self.page.body, most),
        }


class PrioritySheet(SmallDocument[Content]):
    """The page of a priority, for who decides."""

    sheet = Sheet("printing/sheet.html", "210mm 297mm", "14mm", 10.5, rows=50)

    def matter(self, most: int | None) -> dict[str, Any]:
        networks = self.content.listing.networks_under(self.page)
        rows = _rows(self.content.events_of(self.page))
        return self._first_of(rows, most) | {
            "priority": self.page,
            "networks": networks[:most],
            "body": _blocks(self.page.body, most),
        }


class MonthPoster(SmallDocument[ProgrammeContent]):
    """The sessions of a month, for a wall."""

    sheet = Sheet("printing/month.html", "297mm 420mm", "18mm", 15, rows=120)

    @property
    def year(self) -> int:
        return self.page.year

    def matter(self, most: int | None) -> dict[str, Any]:
        month = self.choices.month or clock.paris_day(self.at).month
        rows = month_of(self.content.rows, self.year, month)
        return self._first_of(rows, most) | {"month": month_title(self.year, month)}


class EventPoster(SmallDocument[Content]):
    """An event, for a door."""

    sheet = Sheet("printing/poster.html", "210mm 297mm", "14mm", 14, rows=40)

    def matter(self, most: int | None) -> dict[str, Any]:
        event = self.content.event(self.page)
        return self._first_of(event.rows, most) | {
            "event": event,
            "priority": event.priority,
            "is_short": most is None or most > 3,
        }


def _rows(events: list[EventEntry]) -> list[Any]:
    return sorted((row for event in events for row in event.rows), key=date_key)


def _blocks(body: Any, most: int | None) -> list[Any]:
    return list(body)[:most]
