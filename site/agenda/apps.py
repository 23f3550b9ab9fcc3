from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgendaConfig(AppConfig):
    name = "agenda"
    verbose_name = _("agenda")

    def ready(self) -> None:
        from core.admin.content_checks import register_address
        from core.blocks import register_body_block

        from . import checks  # noqa: F401 - they register themselves
        from .blocks import BODY_BLOCKS
        from .themes import is_theme

        for name, block in BODY_BLOCKS.items():
            register_body_block(name, block)
        register_address("theme", is_theme)
