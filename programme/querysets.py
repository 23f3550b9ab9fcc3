"""Querysets of sessions and events. The current time is passed in, never read here."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Max, Min, Q
from django.db.models.lookups import IsNull
from wagtail.query import PageQuerySet

from core.querysets import PublicPageQuerySet, public_q
from dates import midnight, next_midnight
from dates.calendar import EXACT, VAGUE, Precision, is_month_or_less

HAS_DAY = Q(precision__in=EXACT - {Precision.RANGE}) | Q(
    precision=Precision.RANGE, date_as_typed=""
)
"""Sessions whose day or days are known: same rule as `dates.calendar.has_day`."""


class EventSessionQuerySet(models.QuerySet):
    """Datetimes are aware; days are in Europe/Paris."""

    def sources(self) -> Self:
        """Filter on source-language pages: no translations, no aliases."""
        return self.filter(
            event__locale__language_code=settings.LANGUAGE_CODE, event__alias_of=None
        )

    def public(self) -> Self:
        """Filter on pages that an anonymous visitor may see, in the source language."""
        return self.sources().filter(public_q("event__"))

    def upcoming(self, at: datetime) -> Self:
        """Filter on sessions that are ongoing or to come: the complement of `past`."""
        return self.filter(_not_over(at))

    def past(self, at: datetime) -> Self:
        """Filter on sessions that are over: the complement of `upcoming`."""
        return self.filter(~_not_over(at))

    def ongoing(self, at: datetime) -> Self:
        """Filter on sessions that have begun and are not over, whose day is known."""
        return self.filter(HAS_DAY, start__lte=at, end__gt=at)

    def overlapping(self, first_day: date | None, last_day: date | None) -> Self:
        """Filter on sessions from `first_day` to `last_day`, inclusive; None is unbounded.

        Intervals are half-open: a session that ends at 00:00 is not on that day, and one
        without a duration is on the day it begins. A session known by its month only matches
        no single day, and a vaguer one no period of a month or less.
        """
        sessions = self
        if first_day:
            start = midnight(first_day)
            sessions = sessions.filter(Q(end__gt=start) | Q(start=F("end"), start__gte=start))
        if last_day:
            sessions = sessions.filter(start__lt=next_midnight(last_day))
        if first_day and last_day:
            if first_day == last_day:
                sessions = sessions.exclude(precision=Precision.MONTH)
            if is_month_or_less(first_day, last_day):
                sessions = sessions.exclude(precision__in=VAGUE)
        return sessions

    def of_priority(self, priority) -> Self:
        """Filter on events of a priority: their own, else their network's in its programme."""
        return self.filter(
            Q(event__priority=priority)
            | Q(
                event__priority=None,
                event__programme=priority.programme_id,
                event__network__in=priority.network_places.values_list("network", flat=True),
            )
        )

    def of_network(self, network) -> Self:
        """Filter on events whose parent is this network, or that it also carries."""
        return self.filter(
            Q(event__network=network) | Q(event__in=network.also_carries.values("event"))
        )

    def in_departement(self, *codes: str) -> Self:
        """Filter on any of these départements (INSEE codes)."""
        return self.filter(departement__in=codes)

    def in_order(self) -> Self:
        """Order by date: a month follows the days in it; dates without a month come last."""
        return self.order_by(
            *(F("listed_at").asc(nulls_last=True), "end", "event"),
            *(F("sort_order").asc(nulls_last=True), "pk"),
        )

    def with_event(self) -> Self:
        """Fetch the event, its sessions and its other networks, in three queries."""
        return self.select_related("event__locale").prefetch_related(
            "event__sessions", "event__also_carried_by"
        )


def _not_over(at: datetime, prefix: str = "") -> Q:
    """`prefix` is the lookup from the filtered model to the session ("sessions__" for an event)."""
    ends_now = Q(**{f"{prefix}end": at, f"{prefix}start": at})
    return Q(**{f"{prefix}end__gt": at}) | ends_now


class EventPageQuerySet(PublicPageQuerySet):
    """Filters on sessions use EXISTS, so that one session must match all conditions."""

    def with_session_in(self, sessions: EventSessionQuerySet) -> Self:
        """Filter on events that have at least one of `sessions`."""
        return self.filter(models.Exists(sessions.filter(event=models.OuterRef("pk")).order_by()))


def pks_by_next_session(
    pages: PageQuerySet, at: datetime, *, reverse: bool = False
) -> models.QuerySet:
    """Return the pks of pages by their next session at `at`, then of those over, latest first.

    Sessions without a known month are ignored; pages with no other upcoming one come after
    the other upcoming pages. Only pks, so that the dates of all pages are read at once and
    without their rows: read those of a slice with `in_bulk`.
    """
    sessions = "sessions" if hasattr(pages.model, "sessions") else "eventpage__sessions"
    upcoming = _not_over(at, f"{sessions}__")
    dated = (
        pages.order_by()
        .values("pk")
        .annotate(
            is_over=IsNull(Max(f"{sessions}__end", filter=upcoming), True),
            next_listed=Min(f"{sessions}__listed_at", filter=upcoming),
            last_end=Max(f"{sessions}__end"),
        )
    )
    if reverse:
        order = (
            "-is_over",
            F("next_listed").desc(nulls_first=True),
            F("last_end").asc(nulls_last=True),
            "-pk",
        )
    else:
        order = (
            "is_over",
            F("next_listed").asc(nulls_last=True),
            F("last_end").desc(nulls_first=True),
            "pk",
        )
    return dated.order_by(*order).values_list("pk", flat=True)


def first_by_next_session(pages: PageQuerySet, at: datetime, limit: int) -> list:
    """Return the first pages in the order of `pks_by_next_session`."""
    return read_in_order(pages, pks_by_next_session(pages, at)[:limit])


def read_in_order(pages: PageQuerySet, pks: Iterable[int]) -> list:
    """Return the pages with these pks, in their order."""
    keys = list(pks)
    found = pages.in_bulk(keys)
    return [found[key] for key in keys if key in found]
