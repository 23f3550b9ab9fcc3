"""A list of sessions as it is read: each with its surroundings, its place in its cycle, its group.

Nothing here selects; it is given querysets, and reads them in a number of queries that does
not grow with the rows.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import Audience, Term, Theme
from core.terms import terms_of
from programme.choices import Mode, Status
from programme.dates import date_words
from programme.dates.calendar import EXACT, VAGUE


class Surroundings:
    """The public networks and priorities, and where networks stand in each programme.

    They are few and every row needs some, so all are read at once, and may be held. What is
    not public, or no longer, is absent, and so never named beside an event that is.
    """

    def __init__(self, networks, priorities, places):
        self._networks = {page.pk: page for page in networks}
        self._priorities = {page.pk: page for page in priorities}
        # (programme pk, network pk) → pk of the priority, in editorial order.
        self.standing: dict[tuple[int, int], int] = {
            (place.priority_programme_id, place.network_id): place.priority_id for place in places
        }

    @property
    def networks(self) -> dict[int, Any]:
        """pk → network page."""
        return _unexpired(self._networks)

    @property
    def priorities(self) -> dict[int, Any]:
        """pk → priority page."""
        return _unexpired(self._priorities)

    def priorities_of(self, programme) -> list:
        """The priorities of a programme, in order."""
        return [page for page in self.priorities.values() if page.programme_id == programme.pk]

    def priority_of(self, event):
        """The event's own priority, else its network's in its programme; None where it has none."""
        if event.priority_id:
            return self.priorities.get(event.priority_id)
        return self.priority_in(event.programme_id, event.network_id)

    def priority_in(self, programme_id: int, network_id: int):
        """The priority under which a network stands in a programme."""
        return self.priorities.get(self.standing.get((programme_id, network_id), 0))

    def newest_priority_of(self, network):
        """The priority under which the network stands in the newest programme that has it."""
        found = None
        for (_programme_id, network_id), priority_id in self.standing.items():
            if network_id == network.pk and priority_id in self.priorities:
                found = self.priorities[priority_id]
        return found

    def networks_under(self, priority) -> list:
        """The networks that stand under a priority, in its order."""
        return [
            self.networks[network_id]
            for (_programme_id, network_id), priority_id in self.standing.items()
            if priority_id == priority.pk and network_id in self.networks
        ]

    def networks_of(self, event) -> list:
        """The networks that carry the event, the one whose section holds it first."""
        ids = [event.network_id, *(carrier.network_id for carrier in event.also_carried_by.all())]
        return [self.networks[pk] for pk in ids if pk in self.networks]


def _unexpired(pages: dict[int, Any]) -> dict[int, Any]:
    """Those that are still everybody's: what is held may have expired since."""
    moment = timezone.now()
    if any(page.expire_at and page.expire_at <= moment for page in pages.values()):
        return {
            pk: page for pk, page in pages.items() if not page.expire_at or page.expire_at > moment
        }
    return pages


@dataclass
class Entry:
    """One session in a list. `at` is the instant at which past and ongoing are told."""

    session: Any
    event: Any
    priority: Any
    networks: list
    position: int
    total: int
    at: datetime

    @property
    def title(self) -> str:
        return self.event.title

    @property
    def is_past(self) -> bool:
        return self.session.is_past(self.at)

    @property
    def is_ongoing(self) -> bool:
        return self.session.is_ongoing(self.at)

    @property
    def is_to_be_specified(self) -> bool:
        """No day is known yet."""
        return self.session.precision not in EXACT

    @property
    def place_in_cycle(self) -> str:
        """« 2e séance sur 3 »; empty for an event of one session."""
        if self.total < 2:
            return ""
        return _("%(place)s séance sur %(total)s") % {
            "place": date_words().ordinal(self.position, feminine=True),
            "total": self.total,
        }

    @property
    def mode(self) -> str:
        """How one takes part, in words; empty where it is not stated."""
        mode = Mode(self.session.shown_mode)
        return "" if mode == Mode.NOT_STATED else str(mode.label)

    @property
    def themes(self) -> list[Term]:
        """Its event's themes; their rows are to be prefetched where many entries are read."""
        return [terms_of(Theme)[tagged.tag_id] for tagged in self.event.tagged_themes.all()]

    @property
    def audiences(self) -> list[Term]:
        """Its event's audiences, likewise."""
        return [terms_of(Audience)[tagged.tag_id] for tagged in self.event.tagged_audiences.all()]

    @property
    def status(self) -> Status:
        """Its own status, else its event's."""
        return Status(self.session.shown_status)

    @property
    def status_slug(self) -> str:
        """Its status in one word; an event that takes place as planned may be full."""
        is_full = self.session.is_full or self.event.is_full
        return "complet" if is_full and self.status == Status.SCHEDULED else self.status.value

    @property
    def statuses(self) -> list[tuple[str, str]]:
        """(kind, words) of everything that is to be said of it, the gravest first."""
        said = []
        if self.status != Status.SCHEDULED:
            said.append((self.status.value, str(self.status.label)))
        if self.session.is_full or self.event.is_full:
            said.append(("complet", _("Complet")))
        if self.is_past:
            said.append(("passe", _("Passé")))
        elif self.is_ongoing and self.status != Status.CANCELLED:
            said.append(("en-cours", _("En cours")))
        elif self.is_to_be_specified:
            said.append(("a-preciser", _("Date à préciser")))
        elif not self.session.confirmed:
            said.append(("a-confirmer", _("À confirmer")))
        return said

    @property
    def status_reason(self) -> str:
        """Why it is not as planned, in the editor's words."""
        return self.session.status_reason or self.event.status_reason


@dataclass
class Group:
    """Entries under one heading: what is under way, a month, or what has no date yet."""

    key: str
    title: str
    year: str
    entries: list[Entry]


def entries(
    sessions: Iterable,
    at: datetime,
    surroundings: Surroundings,
    cycle_of: Callable[[int], list[int]] | None = None,
) -> list[Entry]:
    """Each session of `sessions` (read `with_event`) as a row of a list, in the same order.

    `cycle_of` gives the pks of an event's sessions by date where the caller knows them; then
    no event's other sessions need be read.
    """
    rows = []
    for session in sessions:
        event = session.event
        places = cycle_of(event.pk) if cycle_of else [row.pk for row in event.sessions_by_date()]
        rows.append(
            Entry(
                session=session,
                event=event,
                priority=surroundings.priority_of(event),
                networks=surroundings.networks_of(event),
                position=places.index(session.pk) + 1,
                total=max(len(places), event.announced_sessions or 0),
                at=at,
            )
        )
    return rows


def grouped(rows: Sequence[Entry]) -> list[Group]:
    """« En cours », then a group a month, then « Dates à préciser »; empty ones are left out."""
    groups: dict[str, Group] = {}
    for row in sorted(rows, key=lambda row: not row.is_ongoing):
        key, title, year = _heading(row)
        groups.setdefault(key, Group(key, title, year, [])).entries.append(row)
    return list(groups.values())


def _heading(row: Entry) -> tuple[str, str, str]:
    if row.is_ongoing:
        return "en-cours", _("En cours"), ""
    if row.session.precision in VAGUE:
        return "a-preciser", _("Dates à préciser"), ""
    day: date = row.session.first_day
    return f"{day:%Y-%m}", date_words().MONTHS[day.month - 1].capitalize(), str(day.year)
