from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrintingConfig(AppConfig):
    name = "printing"
    verbose_name = _("impression")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from background.chores import every_minute

        from .making import make_what_is_asked_for
        from .observing import observe_what_changed

        every_minute(make_what_is_asked_for)
        every_minute(observe_what_changed)
