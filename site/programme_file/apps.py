from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeFileConfig(AppConfig):
    name = "programme_file"
    verbose_name = _("fichier de programme")

    def ready(self):
        from . import checks  # noqa: F401 - they register themselves
