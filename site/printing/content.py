"""What is in a document: the rows of the agenda, without the bounds of web pages."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from agenda.query import AgendaQuery
from agenda.results import Results
from core.models import BasePage, OrganisationSettings
from core.roles import Account
from dates import date_words
from dates.calendar import VAGUE
from networks.models import NetworkPage
from printing.choices import Choices, Order
from printing.drafts import drafts_of, listing_with_drafts
from printing.entries import EventEntry, NetworkEntry, is_short, on_paper
from printing.year_calendar import Month, months_of
from programme.listing import RowGroup, SessionRow, group_rows
from programme.models import EventPage, ProgrammePage
from programme.models.programmes import listing_context

MAX_ON_COLOUR = 1300  # characters of a priority's text that stands on its colour
PREFETCHED = ("event__tagged_audiences", "event__series", "event__contact")


@dataclass(frozen=True)
class Chapter:
    """A priority, its networks, and its events that no highlighted section has."""

    priority: Any  # None for what is of no priority
    networks: list[NetworkEntry]
    events: list[EventEntry]

    @property
    def anchor(self) -> str:
        return f"p{self.priority.source.pk}" if self.priority else "autres"

    @property
    def has_short_body(self) -> bool:
        """Whether the text of the priority stands on its colour."""
        return is_short(self.priority.body, MAX_ON_COLOUR)

    @property
    def has_text(self) -> bool:
        """Whether there is more than a title on its colour."""
        return bool(self.priority.summary or (self.priority.body and self.has_short_body))


class Content:
    """The public events, networks and priorities of the site that these choices keep.

    Read in the active language, at an aware datetime. The drafts that a `reader` may edit are
    among them, on paper in the source language.
    """

    def __init__(
        self, page: BasePage, at: datetime, choices: Choices, reader: Account | None = None
    ) -> None:
        self.page, self.at, self.choices = page, at, choices
        site = page.get_site()
        self.root_url = site.root_url
        self.organisation = OrganisationSettings.for_site(site)
        self.listing, self.drafts = listing_context(), {}
        if reader and page.is_source:
            self.listing, self.drafts = listing_with_drafts(reader), drafts_of(EventPage, reader)
        self.results = Results(AgendaQuery(), at)
        self.results.prefetched = PREFETCHED

    def events_in(self, mask: int, drafts: Iterable[EventPage] = ()) -> list[EventEntry]:
        """Return the events of a mask of the index, and these drafts, by their first session."""
        sessions: dict[int, list[SessionRow]] = defaultdict(list)
        for row in self.results.rows_of(mask & self.results.index.unexpired()):
            if self.choices.keeps(row) and row.event.pk not in self.drafts:
                sessions[row.event.pk].append(on_paper(row))
        found = [(rows[0].page, rows) for rows in sessions.values()]
        for draft in drafts:
            if rows := [row for row in self._rows_of(draft) if self.choices.keeps(row)]:
                found.append((draft, [on_paper(row) for row in rows]))
        events = [self._entry(page, rows) for page, rows in found]
        return sorted(events, key=lambda event: date_key(event.first))

    def _entry(self, page: EventPage, rows: list[SessionRow]) -> EventEntry:
        event = rows[0].event if rows else page.source
        networks = self.listing.networks_of(event)
        return EventEntry(
            page=page,
            root_url=self.root_url,
            contact=self._contact(event.contact or _first(networks)),
            rows=rows,
            priority=self.listing.priority_of(event),
            networks=networks,
        )

    def _rows_of(self, page: EventPage) -> list[SessionRow]:
        for session in page.source.sessions.all():
            session.event = page.source
            session.set_derived()  # a draft keeps what it was when it was last published
        return page.session_rows(self.at, self.listing)

    def _contact(self, carrier: Any) -> Any:
        """Return a contact, or that of a network, unless it is the site's: the last page has it."""
        contact = carrier.contact if isinstance(carrier, NetworkPage) else carrier
        return contact if contact != self.organisation.contact else None

    def network(self, page: NetworkPage, priority: Any) -> NetworkEntry:
        return NetworkEntry(page, self.root_url, self._contact(page), priority)

    def event(self, page: EventPage) -> EventEntry:
        """Return an event with all its sessions, whatever is chosen; a draft has its own."""
        return self._entry(page, [on_paper(row) for row in self._rows_of(page)])

    def events_of_network(self, page: NetworkPage) -> list[EventEntry]:
        pk = page.source.pk
        drafts = [
            event
            for event in self.drafts.values()
            if pk in {network.source.pk for network in self.listing.networks_of(event)}
        ]
        return self.events_in(self.results.index.of_network.get(pk, 0), drafts)

    def events_of(self, page: BasePage) -> list[EventEntry]:
        """Return the events of a programme or a priority."""
        pk = page.source.pk
        drafts = []
        for event in self.drafts.values():
            priority = self.listing.priority_of(event)
            if pk in {event.programme_id, priority and priority.source.pk}:
                drafts.append(event)
        return self.events_in(self.results.index.of_page.get(pk, 0), drafts)


class ProgrammeContent(Content):
    """All that a programme holds."""

    page: ProgrammePage

    @cached_property
    def events(self) -> list[EventEntry]:
        return self.events_of(self.page)

    @cached_property
    def rows(self) -> list[SessionRow]:
        """The sessions, in the order of the agenda."""
        return sorted((row for event in self.events for row in event.rows), key=date_key)

    @cached_property
    def sections(self) -> list[dict[str, Any]]:
        """The highlighted sections; each part has its "network", if it is one, and "events"."""
        highlighted = self.page.highlighted
        rows = [
            row
            for row in self.rows
            if not highlighted.isdisjoint({row.event.pk, row.event.network_id})
        ]
        sections = self.page.sections(rows, self.listing, {})
        printed = {network.anchor for chapter in self.chapters for network in chapter.networks}
        for section in sections:
            section["parts"] = [self._part(part, printed) for part in section["parts"]]
            section["parts"] = [p for p in section["parts"] if p["events"] or p["network"]]
        return [section for section in sections if section["parts"] or section["note"]]

    def _part(self, part: dict[str, Any], printed: set[str]) -> dict[str, Any]:
        """Return a part of a section; `printed` are the anchors of what was printed before."""
        events = []
        if self.choices.order == Order.PRIORITIES:
            keys = {row.event.pk for row in part["rows"]}
            events = [event for event in self.events if event.first.event.pk in keys]
        network = None
        if isinstance(part["page"], NetworkPage) and self.choices.keeps_network(part["page"]):
            network = self.network(part["page"], part["priority"])
        found: dict[str, Any] = {"network": network and _again(network, printed), "events": []}
        found["events"] = [_again(event, printed) for event in events]
        return found

    @cached_property
    def chapters(self) -> list[Chapter]:
        """A chapter for each priority that is chosen, and one for what is of none."""
        chapters, left = [], []
        if self.choices.order == Order.PRIORITIES:
            highlighted = self.page.highlighted
            left = [
                event
                for event in self.events
                if highlighted.isdisjoint({event.first.event.pk, event.first.event.network_id})
            ]
        for priority in self.listing.priorities_of(self.page):
            if not self.choices.keeps_priority(priority):
                continue
            networks = [
                self.network(network, priority)
                for network in self.listing.networks_under(priority)
                if self.choices.keeps_network(network)
            ]
            own = [e for e in left if e.priority and e.priority.source.pk == priority.source.pk]
            chapters.append(Chapter(priority, networks, own))
        known = {event.anchor for chapter in chapters for event in chapter.events}
        if others := [event for event in left if event.anchor not in known]:
            chapters.append(Chapter(None, [], others))
        return chapters

    @property
    def networks(self) -> list[NetworkEntry]:
        """The networks of the chapters."""
        return [network for chapter in self.chapters for network in chapter.networks]

    @property
    def by_date(self) -> list[EventEntry]:
        """All the events, if they are by date and not in the chapters."""
        return self.events if self.choices.order == Order.DATES else []

    @cached_property
    def months(self) -> list[RowGroup]:
        """The sessions by month; those whose month is unknown are last."""
        return group_rows(self.rows)

    @cached_property
    def calendar(self) -> list[Month]:
        return months_of(self.rows)


def date_key(row: SessionRow) -> tuple[Any, ...]:
    """Return what sessions are sorted by, as `EventSessionQuerySet.in_order` sorts them."""
    session = row.session
    date = session.listed_at or session.end
    return session.listed_at is None, date, session.end, row.event.pk, session.sort_order or 0


def month_of(rows: Iterable[SessionRow], year: int, month: int) -> list[SessionRow]:
    """Return the rows of a month, those that only its name dates last."""
    first = date(year, month, 1)
    last = date(year + month // 12, month % 12 + 1, 1)
    return [
        row
        for row in rows
        if row.session.precision not in VAGUE
        and row.session.first_day
        and row.session.first_day < last
        and (row.session.last_day or row.session.first_day) >= first
    ]


def month_title(year: int, month: int) -> str:
    return date_words().month_title(date(year, month, 1))


def _first(networks: list[NetworkPage]) -> NetworkPage | None:
    return networks[0] if networks else None


def _again[E: (EventEntry, NetworkEntry)](entry: E, printed: set[str]) -> E:
    """Return the entry, which is printed again if its anchor is among these; add it to them."""
    if entry.anchor in printed:
        return replace(entry, is_again=True)
    printed.add(entry.anchor)
    return entry
