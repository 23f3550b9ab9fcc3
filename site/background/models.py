from django.db import models
from django.utils.translation import gettext_lazy as _


class Chore(models.Model):
    """When something that is due again and again was done, and is due the next time."""

    name = models.CharField(_("nom"), max_length=200, primary_key=True)
    due_at = models.DateTimeField(_("à faire le"))
    begun_at = models.DateTimeField(_("commencé le"), null=True)
    done_at = models.DateTimeField(_("fait le"), null=True)
    failure = models.CharField(_("échec"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("tâche régulière")
        verbose_name_plural = _("tâches régulières")

    def __str__(self) -> str:
        return self.name
