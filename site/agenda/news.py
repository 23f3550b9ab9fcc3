"""What is new: the events and sessions that were added lately, those that moved, the cancelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import clock
from dates import midnight
from programme.kinds_of_change import LABELS, Kind, kind_of
from programme.listing import SessionRow, session_rows
from programme.listing_context import A_DAY
from programme.models import CalendarSequence, EventPage, EventSession
from programme.models.programmes import listing_context

LATELY = timedelta(weeks=4)
MAX_CHANGES = 60  # of each: what was added, what has changed


@dataclass(frozen=True)
class News:
    """What happened to a session, or to several of one event at once."""

    kind: Kind
    row: SessionRow
    since: datetime

    @property
    def page(self) -> Any:
        return self.row.page

    @property
    def title(self) -> str:
        return self.row.title

    @property
    def language(self) -> str:
        return self.row.language

    @property
    def words(self) -> str:
        """The date as it is now, with the one before if it is known, and the place."""
        session, former = self.row.session, self.row.former_dates
        is_moved = self.kind in {Kind.MOVED, Kind.FIXED, Kind.POSTPONED}
        when = session.when
        if is_moved and former:
            when = _("%(now)s, au lieu de : %(was)s") % {"now": when, "was": former[-1]["when"]}
        return " · ".join(filter(None, [when, session.place]))

    @property
    def reason(self) -> str:
        return self.row.status_reason

    @property
    def reason_language(self) -> str:
        return self.row.reason_language


def latest_news(at: datetime) -> list[News]:
    """Return what happened in the last weeks, the latest first, once for an event and a kind."""
    since = midnight(clock.paris_day(at - LATELY))
    news = {
        (one.row.event.pk, one.kind): one
        for one in sorted([*_added(since, at), *_changed(since, at)], key=lambda one: one.since)
    }
    return sorted(news.values(), key=lambda one: one.since, reverse=True)


def _added(since: datetime, at: datetime) -> Iterable[News]:
    """Yield the events that joined a programme after it came out, each with its next session."""
    events = EventPage.objects.public().filter(alias_of=None).sources()
    added = events.filter(
        first_published_at__range=(since, at),
        first_published_at__gt=F("programme__first_published_at") + A_DAY,
    )
    pks = added.order_by("-first_published_at").values_list("pk", flat=True)[:MAX_CHANGES]
    rows: dict[int, SessionRow] = {}
    for row in _rows(at, event__in=list(pks)):
        if row.event.pk not in rows or rows[row.event.pk].is_past:
            rows[row.event.pk] = row
    for row in rows.values():
        yield News(Kind.NEW, row, row.event.first_published_at)


def _changed(since: datetime, at: datetime) -> Iterable[News]:
    changes = CalendarSequence.objects.filter(changed_at__range=(since, at))
    by_uid = {change.uid: change for change in changes.order_by("-changed_at")[:MAX_CHANGES]}
    for row in _rows(at, translation_key__in=by_uid.keys()):
        change = by_uid[row.session.translation_key]
        assert change.changed_at is not None
        yield News(kind_of(change.former_state, change.state), row, change.changed_at)


def _rows(at: datetime, **chosen: Any) -> list[SessionRow]:
    sessions = EventSession.objects.public().filter(**chosen).in_order().with_event()
    return session_rows(sessions, at, listing_context())


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """Display what is new, by what happened."""
    found = latest_news(clock.now())
    groups = [
        (kind, LABELS[kind], changes)
        for kind in Kind
        if (changes := [one for one in found if one.kind == kind])
    ]
    return render(request, "agenda/news.html", {"groups": groups, "weeks": LATELY.days // 7})
