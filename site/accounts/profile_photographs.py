"""The photograph of an account, checked and written again as the images of the site are."""

from typing import Any

from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.admin.views.account import AccountView as WagtailAccountView
from wagtail.admin.views.account import AvatarSettingsPanel

from core.admin.uploads import UploadedImageField


class PhotographForm(AvatarPreferencesForm):
    avatar = UploadedImageField(
        label=AvatarPreferencesForm.base_fields["avatar"].label, required=False
    )


class PhotographPanel(AvatarSettingsPanel):
    form_class = PhotographForm
    template_name = "accounts/photograph.html"


class AccountView(WagtailAccountView):
    """Wagtail's view, whose hook adds panels and replaces none."""

    def get_panels(self) -> list[Any]:
        return [
            PhotographPanel(panel.request, panel.user, panel.profile)
            if isinstance(panel, AvatarSettingsPanel)
            else panel
            for panel in super().get_panels()
        ]


# In the place of Wagtail's.
account = never_cache(require_admin_access(AccountView.as_view()))
