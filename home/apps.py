from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("accueil")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from core.blocks import register_body_block

        from .blocks import ConformityBlock, SiteMapBlock

        register_body_block("site_map", SiteMapBlock)
        register_body_block("conformity", ConformityBlock)
