from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class PrivacyConfig(AppConfig):
    name = "privacy"
    verbose_name = _("données personnelles")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from background.chores import every_day
        from core.blocks import register_body_block

        from . import checks  # noqa: F401 - they register themselves
        from .blocks import PersonalDataBlock
        from .retention import delete_what_is_too_old

        autodiscover_modules("personal_data")
        register_body_block("personal_data", PersonalDataBlock)
        every_day(delete_what_is_too_old)
