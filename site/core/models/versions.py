"""What versions name, which is only in their JSON otherwise."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision


class VersionReferences(models.Model):
    """The rows that a version names: to read its JSON takes too long where there are thousands."""

    revision = models.OneToOneField(
        Revision, on_delete=models.CASCADE, primary_key=True, related_name="named_rows"
    )
    keys = models.TextField(help_text="As in “core.contact:12 wagtailcore.page:3”.")

    class Meta:
        verbose_name = _("références d'une version")
        verbose_name_plural = _("références des versions")

    def __str__(self) -> str:
        return f"{self.pk}: {self.keys}"
