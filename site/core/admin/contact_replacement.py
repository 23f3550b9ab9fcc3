"""Replacement of a contact by another wherever it is used: in fields, blocks and drafts."""

from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex

from core.holders import key_of, may_name
from core.models import Contact, OrganisationSettings
from core.publication import publish_alone
from core.references import replace_keys
from core.roles import Account

ACTION = "core.replace_contact"


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
    named = {key_of(Contact, key) for key in keys}
    for page in drafts.select_related("latest_revision").iterator():
        if may_name(page.specific_class, page.latest_revision.content, named) and replace_keys(
            page.get_latest_revision_as_object(), Contact, keys
        ):
            uses.append(Use(page.specific, is_draft=True))
    return uses


@transaction.atomic
def replace_contact(old: Contact, new: Contact, *, user: Account) -> int:
    """Replace `old` by `new` in all of its uses, or in none. Return the number of uses.

    A translation of `old` is replaced by the translation of `new`, or by `new` if it has none.
    """
    keys = {
        row.pk: (new.get_translation_or_none(row.locale) or new).pk
        for row in old.get_translations(inclusive=True)
    }
    uses = uses_of(old)
    data = {"old": str(old), "new": str(new)}
    for use in uses:
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
    return len(uses)
