"""What the blocks of a body share: their preview, what they leave out, where their links lead."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Page

from core.languages import address_in

TEXT = _("Texte")
MEDIA = _("Images et documents")
LAYOUT = _("Mise en page")
PEOPLE = _("Contacts et partenaires")

MAX_TITLE_LENGTH = 200  # characters

# A backslash is a slash to browsers, and two of them lead to another host.
_ADDRESS = re.compile(r"(?:/(?!/)|https?://|mailto:|tel:)[^\s\\]*")


class BodyBlock(blocks.Block):
    """A block that editors add to a body; mix it in before the kind of block."""

    class Meta:
        preview_template = "blocks/preview.html"

    def is_shown(self, value: Any) -> bool:
        """Whether there is anything to show: what was chosen may have been deleted since."""
        return bool(value)

    def render(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return super().render(value, context) if self.is_shown(value) else ""

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add `rendered`, the block as pages show it; empty where it has nothing to show yet."""
        context = super().get_preview_context(value, parent_context)
        return context | {"rendered": self.render(value, context)}


class OptionalCharBlock(blocks.CharBlock):
    """Words that may be missing, then empty and never None, on which wagtail-localize stumbles."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "default": ""} | kwargs)


class SameInAllLanguagesBlock(blocks.CharBlock):
    """Characters that are no words: an address, what a search is asked. Never translated."""

    def get_translatable_segments(self, value: Any) -> list:
        """Nothing for wagtail-localize, which would offer them to the translator."""
        return []


class AddressBlock(SameInAllLanguagesBlock):
    """An address of the site (/agenda/?theme=habitat) or elsewhere (https://, mailto:, tel:)."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["validators"] = [
            RegexValidator(
                rf"^{_ADDRESS.pattern}$",
                _("L'adresse commence par /, https://, mailto: ou tel:, et n'a pas d'espace."),
            )
        ]
        super().__init__(**{"max_length": 500, "search_index": False} | kwargs)


class TargetBlock(blocks.StructBlock):
    """What leads somewhere: to a page, which may move, or to an address."""

    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = AddressBlock(
        label=_("Ou adresse"),
        required=False,
        help_text=_("Une adresse du site (/agenda/) ou d'un autre (https://…)."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["page"] and value["address"]:
            error = ValidationError(_("Choisissez une page ou écrivez une adresse, pas les deux."))
            raise StructBlockValidationError({"address": error})
        return value


def safe_address(address: str) -> str:
    """The address if a link may lead there, whatever was stored; else nothing."""
    return address if address and _ADDRESS.fullmatch(address) else ""


def addresses_of(targets: Iterable, context: dict) -> list[str]:
    """Where each `TargetBlock` value leads, in the language of the page; "" for nowhere.

    A page that is not published leads nowhere. One query, however many they are.
    """
    targets = list(targets)
    prefetch_related_objects([t["page"] for t in targets if t.get("page")], "locale")
    language = get_language()
    return [
        _page_address(t.get("page"), context) or address_in(language, safe_address(t["address"]))
        for t in targets
    ]


def _page_address(page: Page | None, context: dict) -> str:
    if not page or not page.live:
        return ""
    if page.locale.language_code != get_language():
        page = page.localized
    return page.get_url(context.get("request")) or ""


def prefetch_renditions(images: Iterable) -> None:
    """Read at once the sizes that were made of these images, some of which may be None."""
    found = [image for image in images if image]
    prefetch_related_objects(found, Prefetch("renditions", to_attr="prefetched_renditions"))


def level_in(context: dict, level: int) -> int:
    """The level of a block's heading, where the page says by how many its headings go down."""
    return min(level + int(context.get("deeper") or 0), 6)
