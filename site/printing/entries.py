"""The parts that all documents are made of: events, networks and dates, as paper shows them."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from core.blocks.base import safe_address
from core.models import Contact
from dates import date_words, midnight
from dates.calendar import EXACT
from networks.models import NetworkPage
from printing.qr import qr_image
from printing.short import short_address
from programme.listing import SessionRow
from programme.models import EventPage
from programme.next_step import next_step_of
from programme.templatetags.dates import DateBlock, date_block_of

BEFORE_ALL = datetime(1900, 1, 1, tzinfo=UTC)
"""Paper does not age: no session is said to be past or under way on it."""
MAX_TEXT = 900  # characters of a body that is printed; a longer one is read on the site
PLAIN = {"rich_text"}


@dataclass(frozen=True)
class Address:
    """Where a printed page leads: the living page, as a QR code and in words."""

    url: str
    name: str

    @property
    def words(self) -> str:
        return self.url.partition("://")[2]

    @cached_property
    def qr(self) -> str:
        return qr_image(self.url, _("Code QR : %(name)s, à jour") % {"name": self.name})


@dataclass(frozen=True)
class Entry:
    """A page in a document. `root_url` is the site's, without a slash at its end."""

    page: Any
    root_url: str
    contact: Contact | None

    @property
    def anchor(self) -> str:
        return f"p{self.page.source.pk}"

    @cached_property
    def address(self) -> Address:
        return Address(f"{self.root_url}{short_address(self.page)}", self.page.title)

    @property
    def text(self) -> Any:
        """The body, if it is short and plain; else none: it is read on the site."""
        return self.page.body if is_short(self.page.body) else None


def is_short(body: Any, most: int = MAX_TEXT) -> bool:
    """Whether a body is a text short enough to be among others."""
    if any(block.block_type not in PLAIN for block in body):
        return False
    return sum(len(strip_tags(block.value.source)) for block in body) <= most


@dataclass(frozen=True)
class EventEntry(Entry):
    """An event and those of its sessions that are printed, by date."""

    rows: list[SessionRow]
    priority: Any
    networks: list[NetworkPage]

    page: EventPage
    is_again: bool = False
    """Whether it was printed before, where links to it lead."""

    @property
    def first(self) -> SessionRow:
        return self.rows[0]

    @property
    def is_cycle(self) -> bool:
        """Whether its sessions are listed under its title."""
        return len(self.rows) > 1 or bool(self.first.session_title or self.first.speakers)

    @cached_property
    def may_register(self) -> bool:
        """Whether one registers: not for what is cancelled, is full, or waits for a date."""
        return next_step_of(self.rows).may_register

    @property
    def registration_url(self) -> str:
        return safe_address(self.page.registration_url) if self.may_register else ""

    @property
    def registration_email(self) -> str:
        return self.page.registration_email if self.may_register else ""

    @property
    def shown_type(self) -> str:
        """Its type, unless its title says it."""
        label = self.first.event_type.label if self.first.event_type else ""
        return "" if label in self.page.title else label

    @property
    def has_sheet(self) -> bool:
        page = self.page
        values = (page.audience, page.role, page.partners, page.replaces, self.registration_email)
        return bool(any(values) or self.registration_url or self.contact)

    @property
    def edition(self) -> str:
        """« Les Rendez-vous, n° 3 », as far as it is known."""
        series = self.page.series
        number = self.page.edition_number
        parts = [series.name if series else "", _("n° %s") % number if number else ""]
        return ", ".join(filter(None, parts))


@dataclass(frozen=True)
class NetworkEntry(Entry):
    """A network."""

    priority: Any

    page: NetworkPage
    is_again: bool = False
    """Whether it was printed before, where links to it lead."""


def on_paper(row: SessionRow) -> SessionRow:
    """Return the row as paper shows it, whenever it is read."""
    return replace(row, at=BEFORE_ALL)


def block_of(row: SessionRow, year: int) -> DateBlock:
    """Return the date block of a row, without the year where it is the document's."""
    block = date_block_of(replace(row, at=midnight(date(year, 7, 1))))
    if block.state == "past":
        block.state = "certain" if row.session.has_day and row.session.confirmed else "open"
    return block


def day_in_month(row: SessionRow) -> str:
    """Return « mercredi 7 » under the name of its month, or all the words that are needed."""
    session = row.session
    first, last = session.first_day, session.last_day or session.first_day
    is_day = first is not None and first == last and session.precision in EXACT
    if not is_day or session.date_as_typed or not session.confirmed:
        return session.when
    words = date_words()
    return f"{words.WEEKDAYS[first.weekday()]} {''.join(words.day_number(first.day))}"
