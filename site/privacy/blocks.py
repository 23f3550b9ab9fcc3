"""The text for visitors about personal data, which editors put on a page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.blocks.base import TEXT, StaticBodyBlock, level_in
from privacy.registry import declared


class PersonalDataBlock(StaticBodyBlock):
    """What the site keeps of its visitors and of those it names: made from the declarations."""

    class Meta:
        icon = "user"
        label = _("Données personnelles")
        group = TEXT
        description = _("Ce que le site garde des personnes, pourquoi et combien de temps.")
        admin_text = _("Le tableau des données personnelles, toujours à jour.")
        template = "blocks/personal_data.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["level"] = level_in(context, 2)
        context["rows"] = [row for row in declared() if row.of_visitors]
        return context
