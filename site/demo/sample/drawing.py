"""Generate random events, unsaved."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from uuid import NAMESPACE_URL, UUID, uuid5

from wagtail.models import Locale, Page

from core.models import Term
from core.text import slugify
from dates import Precision, midnight
from dates.calendar import EXACT, period_of
from networks.models import NetworkPage
from programme.choices import Mode, Role, Status
from programme.models import EventPage, EventSession

from . import words
from .stage import SampleContext

PRECISIONS = {
    Precision.TIME: 70,
    Precision.DAY: 10,
    Precision.DAYS: 5,
    Precision.RANGE: 1,
    Precision.MONTH: 6,
    Precision.QUARTER: 3,
    Precision.SEMESTER: 2,
    Precision.YEAR: 1,
    Precision.UNKNOWN: 2,
}
STATUSES = {
    Status.SCHEDULED: 90,
    Status.POSTPONED: 4,
    Status.CANCELLED: 3,
    Status.MOVED_ONLINE: 3,
}
CYCLES = {1: 40, 2: 30, 3: 20, 4: 10}  # number of sessions → weight: two on average
MONTHS = (8, 9, 12, 8, 9, 12, 3, 1, 11, 12, 11, 4)  # weights; few in July, August, December
RARE = 1 / 200  # probability of the rare subject


def key_of(seed: int, kind: str, number: int) -> UUID:
    """Return the translation key of the nth event or session of a seed."""
    return uuid5(NAMESPACE_URL, f"sample:{seed}:{kind}:{number}")


@dataclass
class GeneratedEvent:
    """An unsaved event, with the objects to relate to it once it is saved."""

    page: EventPage
    parent: Page
    themes: list[Term]
    audiences: list[Term]
    dispositifs: list[Term]
    also_carried_by: list[NetworkPage]


class EventGenerator:
    """Generate random events; the same seed always gives the same events."""

    def __init__(self, context: SampleContext, seed: int, locale: Locale, today: date):
        self.context, self.seed, self.locale, self.today = context, seed, locale, today
        self.random = Random(seed)  # noqa: S311 - not used for security
        self.session_count = 0

    def events(self, sessions: int) -> Iterator[GeneratedEvent]:
        """Yield events with `sessions` sessions in total."""
        number = 0
        while self.session_count < sessions:
            number += 1
            yield self._event(number, sessions - self.session_count)

    def _of(self, weights: dict):
        return self.random.choices(list(weights), list(weights.values()))[0]

    def _chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def _some(self, values: Sequence, most: int) -> list:
        """Return one to `most` of the values; the first ones are the most frequent."""
        weights = [1 / (rank + 2) for rank in range(len(values))]
        chosen = self.random.choices(values, weights, k=self.random.randint(1, most))
        return list(dict.fromkeys(chosen))

    # Events

    def _event(self, number: int, most_sessions: int) -> GeneratedEvent:
        random, context = self.random, self.context
        programme = random.choice(context.programmes)
        parent, network, priority = self._place(programme)
        event_type = random.choice(context.types)
        town, departement = random.choice(words.TOWNS)
        title = self._title(town)
        status = self._of(STATUSES)
        page = EventPage(
            title=title,
            draft_title=title,
            slug=f"{slugify(title)[:60].strip('-')}-{self.seed}-{number}",
            translation_key=key_of(self.seed, "event", number),
            locale=self.locale,
            programme=programme,
            priority=priority,
            network=network,
            event_type=event_type,
            mode=Mode.ONLINE if status == Status.MOVED_ONLINE else self._mode(event_type),
            status=status,
            status_reason="" if status == Status.SCHEDULED else random.choice(words.REASONS),
            is_full=self._chance(0.05),
            summary=random.choice(words.SUMMARIES) if self._chance(0.7) else "",
            role=random.choice(["", *Role.values]),
            body=self._body(number) if self._chance(0.3) else "",
            registration_email="inscription@example.org" if self._chance(0.5) else "",
        )
        page.sessions = sessions = self._cycle(page, town, departement, most_sessions)
        if len(sessions) > 1:
            page.announced_sessions = len(sessions) + self._chance(0.2)
        self._publish(page, sessions)
        audiences = self._some(context.audiences, 2)
        page.audience = "Pour les " + ", ".join(term.name for term in audiences)
        return GeneratedEvent(
            page=page,
            parent=parent,
            themes=self._some(context.themes, 3),
            audiences=audiences,
            dispositifs=self._some(context.dispositifs, 1) if self._chance(0.4) else [],
            also_carried_by=self._others(network) if self._chance(0.1) else [],
        )

    def _place(self, programme) -> tuple[Page, NetworkPage | None, Page | None]:
        """Return the parent page, and the network and priority of the event itself."""
        priority = self.random.choice(self.context.priorities[programme])
        if self._chance(0.9):
            network = self.random.choice(self.context.networks)
            return network, network, priority if self._chance(0.1) else None
        if self._chance(0.7):
            return priority, None, priority
        return programme, None, None

    def _others(self, network: NetworkPage | None) -> list[NetworkPage]:
        return [other for other in self._some(self.context.networks, 2) if other != network]

    def _title(self, town: str) -> str:
        subject = words.RARE_SUBJECT if self._chance(RARE) else self.random.choice(words.SUBJECTS)
        angle = self.random.choice(words.ANGLES).format(town=town)
        return f"{self.random.choice(words.FORMATS)} : {subject}, {angle}"

    def _mode(self, event_type: Term) -> Mode:
        if event_type.name in words.REMOTE_TYPES:
            return Mode.ONLINE
        return self._of({Mode.ON_SITE: 75, Mode.HYBRID: 15, Mode.NOT_STATED: 10})

    def _body(self, number: int) -> str:
        text = self.random.choice(words.PARAGRAPHS)
        return self._stream("body", number, [("rich_text", text)])

    def _stream(self, name: str, number: int, blocks: list[tuple]) -> str:
        """Return the JSON of a StreamField, with block ids derived from the seed."""
        return json.dumps(
            [
                {"type": kind, "value": value, "id": str(key_of(self.seed, f"{name}{n}", number))}
                for n, (kind, value) in enumerate(blocks)
            ]
        )

    def _publish(self, page: EventPage, sessions: list[EventSession]) -> None:
        """Set publication dates some weeks before the first session, today at the latest."""
        first = min(session.start for session in sessions)
        ago = timedelta(days=self.random.randint(20, 120))
        page.live = True
        page.first_published_at = min(first - ago, midnight(self.today))
        page.last_published_at = page.first_published_at

    # Sessions

    def _cycle(self, page: EventPage, town: str, departement: str, most: int) -> list[EventSession]:
        count = min(self._of(CYCLES), most)
        day = self._day(page.programme.year)
        sessions = []
        for rank in range(count):
            session = self._session(page, rank, day)
            if page.mode in {Mode.ON_SITE, Mode.HYBRID}:
                session.town, session.departement = town, departement
                if self._chance(0.6):
                    session.venue = self.random.choice(words.VENUES)
            if count > 1 and self._chance(0.5):
                session.title = words.SESSION_TITLES[rank]
            sessions.append(session)
            day = self._weekday(day + timedelta(days=self.random.randint(7, 45)))
        return sessions

    def _session(self, page: EventPage, rank: int, day: date) -> EventSession:
        self.session_count += 1
        number = self.session_count
        session = EventSession(
            event=page,
            locale=self.locale,
            translation_key=key_of(self.seed, "session", number),
            sort_order=rank,
            is_full=self._chance(0.03),
            speakers=self._speakers(number) if self._chance(0.3) else "",
        )
        self._date(session, self._of(PRECISIONS), day)
        if session.precision in EXACT:
            session.confirmed = self._chance(0.92)
            if self._chance(0.04):
                self._change(session, day)
        session.set_derived()
        return session

    def _change(self, session: EventSession, day: date) -> None:
        """Postpone the session to a later day, or cancel it."""
        session.status_reason = self.random.choice(words.REASONS)
        if self._chance(0.5):
            session.status = Status.CANCELLED
            return
        session.record_former_dates(session.status_reason)
        session.status = Status.POSTPONED
        later = day + timedelta(days=self.random.randint(14, 90))
        self._date(session, Precision.DAY, self._weekday(later))

    def _date(self, session: EventSession, precision: Precision, day: date) -> None:
        random = self.random
        session.precision, session.first_day, session.last_day = precision, day, None
        session.start_time = session.end_time = None
        match precision:
            case Precision.TIME:
                hour = random.choice((9, 9, 10, 14, 14, 18))
                session.start_time = time(hour, random.choice((0, 0, 30)))
                if self._chance(0.85):
                    session.end_time = time(hour + random.randint(1, 3), random.choice((0, 30)))
            case Precision.DAYS:
                session.last_day = day + timedelta(days=random.randint(1, 2))
            case Precision.RANGE:
                session.last_day = day + timedelta(days=random.randint(14, 60))
            case Precision.UNKNOWN:
                session.first_day = None
            case Precision.MONTH | Precision.QUARTER | Precision.SEMESTER | Precision.YEAR:
                session.first_day, session.last_day = period_of(precision, day)

    def _day(self, year: int) -> date:
        month = self.random.choices(range(1, 13), MONTHS)[0]
        return self._weekday(date(year, month, self.random.randint(1, 28)))

    @staticmethod
    def _weekday(day: date) -> date:
        """Return the day, or the next Monday if it is in a weekend."""
        return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)

    def _speakers(self, number: int) -> str:
        choice = self.random.choice
        return self._stream(
            "speaker",
            number,
            [
                (
                    "speaker",
                    {
                        "name": f"{choice(words.FIRST_NAMES)} {choice(words.LAST_NAMES)}",
                        "role": choice(words.ROLES),
                        "organisation": choice(words.ORGANISATIONS),
                    },
                )
                for _ in range(self.random.randint(1, 2))
            ],
        )
