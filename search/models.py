"""The searches without results, counted, and the state of the search index."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

STALE = timedelta(days=90)


class MissedQueryQuerySet(models.QuerySet):
    def shared(self):
        """Return the queries made several times; others may identify the person who typed them."""
        return self.filter(count__gte=MissedQuery.SHARED)


class MissedQuery(models.Model):
    """A folded query that found nothing; it is stored without time, IP address or visitor."""

    SHARED = 3  # times

    text = models.CharField(_("mots cherchés"), max_length=80)
    language_code = models.CharField(_("langue"), max_length=10)
    count = models.PositiveIntegerField(_("fois"), default=1)
    last_day = models.DateField(_("la dernière fois"))

    objects = models.Manager.from_queryset(MissedQueryQuerySet)()

    class Meta:
        verbose_name = _("recherche sans résultat")
        verbose_name_plural = _("recherches sans résultat")
        constraints = [
            models.UniqueConstraint(fields=["text", "language_code"], name="one_row_per_question")
        ]

    def __str__(self):
        return self.text


class IndexState(models.Model):
    """A single row: the analysis that made the search index."""

    analysis = models.CharField(_("analyse"), max_length=64)

    class Meta:
        verbose_name = _("état de l'index")
        verbose_name_plural = _("états de l'index")

    def __str__(self):
        return self.analysis
