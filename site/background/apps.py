from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BackgroundConfig(AppConfig):
    name = "background"
    verbose_name = _("travail en arrière-plan")

    def ready(self) -> None:
        from . import signals  # noqa: F401 - the receivers connect themselves
