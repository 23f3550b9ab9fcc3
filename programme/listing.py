"""A list of sessions as it is read: each with its context, its place in its cycle, its group.

Nothing here selects; it is given querysets, and reads them in a number of queries that does
not grow with the rows.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from core.lookups import terms_of
from core.models import Audience, EventType, Term, Theme
from dates import date_words
from dates.calendar import EXACT, VAGUE
from programme.choices import Mode, Status
from translation import reasons


class ListingContext:
    """The public networks and priorities, and where networks stand in each programme.

    They are few and every row needs some, so all are read at once, and may be held. What is
    not public, or no longer, is absent, and so never named beside an event that is.

    All are known by the pk of the page in the source language. `translations` are shown in
    their stead, and `translations_of` reads those of events, by the pk of the source.
    """

    def __init__(
        self, networks, priorities, places, translations=(), translations_of=lambda events: {}
    ):
        self._networks = {page.pk: page for page in networks}
        self._priorities = {page.pk: page for page in priorities}
        self._translations = {page.source.pk: page for page in translations}
        self._pks = {page.translation_key: page.pk for page in (*networks, *priorities)}
        self.translations_of: Callable[[Collection[Any]], dict[int, Any]] = translations_of
        # (programme pk, network pk) → pk of the priority, in editorial order.
        self._priority_ids: dict[tuple[int, int], int] = {
            (place.priority_programme_id, place.network_id): place.priority_id for place in places
        }

    @property
    def networks(self) -> dict[int, Any]:
        """pk → network page."""
        return self._shown(self._networks)

    @property
    def priorities(self) -> dict[int, Any]:
        """pk → priority page."""
        return self._shown(self._priorities)

    def _shown(self, sources: dict[int, Any]) -> dict[int, Any]:
        public = unexpired(sources)
        translations = unexpired(self._translations)
        return public | {pk: page for pk, page in translations.items() if pk in public}

    def network(self, page) -> Any:
        """A network as it is shown, given its page in any language; None if it is not public."""
        return self.networks.get(self._pk(page))

    def priority(self, page) -> Any:
        """A priority, likewise."""
        return self.priorities.get(self._pk(page))

    def _pk(self, page) -> int:
        """The pk of the page in the source language."""
        return self._pks.get(page.translation_key, 0)

    def priorities_of(self, programme) -> list:
        """The priorities of a programme, in order."""
        source = programme.source
        return [page for page in self.priorities.values() if page.programme_id == source.pk]

    def priority_of(self, event):
        """The event's own priority, else its network's in its programme; None where it has none."""
        if event.priority_id:
            return self.priorities.get(event.priority_id)
        return self.priority_in(event.programme_id, event.network_id)

    def priority_in(self, programme_id: int, network_id: int):
        """The priority under which a network stands in a programme."""
        return self.priorities.get(self._priority_ids.get((programme_id, network_id), 0))

    def newest_priority_of(self, network):
        """The priority under which the network stands in the newest programme that has it."""
        found = None
        for (_programme_id, network_id), priority_id in self._priority_ids.items():
            if network_id == self._pk(network) and priority_id in self.priorities:
                found = self.priorities[priority_id]
        return found

    def networks_under(self, priority) -> list:
        """The networks that stand under a priority, in its order."""
        return [
            self.networks[network_id]
            for (_programme_id, network_id), priority_id in self._priority_ids.items()
            if priority_id == self._pk(priority) and network_id in self.networks
        ]

    def networks_of(self, event) -> list:
        """The networks that carry the event, the one whose section holds it first."""
        ids = [event.network_id, *(carrier.network_id for carrier in event.also_carried_by.all())]
        return [self.networks[pk] for pk in ids if pk in self.networks]


def unexpired(pages: dict[int, Any]) -> dict[int, Any]:
    """Those that are still everybody's: what is held may have expired since."""
    moment = timezone.now()
    if any(page.expire_at and page.expire_at <= moment for page in pages.values()):
        return {
            pk: page for pk, page in pages.items() if not page.expire_at or page.expire_at > moment
        }
    return pages


@dataclass
class SessionRow:
    """One session in a list. `at` is the instant at which past and ongoing are told.

    `session` and `event` are the source's, whose fields are shown; `translation` is that of
    the event in the language of the page, where there is one.
    """

    session: Any
    event: Any
    priority: Any
    networks: list
    position: int
    total: int
    at: datetime
    translation: Any = None

    @property
    def page(self) -> Any:
        """The page to read: the translation, else the source's."""
        return self.translation or self.event

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.page.language

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def published_at(self) -> datetime | None:
        """When its facts or its words were last published."""
        dates = (self.event.last_published_at, self.page.last_published_at)
        return max(filter(None, dates), default=None)

    @cached_property
    def _session_translation(self) -> Any:
        rows = self.translation.sessions.all() if self.translation else ()
        twins = (row for row in rows if row.translation_key == self.session.translation_key)
        return next(twins, None)

    @property
    def session_title(self) -> str:
        """The session's own title; one that was added since the translation is in the source's."""
        translation = self._session_translation
        return (translation and translation.title) or self.session.title

    @property
    def session_language(self) -> str:
        """The language of the session's own words."""
        return self.language if self._session_translation else self.event.language

    @property
    def speakers(self) -> list[Any]:
        """The blocks of its speakers, the source's: only what they do has been translated."""
        rows = self._session_translation.speakers if self._session_translation else ()
        translations = {block.id: block.value for block in rows}
        return [_translated(block, translations.get(block.id)) for block in self.session.speakers]

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
    def event_type(self) -> Term | None:
        """Its event's type, if it has one."""
        return terms_of(EventType).get(self.event.event_type_id)

    @property
    def themes(self) -> list[Term]:
        """Its event's themes; their rows are to be prefetched where many rows are read."""
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
        """Why it is not as planned, in the editor's words or their translation."""
        return self._reason[0]

    @property
    def reason_language(self) -> str:
        return self._reason[1]

    @cached_property
    def _reason(self) -> tuple[str, str]:
        return reasons.translate_reason(self.session.status_reason or self.event.status_reason)

    @property
    def former_dates(self) -> list[dict]:
        """The dates it had, oldest first: {"when", "reason", "language"}, that of the reason."""
        return [
            {"when": former["when"], "reason": reason, "language": language}
            for former in self.session.former_dates
            for reason, language in [reasons.translate_reason(former["reason"])]
        ]


@dataclass
class RowGroup:
    """Entries under one heading: what is under way, a month, or what has no date yet."""

    key: str
    title: str
    year: str
    rows: list[SessionRow]


def session_rows(
    sessions: Iterable,
    at: datetime,
    context: ListingContext,
    cycle_of: Callable[[int], list[int]] | None = None,
) -> list[SessionRow]:
    """Each session of `sessions` (read `with_event`) as a row of a list, in the same order.

    `cycle_of` gives the pks of an event's sessions by date where the caller knows them; then
    no event's other sessions need be read.
    """
    rows = []
    sessions = list(sessions)
    translations = context.translations_of({session.event for session in sessions})
    for session in sessions:
        event = session.event
        places = cycle_of(event.pk) if cycle_of else [row.pk for row in event.sessions_by_date()]
        rows.append(
            SessionRow(
                session=session,
                event=event,
                priority=context.priority_of(event),
                networks=context.networks_of(event),
                position=places.index(session.pk) + 1,
                total=max(len(places), event.announced_sessions or 0),
                at=at,
                translation=translations.get(event.pk),
            )
        )
    return rows


def group_rows(rows: Sequence[SessionRow]) -> list[RowGroup]:
    """« En cours », then a group a month, then « Dates à préciser »; empty ones are left out."""
    groups: dict[str, RowGroup] = {}
    for row in sorted(rows, key=lambda row: not row.is_ongoing):
        key, title, year = _heading(row)
        groups.setdefault(key, RowGroup(key, title, year, [])).rows.append(row)
    return list(groups.values())


def _translated(speaker, translation) -> Any:
    """A speaker's block with the translated words, if they are the same person's still."""
    if translation is None or translation["name"] != speaker.value["name"]:
        return speaker
    return StreamValue.StreamChild(speaker.block, translation, id=speaker.id)


def _heading(row: SessionRow) -> tuple[str, str, str]:
    if row.is_ongoing:
        return "en-cours", _("En cours"), ""
    if row.session.precision in VAGUE:
        return "a-preciser", _("Dates à préciser"), ""
    day: date = row.session.first_day
    return f"{day:%Y-%m}", date_words().MONTHS[day.month - 1].capitalize(), str(day.year)
