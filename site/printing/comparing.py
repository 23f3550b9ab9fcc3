"""What changed since an edition: its facts, compared with those of now."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from printing.choices import Choices
from printing.facts import (
    Facts,
    has_one_day,
    is_dated,
    present_facts,
    rows_of,
    sessions_in,
    when,
)
from printing.models import Edition, Observation
from programme.choices import Mode, Status
from programme.kinds_of_change import LABELS, Kind
from programme.listing import SessionRow
from translation.reasons import translate_reason


@dataclass(frozen=True)
class Change:
    """What happened to one session since an edition, once.

    `row` is the session as the public reads it now, None if it no longer may: then only what was
    printed is said. `since` is when it happened, None if nobody has seen it yet.
    """

    kind: Kind
    uid: str
    printed: Facts | None
    now: Facts | None
    row: SessionRow | None
    since: datetime | None

    @property
    def label(self) -> str:
        return str(LABELS[self.kind])

    @property
    def title(self) -> str:
        """The title, with that of the session: as it is now, else as it was printed."""
        if self.row:
            return _with_session(self.row.title, self.row.session_title)
        return self.printed_title

    @property
    def language(self) -> str:
        """The language code of the title."""
        if self.row:
            return self.row.language
        return self.printed["words"]["language"] if self.printed else settings.LANGUAGE_CODE

    @property
    def printed_title(self) -> str:
        words = self.printed["words"] if self.printed else {"title": "", "session_title": ""}
        return _with_session(words["title"], words["session_title"])

    @property
    def page(self) -> Any:
        """The event's page in the active language; None if the public may not read it."""
        return self.row.page if self.row else None

    @property
    def printed_when(self) -> str:
        return when(self.printed) if self.printed else ""

    @property
    def when(self) -> str:
        return when(self.now) if self.now else ""

    @property
    def words(self) -> str:
        """What changed, without the title: « Imprimé : novembre 2020 ; fixé depuis au 3 mai »."""
        unknown = _("à préciser")
        sentence = SENTENCES[self.kind]
        if self.kind == Kind.FIXED and self.now and has_one_day(self.now):
            sentence = FIXED_ON_A_DAY
        said = str(sentence) % {
            "was": self.printed_when,
            "now": self.when,
            "former": (self.printed and self.printed["place"]) or unknown,
            "place": (self.now and self.now["place"]) or unknown,
            "mode": self.mode,
            "title": self.printed_title,
        }
        return capfirst(said)

    @property
    def mode(self) -> str:
        """How people attend now, in words."""
        return str(Mode(self.now["mode"]).label).lower() if self.now else ""

    @property
    def _reason(self) -> tuple[str, str]:
        if not self.row or self.kind not in EXPLAINED:
            return "", settings.LANGUAGE_CODE
        former = self.row.former_dates if self.kind in {Kind.MOVED, Kind.POSTPONED} else []
        if former and former[-1]["reason"]:
            return former[-1]["reason"], former[-1]["language"]
        session = self.row.session
        return translate_reason(session.status_reason or self.row.event.status_reason)

    @property
    def reason(self) -> str:
        """Why, in the editors' words; empty if they did not say."""
        return self._reason[0]

    @property
    def reason_language(self) -> str:
        return self._reason[1]


def _with_session(title: str, session_title: str) -> str:
    return " – ".join(filter(None, [title, session_title]))


SENTENCES = {
    Kind.CANCELLED: gettext_lazy("imprimé : %(was)s ; annulé depuis"),
    Kind.REMOVED: gettext_lazy("imprimé : %(was)s ; retiré du programme depuis"),
    Kind.POSTPONED: gettext_lazy("imprimé : %(was)s ; reporté depuis : %(now)s"),
    Kind.MOVED: gettext_lazy("imprimé : %(was)s ; depuis : %(now)s"),
    Kind.FIXED: gettext_lazy("imprimé : %(was)s ; fixé depuis : %(now)s"),
    Kind.ONLINE: gettext_lazy("%(now)s ; à distance depuis l’impression"),
    Kind.MODE: gettext_lazy("%(now)s ; depuis l’impression : %(mode)s"),
    Kind.PLACE: gettext_lazy("%(now)s ; lieu imprimé : %(former)s ; depuis : %(place)s"),
    Kind.FULL: gettext_lazy("%(now)s ; complet depuis l’impression"),
    Kind.PLACES: gettext_lazy("%(now)s ; imprimé complet ; il reste des places"),
    Kind.UNCONFIRMED: gettext_lazy("imprimé : %(was)s ; date à confirmer depuis"),
    Kind.CONFIRMED: gettext_lazy("imprimé : %(was)s ; date confirmée depuis"),
    Kind.RESTORED: gettext_lazy("imprimé annulé ; de nouveau au programme : %(now)s"),
    Kind.RENAMED: gettext_lazy("%(now)s ; titre imprimé : « %(title)s »"),
    Kind.NEW: gettext_lazy("absent de l’édition imprimée : %(now)s"),
}
FIXED_ON_A_DAY = gettext_lazy("imprimé : %(was)s ; fixé depuis au %(now)s")
EXPLAINED = {Kind.CANCELLED, Kind.POSTPONED, Kind.MOVED, Kind.FIXED, Kind.ONLINE}

type Aspect = Callable[[Facts], Any]


def _days(facts: Facts) -> Any:
    return {name: value for name, value in facts["dates"].items() if name != "confirmed"}


def _titles(facts: Facts) -> Any:
    return facts["title"], facts["session_title"]


ASPECTS: dict[Kind, Aspect] = {
    Kind.CANCELLED: lambda facts: facts["status"] == Status.CANCELLED,
    Kind.POSTPONED: lambda facts: (_days(facts), facts["status"] == Status.POSTPONED),
    Kind.MOVED: _days,
    Kind.FIXED: _days,
    Kind.ONLINE: lambda facts: facts["mode"],
    Kind.MODE: lambda facts: facts["mode"],
    Kind.PLACE: lambda facts: facts["place"],
    Kind.FULL: lambda facts: facts["is_full"],
    Kind.PLACES: lambda facts: facts["is_full"],
    Kind.UNCONFIRMED: lambda facts: facts["dates"]["confirmed"],
    Kind.CONFIRMED: lambda facts: facts["dates"]["confirmed"],
    Kind.RESTORED: lambda facts: facts["status"] == Status.CANCELLED,
    Kind.RENAMED: _titles,
}
"""What of the facts each kind of change is about: it happened when this became what it is."""


def kinds_of(printed: Facts | None, now: Facts | None) -> Iterator[Kind]:
    """Yield what happened to a session between what was printed and now."""
    if printed is None or now is None:
        if now is not None:
            yield Kind.NEW
        elif printed is not None:
            yield Kind.REMOVED
        return
    was_cancelled, is_cancelled = (ASPECTS[Kind.CANCELLED](facts) for facts in (printed, now))
    if is_cancelled:
        # Neither a new date nor a place matters of what does not take place.
        if not was_cancelled:
            yield Kind.CANCELLED
        return
    if was_cancelled:
        yield Kind.RESTORED
    elif kind := _kind_of_date(printed, now):
        yield kind
    if printed["mode"] != now["mode"]:
        yield Kind.ONLINE if now["mode"] == Mode.ONLINE else Kind.MODE
    elif printed["place"] != now["place"]:
        yield Kind.PLACE
    if printed["is_full"] != now["is_full"]:
        yield Kind.FULL if now["is_full"] else Kind.PLACES
    if _titles(printed) != _titles(now):
        yield Kind.RENAMED


def _kind_of_date(printed: Facts, now: Facts) -> Kind | None:
    was_postponed, is_postponed = (f["status"] == Status.POSTPONED for f in (printed, now))
    if _days(printed) != _days(now):
        if is_postponed:
            return Kind.POSTPONED
        return Kind.FIXED if is_dated(now) and not is_dated(printed) else Kind.MOVED
    if is_postponed and not was_postponed:
        return Kind.POSTPONED
    if printed["dates"]["confirmed"] != now["dates"]["confirmed"]:
        return Kind.CONFIRMED if now["dates"]["confirmed"] else Kind.UNCONFIRMED
    return None


def changes_since(edition: Edition, at: datetime) -> list[Change]:
    """Return what changed of the programme since an edition, in the order of the agenda.

    What is no longer public is first: only what was printed of it is said.
    """
    printed = sessions_in(edition.facts)
    choices = Choices.from_json(edition.choices)
    present = present_facts(edition.programme, at)
    shown = {
        str(row.session.translation_key): row
        for row in _rows_now(edition, at, [row for row, _uid, _facts in present])
    }
    now = {uid: facts for _row, uid, facts in present}
    history = _history(edition)
    changes = [
        Change(Kind.REMOVED, uid, facts, None, None, _since(Kind.REMOVED, history[uid], None))
        for uid, facts in printed.items()
        if uid not in now
    ]
    for row, uid, facts in present:
        if uid not in printed and not _could_be_printed(row, choices, edition.made_at):
            continue
        changes += [
            Change(
                kind,
                uid,
                printed.get(uid),
                facts,
                shown.get(uid, row),
                _since(kind, history[uid], facts) or published_since(edition, row),
            )
            for kind in kinds_of(printed.get(uid), facts)
        ]
    return changes


def _rows_now(edition: Edition, at: datetime, rows: list[SessionRow]) -> list[SessionRow]:
    """Return the rows in the active language."""
    return rows if get_language() == settings.LANGUAGE_CODE else rows_of(edition.programme, at)


def _could_be_printed(row: SessionRow, choices: Choices, made_at: datetime) -> bool:
    """Whether a session that was not printed would be, if it had been there."""
    was_past = row.session.is_past(made_at)
    return not was_past and choices.keeps(row)


def published_since(edition: Edition, row: SessionRow) -> datetime | None:
    """Return when an event was last published, until the change of that day is observed."""
    published = row.event.last_published_at
    return published if published and published > edition.made_at else None


def _since(kind: Kind, seen: list[Observation], now: Facts | None) -> datetime | None:
    """Return since when the facts are what they now are, as far as this kind of change goes."""
    aspect = ASPECTS.get(kind)

    def state(facts: Facts | None) -> Any:
        return (facts is None, aspect(facts) if aspect and facts else None)

    since = None
    for observation in reversed(seen):
        if state(observation.facts) != state(now):
            break
        since = observation.since
    return since


def _history(edition: Edition) -> dict[str, list[Observation]]:
    """Return what was observed of each session since an edition, oldest first."""
    history: dict[str, list[Observation]] = defaultdict(list)
    for seen in edition.programme.observations.filter(since__gte=edition.made_at):
        history[str(seen.uid)].append(seen)
    return history


@dataclass(frozen=True)
class ChangeGroup:
    """The changes of one kind."""

    kind: Kind
    changes: list[Change]

    @property
    def label(self) -> str:
        return str(LABELS[self.kind])


def grouped(changes: Iterable[Change]) -> list[ChangeGroup]:
    """Return the changes by kind, the gravest first, without empty groups."""
    by_kind: dict[Kind, list[Change]] = defaultdict(list)
    for change in changes:
        by_kind[change.kind].append(change)
    return [ChangeGroup(kind, by_kind[kind]) for kind in Kind if kind in by_kind]
