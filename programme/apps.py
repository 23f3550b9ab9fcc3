from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    name = "programme"
    verbose_name = _("programme")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from wagtail.models import Page
        from wagtail.permissions import register_permission_policy

        from core.blocks import register_body_block

        from . import signals  # noqa: F401 - connects the receivers
        from .blocks import BODY_BLOCKS
        from .permissions import ProgrammePagePolicy

        for name, block in BODY_BLOCKS.items():
            register_body_block(name, block)
        register_permission_policy(Page, ProgrammePagePolicy())
