"""The documents that are kept in the database: those of public addresses, and those of editors."""

import json
from datetime import datetime, timedelta
from hashlib import blake2b

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from frontend.release import release
from frontend.validity import current_validity
from printing.choices import Choices, Kind

KEPT = timedelta(days=1)
"""What nobody has asked for since is deleted."""


def current_state() -> str:
    """Return what a PDF has that none made of another state of the site had."""
    validity = current_validity()
    parts = "\n".join((validity.version, validity.until.isoformat(), release()))
    return blake2b(parts.encode(), digest_size=15).hexdigest()


def key_of(kind: Kind, page: Page, choices: Choices, is_proof: bool, asked_by: User | None) -> str:
    parts = [kind, page.pk, choices.as_json(), is_proof, asked_by and asked_by.pk]
    return blake2b(json.dumps(parts, sort_keys=True).encode(), digest_size=15).hexdigest()


class KeptDocument(models.Model):
    """A document that was asked for, and its PDF once it is made."""

    kind = models.CharField(_("sorte"), max_length=20)
    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    choices = models.JSONField(_("choix"), default=dict)
    is_proof = models.BooleanField(_("épreuve"), default=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("demandé par"),
        help_text="Nobody, for that of the public address.",
    )
    asked_at = models.DateTimeField(_("demandé le"), default=timezone.now)
    key = models.CharField(_("clé"), max_length=30, unique=True, help_text="Of all the above.")

    wagtail_reference_index_ignore = True

    claim = models.UUIDField(_("prise"), null=True, help_text="Of the one who makes it.")
    claimed_at = models.DateTimeField(_("commencé le"), null=True)
    failed_for = models.CharField(_("échec pour"), max_length=30, blank=True)
    failure = models.CharField(_("échec"), max_length=200, blank=True)

    state = models.CharField(_("état du site"), max_length=30, blank=True)
    content = models.BinaryField(_("PDF"), null=True)
    digest = models.CharField(_("empreinte"), max_length=30, blank=True)
    pages = models.PositiveIntegerField(_("pages"), default=0)
    made_at = models.DateTimeField(_("fait le"), null=True)

    class Meta:
        verbose_name = _("document gardé")
        verbose_name_plural = _("documents gardés")

    def __str__(self) -> str:
        return f"{self.kind} {self.page_id}"

    @property
    def is_current(self) -> bool:
        """Whether it says what the public sees now."""
        return self.state == current_state()

    @property
    def is_being_made(self) -> bool:
        return self.claim is not None

    @property
    def size(self) -> int:
        return len(self.content or b"")


def forget_documents(before: datetime) -> int:
    """Delete what nobody has asked for since an instant."""
    return KeptDocument.objects.filter(asked_at__lt=before).delete()[0]
