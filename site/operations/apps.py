from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    """What the person who installs the site and carries it on asks of it."""

    name = "operations"
    verbose_name = _("exploitation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.conf import settings

        from . import checks  # noqa: F401 - registers itself

        if settings.SENTRY_DSN:
            from .errors import tell_sentry  # whose library takes long to import

            tell_sentry(settings.SENTRY_DSN)
