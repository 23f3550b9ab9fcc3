from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = _("traduction")

    def ready(self) -> None:
        from . import signals

        signals.connect()
