"""Replacement of a contact by another wherever it is used: in fields, blocks and drafts."""

import logging
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex, Revision

from background.tasks import Chunk, background_task, start
from core.holders import key_of, naming
from core.models import Contact, OrganisationSettings
from core.publication import publish_alone
from core.references import replace_keys
from core.roles import Account

logger = logging.getLogger(__name__)
ACTION = "core.replace_contact"
CHUNK = 10  # uses, each a publication


@dataclass(frozen=True)
class Use:
    """A page or setting that uses a contact. `is_draft` if only the draft of the page does."""

    holder: Any
    is_draft: bool = False

    def __str__(self) -> str:
        if isinstance(self.holder, Page):
            title, locale = self.holder.get_admin_display_title(), self.holder.locale
            return title if locale.is_default else f"{title} ({locale})"
        return str(self.holder._meta.verbose_name).capitalize()

    def obstacle(self, user: Account) -> str:
        """Return why `user` may not replace the contact here, or "" if they may."""
        if not isinstance(self.holder, Page):
            app, model = self.holder._meta.app_label, self.holder._meta.model_name
            return "" if user.has_perm(f"{app}.change_{model}") else _("vous ne le modifiez pas")
        if not self.holder.permissions_for_user(user).can_publish():
            return _("vous ne la publiez pas")
        lock = self.holder.get_lock()
        return _("verrouillée") if lock and lock.for_user(user) else ""


def uses_of(contact: Contact) -> list[Use]:
    """Return the uses of the contact and of its translations; uses in drafts only come last."""
    keys = {row.pk: row.pk for row in contact.get_translations(inclusive=True)}
    # Wagtail's reference index does not cover settings.
    settings = OrganisationSettings.objects.filter(contact__in=keys)
    holders: dict[tuple, models.Model] = {(OrganisationSettings, row.pk): row for row in settings}
    for row in contact.get_translations(inclusive=True):
        for holder, _references in ReferenceIndex.get_references_to(row).group_by_source_object():
            # An alias is updated with its source page.
            if not getattr(holder, "alias_of_id", None):
                holders[holder._meta.model, holder.pk] = holder
    uses = [Use(holder) for holder in holders.values()]
    drafts: Any = Page.objects.filter(has_unpublished_changes=True, alias_of=None)
    published = [use.holder.pk for use in uses if isinstance(use.holder, Page)]
    drafts = drafts.exclude(pk__in=published).exclude(latest_revision=None)
    versions = Revision.objects.filter(pk__in=drafts.values("latest_revision"))
    found = list(naming(versions, {key_of(Contact, key) for key in keys}))
    for page in drafts.filter(latest_revision__in=found).select_related("latest_revision"):
        if replace_keys(page.get_latest_revision_as_object(), Contact, keys):
            uses.append(Use(page.specific, is_draft=True))
    return uses


def replace_contact(old: Contact, new: Contact, *, user: Account) -> int:
    """Replace `old` by `new` in all of its uses, after this request. Return their number."""
    total = len(uses_of(old))
    start(replace_in_next_uses, old, total, new=new.pk, user=user.pk)
    return total


def _describe(old: Contact, done: int, total: int, new: int, user: int) -> str:
    other = Contact.objects.filter(pk=new).first()
    return ngettext(
        "%(new)s remplace %(old)s à %(total)s endroit : %(done)s fait.",
        "%(new)s remplace %(old)s à %(total)s endroits : %(done)s faits.",
        total,
    ) % {"new": other or "?", "old": old, "total": total, "done": done}


@background_task(_describe)
def replace_in_next_uses(old: Contact, after: int, new: int, user: int) -> Chunk | None:
    """Replace a contact in its next uses, each in its own transaction.

    A translation of `old` is replaced by the translation of `new`, or by `new` if it has none.
    A use that fails stops none of the others, and is tried again with the next ones.
    """
    account, other = get_user_model().objects.get(pk=user), Contact.objects.get(pk=new)
    keys = {
        row.pk: (other.get_translation_or_none(row.locale) or other).pk
        for row in old.get_translations(inclusive=True)
    }
    data = {"old": str(old), "new": str(other)}
    uses, failures = uses_of(old), []
    for use in uses[:CHUNK]:
        try:
            with transaction.atomic():
                _replace(use, keys, account, data)
        except Exception as failure:
            logger.exception("A contact is not replaced in %s %s", use, use.holder.pk)
            failures.append(failure)
    done = len(uses[:CHUNK]) - len(failures)
    if failures and not done:
        raise failures[0]
    return Chunk(0, done) if failures or uses[CHUNK:] else None


def _replace(use: Use, keys: dict[int, int], user: Account, data: dict[str, str]) -> None:
    if why := use.obstacle(user):
        raise PermissionDenied(f"{use} : {why}")
    if use.is_draft:
        draft = use.holder.get_latest_revision_as_object()
        replace_keys(draft, Contact, keys)
        revision = draft.save_revision(user=user, clean=False)
        log(draft, ACTION, user=user, data=data, revision=revision, content_changed=True)
    elif isinstance(use.holder, Page):
        publish_alone(
            use.holder,
            lambda version: replace_keys(version, Contact, keys),
            action=ACTION,
            user=user,
            data=lambda: data,
        )
    else:
        replace_keys(use.holder, Contact, keys)
        use.holder.save()
