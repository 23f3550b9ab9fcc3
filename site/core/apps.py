from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("socle")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models import SlugField
        from wagtail.admin.forms.models import register_form_field_override

        from background.chores import every_day, every_minute

        from . import checks, housekeeping, signals  # noqa: F401 - the checks register themselves
        from .admin import exports
        from .admin.widgets import SlugInput
        from .scheduled import publish_what_is_due

        register_form_field_override(SlugField, override={"widget": SlugInput})
        every_minute(publish_what_is_due)
        every_day(housekeeping.delete_old_versions)
        every_day(housekeeping.delete_unused_renditions)
        every_day(housekeeping.delete_lost_files)
        every_day(housekeeping.delete_abandoned)
        exports.connect()
        signals.connect()
