"""Rows of session lists: what templates and exports read, without a query per row."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from core.lookups import terms_of
from core.models import Audience, EventType, Term, Theme
from core.text import fold
from dates import date_words
from dates.calendar import VAGUE
from programme.choices import Mode, Role, Status
from programme.listing_context import ListingContext
from translation import reasons

ORGANISES = re.compile(r"\W*(co\W?)?organi[sz]")
"""The folded words of a partner's role, which is free text, that say that it organises."""


@dataclass
class SessionRow:
    """One session in a list. `at` decides whether it is past or ongoing.

    `session` and `event` are in the source language; `translation` is the event page in the
    current locale, or None.
    """

    session: Any
    event: Any
    priority: Any
    networks: list
    position: int
    total: int
    at: datetime
    translation: Any = None
    is_new: bool = False
    remark: str = ""
    """A sentence that a room above adds to the session, on the page of its event."""
    calendar_links: Sequence[tuple[str, str]] = ()
    """The services where the session can be noted, and a link to each: from a room above too."""

    @property
    def page(self) -> Any:
        """The event page to display: the translation, else the source."""
        return self.translation or self.event

    @property
    def language(self) -> str:
        """The language code of `page`."""
        return self.page.language

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def published_at(self) -> datetime | None:
        """When the event or its translation was last published."""
        dates = (self.event.last_published_at, self.page.last_published_at)
        return max(filter(None, dates), default=None)

    @cached_property
    def _session_translation(self) -> Any:
        rows = self.translation.sessions.all() if self.translation else ()
        translations = (row for row in rows if row.translation_key == self.session.translation_key)
        return next(translations, None)

    @property
    def session_title(self) -> str:
        """The session's title, in the source language if not translated yet."""
        translation = self._session_translation
        return (translation and translation.title) or self.session.title

    @property
    def session_language(self) -> str:
        """The language code of `session_title`."""
        return self.language if self._session_translation else self.event.language

    @property
    def speakers(self) -> list[Any]:
        """The source's speaker blocks, with the translated values where there are some."""
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
        """Whether no day is known yet."""
        return not self.session.has_day

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
        """The attendance mode in words; empty if not stated."""
        mode = Mode(self.session.shown_mode)
        return "" if mode == Mode.NOT_STATED else str(mode.label)

    @property
    def where_and_how(self) -> list[str]:
        """The place, the mode and the place in the cycle, those that are known."""
        return [*filter(None, [self.session.place]), *self.how]

    @property
    def how(self) -> list[str]:
        """The mode and the place in the cycle, those that are known."""
        return [words for words in (self.mode, self.place_in_cycle) if words]

    @property
    def remains(self) -> list[str]:
        """What is left of a past session: its recording, its documents."""
        if not self.is_past:
            return []
        blocks = {block["type"] for block in self.page.body.raw_data}
        left = (
            (self.event.replay_url, _("Enregistrement")),
            ("documents" in blocks, _("Documents")),
        )
        return [words for is_left, words in left if is_left]

    def organisers(self, organisation: str) -> list[str]:
        """Return the names of those who organise: `organisation`, the site's own, and partners.

        Where nothing says who does, it is the organisation, unless it only takes part.
        """
        partners = [
            partner.value["name"]
            for partner in self.event.partners
            if ORGANISES.match(fold(partner.value["role"]))
        ]
        role = self.event.role
        is_own = role in {Role.ORGANISES, Role.CO_ORGANISES} or not (role or partners)
        return [organisation, *partners] if is_own else partners

    @property
    def event_type(self) -> Term | None:
        """The event's type, or None."""
        return terms_of(EventType).get(self.event.event_type_id)

    @property
    def themes(self) -> list[Term]:
        """The event's themes. Prefetch `event__tagged_themes` for long lists."""
        return [terms_of(Theme)[tagged.tag_id] for tagged in self.event.tagged_themes.all()]

    @property
    def audiences(self) -> list[Term]:
        """The event's audiences. Prefetch `event__tagged_audiences` for long lists."""
        return [terms_of(Audience)[tagged.tag_id] for tagged in self.event.tagged_audiences.all()]

    @property
    def status(self) -> Status:
        """The session's status, else the event's."""
        return Status(self.session.shown_status)

    @property
    def is_adrift(self) -> bool:
        """Whether it is postponed and its new date is not known: any date is that of before."""
        has_new_date = self.session.has_day and self.session.previous_dates
        return self.status == Status.POSTPONED and not has_new_date

    @property
    def is_full(self) -> bool:
        return self.session.is_full or self.event.is_full

    @property
    def takes_place(self) -> bool:
        """Whether it takes place, or took place, at its date."""
        return not self.is_adrift and self.status != Status.CANCELLED

    @property
    def takes_registrations(self) -> bool:
        """Whether one may register, as long as it is not past."""
        return self.takes_place and not self.is_full

    @property
    def status_slug(self) -> str:
        """The status as one slug: « complet » for a full session that is otherwise as planned."""
        return "complet" if self.is_full and self.status == Status.SCHEDULED else self.status.value

    @property
    def statuses(self) -> list[tuple[str, str]]:
        """(slug, label) of each status to display, the most important first."""
        statuses = []
        if self.status != Status.SCHEDULED:
            statuses.append((self.status.value, str(self.status.label)))
        if self.is_full:
            statuses.append(("complet", _("Complet")))
        if self.is_past:
            statuses.append(("passe", _("Passé")))
        elif self.is_ongoing and self.status != Status.CANCELLED:
            statuses.append(("en-cours", _("En cours")))
        elif self.is_to_be_specified:
            statuses.append(("a-preciser", _("Date à préciser")))
        elif not self.session.confirmed:
            statuses.append(("a-confirmer", _("À confirmer")))
        if self.is_new and not self.is_past:
            statuses.append(("nouveau", _("Nouveau")))
        return statuses

    @property
    def status_reason(self) -> str:
        """The reason of the status, translated if possible."""
        return self._reason[0]

    @property
    def reason_language(self) -> str:
        """The language code of `status_reason`."""
        return self._reason[1]

    @cached_property
    def _reason(self) -> tuple[str, str]:
        return reasons.translate_reason(self.session.status_reason or self.event.status_reason)

    @property
    def former_dates(self) -> list[dict]:
        """The former dates, oldest first: {"when", "reason", "language" of the reason}."""
        return [
            {"when": former["when"], "reason": reason, "language": language}
            for former in self.session.former_dates
            for reason, language in [reasons.translate_reason(former["reason"])]
        ]


@dataclass
class RowGroup:
    """Rows under one heading: ongoing, a month, or dates to be specified."""

    key: str
    title: str
    year: str
    rows: list[SessionRow]


def session_rows(
    sessions: Iterable,
    at: datetime,
    context: ListingContext,
    cycle_of: Callable[[int], Sequence[int]] | None = None,
) -> list[SessionRow]:
    """Return a row for each of `sessions`, a queryset `with_event()`, in the same order.

    `cycle_of` returns the pks of an event's sessions by date, for callers that know them: the
    sessions of events are then not queried.
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
                is_new=context.is_new(event, at),
            )
        )
    return rows


def group_rows(rows: Sequence[SessionRow]) -> list[RowGroup]:
    """Return « En cours », a group per month, « Dates à préciser », without empty groups."""
    groups: dict[str, RowGroup] = {}
    for row in sorted(rows, key=lambda row: not row.is_ongoing):
        key, title, year = _heading(row)
        groups.setdefault(key, RowGroup(key, title, year, [])).rows.append(row)
    return list(groups.values())


def _translated(speaker, translation) -> Any:
    """Return the speaker's block with its translated value, if the name is still the same."""
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
