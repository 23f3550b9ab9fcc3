"""Which sessions, of which events. The clock is passed in, never read here."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.querysets import PublicPageQuerySet, public_q
from dates import midnight, next_midnight
from dates.calendar import EXACT, VAGUE, Precision, is_month_or_less


class EventSessionQuerySet(models.QuerySet):
    """Sessions by privacy and by time; instants are aware, days are Paris's."""

    def sources(self) -> Self:
        """The source language's rows, which alone hold facts: no translation, no alias."""
        return self.filter(
            event__locale__language_code=settings.LANGUAGE_CODE, event__alias_of=None
        )

    def public(self) -> Self:
        """Each session of a page that an anonymous visitor may see, once."""
        return self.sources().filter(public_q("event__"))

    def upcoming(self, at: datetime) -> Self:
        """Not over at `at`: under way or to come. The complement of `past`."""
        return self.filter(_not_over(at))

    def past(self, at: datetime) -> Self:
        """Over at `at`. The complement of `upcoming`."""
        return self.filter(~_not_over(at))

    def ongoing(self, at: datetime) -> Self:
        """Under way at `at`: begun and not over, on days that are known."""
        return self.filter(start__lte=at, end__gt=at, precision__in=EXACT)

    def overlapping(self, first_day: date | None, last_day: date | None) -> Self:
        """Sessions of the days from `first_day` to `last_day`, both included; None is open.

        Half-open instants overlap, so an end at 00:00 does not touch that day, and a
        session without length belongs to the day it begins on. A date known by its month
        only matches no single day, and a vaguer one no period of a month or less.
        """
        found = self
        if first_day:
            start = midnight(first_day)
            found = found.filter(Q(end__gt=start) | Q(start=F("end"), start__gte=start))
        if last_day:
            found = found.filter(start__lt=next_midnight(last_day))
        if first_day and last_day:
            if first_day == last_day:
                found = found.exclude(precision=Precision.MONTH)
            if is_month_or_less(first_day, last_day):
                found = found.exclude(precision__in=VAGUE)
        return found

    def of_priority(self, priority) -> Self:
        """Of events under a priority: their own, or their network's in that programme."""
        return self.filter(
            Q(event__priority=priority)
            | Q(
                event__priority=None,
                event__programme=priority.programme_id,
                event__network__in=priority.network_places.values_list("network", flat=True),
            )
        )

    def of_pages(self, pks: Collection[int]) -> Self:
        """Of these events, and of events that stand in the section of these networks."""
        return self.filter(Q(event__in=pks) | Q(event__network__in=pks))

    def of_network(self, network) -> Self:
        """Of events in the network's section, or carried by it as well."""
        return self.filter(
            Q(event__network=network) | Q(event__in=network.also_carries.values("event"))
        )

    def in_departement(self, *codes: str) -> Self:
        """In any of these départements (INSEE codes)."""
        return self.filter(departement__in=codes)

    def in_order(self) -> Self:
        """By date; a month after its dated sessions; what has no month at the end."""
        return self.order_by(
            F("listed_at").asc(nulls_last=True), "end", "event", "sort_order", "pk"
        )

    def with_event(self) -> Self:
        """With the event, its other sessions and carriers, in three queries."""
        return self.select_related("event__locale").prefetch_related(
            "event__sessions", "event__also_carried_by"
        )


def _not_over(at: datetime) -> Q:
    return Q(end__gt=at) | Q(end=at, start=at)


class EventPageQuerySet(PublicPageQuerySet):
    """Events by what their sessions are. Each is EXISTS, so a cycle never matches by two halves."""

    def with_session_in(self, sessions: EventSessionQuerySet) -> Self:
        """Those of which at least one session is among `sessions`."""
        return self.filter(models.Exists(sessions.filter(event=models.OuterRef("pk")).order_by()))


def order_by_next_session(pages: models.QuerySet, at: datetime, *, reverse: bool = False):
    """Pages by their next session at `at`; then those of which all are past, the latest first.

    Of a page's dates only those count whose month is known: without one, it follows the dated.
    """
    sessions: EventSessionQuerySet = EventSessionQuerySet(
        pages.model._meta.apps.get_model("programme", "EventSession")
    )
    own = sessions.filter(event=models.OuterRef("pk")).order_by()
    following = own.filter(_not_over(at))
    pages = pages.annotate(
        is_over=~models.Exists(following),
        next_listed=models.Subquery(following.order_by("listed_at").values("listed_at")[:1]),
        last_end=models.Subquery(own.order_by("-end").values("end")[:1]),
    )
    if reverse:
        return pages.order_by(
            "-is_over", F("next_listed").desc(nulls_first=True), "last_end", "-pk"
        )
    return pages.order_by("is_over", F("next_listed").asc(nulls_last=True), "-last_end", "pk")
