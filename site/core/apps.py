from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("socle")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models import SlugField
        from wagtail.admin.forms.models import register_form_field_override

        from . import checks, signals  # noqa: F401 - the checks register themselves
        from .admin import exports
        from .admin.widgets import SlugInput

        register_form_field_override(SlugField, override={"widget": SlugInput})
        exports.connect()
        signals.connect()
