"""What tells a held index of the agenda that it is out of date."""

import uuid

from django.db import models


class AgendaStamp(models.Model):
    """One row, whose value changes in the same transaction as anything the agenda shows.

    The value is random, so that a number rolled back is never given twice.
    """

    value = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = "état de l'agenda"
        verbose_name_plural = "états de l'agenda"

    def __str__(self):
        return str(self.value)

    @classmethod
    def current(cls) -> str:
        """The present value; a database that nobody wrote to has none."""
        return str(cls.objects.filter(pk=1).values_list("value", flat=True).first())

    @classmethod
    def renew(cls) -> None:
        """To be called by whatever writes in bulk, for that sends no signal."""
        if not cls.objects.filter(pk=1).update(value=uuid.uuid4()):
            cls.objects.get_or_create(pk=1)
