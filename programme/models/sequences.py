"""The SEQUENCE of the sessions in calendars (RFC 5545, 3.8.7.4)."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from programme.models.sessions import EventSession


class CalendarSequenceQuerySet(models.QuerySet["CalendarSequence"]):
    def record(self, sessions: Iterable["EventSession"]) -> None:
        """Increment the numbers of the saved sessions whose state has changed.

        Only the source language counts: translations follow it later.
        """
        states = {row.translation_key: row.calendar_state for row in sessions if row.is_source}
        stored = self.in_bulk(states.keys())
        self.bulk_create(
            [self.model(uid=uid, state=states[uid]) for uid in states.keys() - stored.keys()],
            ignore_conflicts=True,
        )
        for uid, row in stored.items():
            if row.state != states[uid]:
                self.filter(uid=uid).update(sequence=F("sequence") + 1, state=states[uid])

    def numbers(self, uids: Collection[UUID]) -> dict[UUID, int]:
        """Return the number of each UID; one that was never recorded is absent."""
        return dict(self.filter(uid__in=uids).values_list("uid", "sequence"))


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

    objects = CalendarSequenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("numéro de séquence")
        verbose_name_plural = _("numéros de séquence")

    def __str__(self) -> str:
        return f"{self.uid}: {self.sequence}"
