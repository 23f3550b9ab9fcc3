"""What the forms of the admin share."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.blocks import BlockField


class KeepUnsentBlocksMixin:
    """Where its script did not run, a StreamField sends nothing: what is stored then stays.

    Mix it in before Wagtail's form.
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
    """The form of every page."""


class LoginForm(WagtailLoginForm):
    """Wagtail's, whose password has no label but its own name in English."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Mot de passe")
