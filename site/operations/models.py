"""What the site remembers of its own operation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LastBackup(models.Model):
    """The last backup that succeeded: one row, or none. It is in no backup itself."""

    at = models.DateTimeField(_("date"))
    archive = models.TextField(_("fichier"))
    """The path or the s3:// address that `restore` takes."""
    size = models.PositiveBigIntegerField(_("taille"))  # bytes
    is_encrypted = models.BooleanField(_("chiffrée"))

    class Meta:
        verbose_name = _("dernière sauvegarde")
        verbose_name_plural = _("dernières sauvegardes")
        default_permissions = ()

    def __str__(self) -> str:
        return self.archive
