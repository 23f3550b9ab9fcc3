"""Base forms of the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.admin.forms.pages import CopyForm as WagtailCopyForm
from wagtail.blocks import BlockField


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


class CopyForm(WagtailCopyForm):
    """The form that copies a page. Copies are drafts, so it does not offer to publish them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("publish_copies", None)

    def values_of_copy(self) -> dict[str, Any]:
        """Return the values of the copy that the user has given."""
        data = self.cleaned_data
        return {"title": data["new_title"], "slug": data["new_slug"]}


class LoginForm(WagtailLoginForm):
    """Wagtail's login form, with a translated label for the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mot de passe")
