"""Base forms of the admin."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm as WagtailCopyForm
from wagtail.blocks import BlockField

from core.text import slugify

SCHEDULE = {"go_live_at", "expire_at"}
"""The fields of the dialog that schedules publication."""


class KeepUnsentBlocksMixin:
    """Keep the value of a StreamField missing from the data, as when its script did not run.

    Must come before Wagtail's form in the base classes.
    """

    fields: dict[str, Any]
    is_bound: bool
    data: Any
    files: Any
    add_prefix: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in list(self.fields.items()) if self.is_bound else ():
            if isinstance(field, BlockField) and field.widget.value_omitted_from_data(
                self.data, self.files, self.add_prefix(name)
            ):
                del self.fields[name]


class BasePageForm(KeepUnsentBlocksMixin, WagtailAdminPageForm):
    """The base form of all pages."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in SCHEDULE & self.fields.keys():
            self.fields[name].help_text = _("Heure de Paris.")

    def full_clean(self) -> None:
        from core.admin.offered import check_is_offered  # it reads models, which import this module

        if self.is_bound:
            check_is_offered(self)
        super().full_clean()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self._keeps_its_past_expiry(cleaned):
            # Left to the instance: Wagtail, which checks it next, refuses any past date.
            del cleaned["expire_at"]
        return cleaned

    def _keeps_its_past_expiry(self, cleaned: dict[str, Any]) -> bool:
        """Whether the page has expired, and the schedule is as it was."""
        expiry, stored = cleaned.get("expire_at"), self.instance.expire_at
        return (
            expiry is not None
            and stored is not None
            and expiry < timezone.now()
            # The input has no seconds.
            and expiry == stored.replace(second=0, microsecond=0)
            and "go_live_at" not in self.changed_data
        )

    @property
    def schedule_errors(self) -> list[str]:
        """The errors of the fields that are in a closed dialog, each with its label."""
        return [
            f"{self.fields[name].label} – {message}"
            for name in sorted(SCHEDULE, reverse=True)
            for message in self.errors.get(name, ())
        ]


class CopyForm(WagtailCopyForm):
    """The form that copies a page. Copies are drafts, so it does not offer to publish them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)

    def values_of_copy(self) -> dict[str, Any]:
        """Return the values of the copy that the user has given."""
        data = self.cleaned_data
        return {"title": data["new_title"], "slug": data["new_slug"]}


class TermForm(WagtailAdminModelForm):
    """The form of a term, which may not be a twin of another one of its vocabulary."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        # Twins of before this rule may still be changed otherwise, until they are merged.
        twin = self.instance.twin(name) if "name" in self.changed_data else None
        if twin:
            address = AdminURLFinder(self.for_user).get_edit_url(twin) or ""
            message = _('Ce terme existe : <a href="{address}">« {term} »</a>.')
            raise ValidationError(format_html(str(message), address=address, term=twin))
        return name

    def clean_slug(self) -> str:
        """Return the slug, or that of the name where no script has filled it."""
        return self.cleaned_data["slug"] or slugify(self.cleaned_data.get("name", ""))
