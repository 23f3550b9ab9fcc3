"""The SEQUENCE of the sessions in calendars (RFC 5545, 3.8.7.4)."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from core import clock

if TYPE_CHECKING:
    from programme.models.events import EventPage
    from programme.models.sessions import EventSession


class CalendarSequenceQuerySet(models.QuerySet["CalendarSequence"]):
    def record(self, sessions: Iterable["EventSession"]) -> None:
        """Increment the numbers of the saved sessions whose state has changed.

        Only the source language counts: translations follow it later. The sessions of an event
        that is published for the first time are not changes.
        """
        rows = {row.translation_key: row for row in sessions if row.is_source}
        stored = self.in_bulk(rows.keys())
        now = clock.now()
        self.bulk_create(
            [
                self.model(
                    uid=uid,
                    state=rows[uid].calendar_state,
                    changed_at=now if is_seen(rows[uid].event) else None,
                )
                for uid in rows.keys() - stored.keys()
            ],
            ignore_conflicts=True,
        )
        for uid, known in stored.items():
            if known.state != (state := rows[uid].calendar_state):
                seen = {"former_state": known.state, "changed_at": now}
                self.filter(uid=uid).update(
                    sequence=F("sequence") + 1,
                    state=state,
                    **(seen if is_seen(rows[uid].event) else {}),
                )

    def numbers(self, uids: Collection[UUID]) -> dict[UUID, int]:
        """Return the number of each UID; one that was never recorded is absent."""
        return dict(self.filter(uid__in=uids).values_list("uid", "sequence"))


def is_seen(event: "EventPage") -> bool:
    """Whether the public already knew the event, before this publication."""
    return event.live and event.first_published_at != event.last_published_at


class CalendarSequence(models.Model):
    """The SEQUENCE of a UID: a session's `translation_key`.

    It has no foreign key to the session, so that it outlives it: a session that was removed
    and comes back, with an older version of its page, must not have a lower number.
    """

    uid = models.UUIDField(primary_key=True)
    sequence = models.PositiveIntegerField(default=0)
    state = models.CharField(
        max_length=200, help_text="The last `calendar_state`: `sequence` goes up with another one."
    )
    former_state = models.CharField(
        max_length=200,
        blank=True,
        default="",
        db_default="",  # the code before it writes none
        help_text="The state before; none of a session that was added.",
    )
    changed_at = models.DateTimeField(
        null=True, db_index=True, help_text="When the public could last see the state change."
    )

    objects = CalendarSequenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("numéro de séquence")
        verbose_name_plural = _("numéros de séquence")

    def __str__(self) -> str:
        return f"{self.uid}: {self.sequence}"
