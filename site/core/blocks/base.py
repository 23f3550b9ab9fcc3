"""Base classes and helpers of the blocks."""

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

# Browsers read a backslash as a slash, and two slashes lead to another host.
_ADDRESS = re.compile(r"(?:/(?!/)|https?://|mailto:|tel:)[^\s\\]*")


class BodyBlock(blocks.Block):
    """A mixin for the blocks of a body. Must come before the block type in the base classes."""

    class Meta:
        preview_template = "blocks/preview.html"

    def is_shown(self, value: Any) -> bool:
        """Whether there is anything to display: the chosen object may have been deleted."""
        return bool(value)

    def render(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return super().render(value, context) if self.is_shown(value) else ""

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add `rendered`, the HTML of the block, to the context; "" if it is not shown."""
        context = super().get_preview_context(value, parent_context)
        return context | {"rendered": self.render(value, context)}


class StaticBodyBlock(BodyBlock, blocks.StaticBlock):
    """A block without a value: what it displays is made of what the site holds."""

    class Meta:
        preview_value = None

    def is_shown(self, value: Any) -> bool:
        return True


class OptionalCharBlock(blocks.CharBlock):
    """An optional text, "" by default and never None, which wagtail-localize does not support."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "default": ""} | kwargs)


class SameInAllLanguagesBlock(blocks.CharBlock):
    """A text that is never translated, such as a URL or a search query."""

    def get_translatable_segments(self, value: Any) -> list:
        """Return no segments, so that wagtail-localize does not offer it for translation."""
        return []


class AddressBlock(SameInAllLanguagesBlock):
    """A URL of the site (/agenda/?theme=habitat) or an external one (https://, mailto:, tel:)."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["validators"] = [
            RegexValidator(
                rf"^{_ADDRESS.pattern}$",
                _("L'adresse commence par /, https://, mailto: ou tel:, et n'a pas d'espace."),
            )
        ]
        super().__init__(**{"max_length": 500, "search_index": False} | kwargs)


class TargetBlock(blocks.StructBlock):
    """The target of a link: a page or a URL."""

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
    """Return the stored URL if it is safe for a link, else ""."""
    return address if address and _ADDRESS.fullmatch(address) else ""


def addresses_of(targets: Iterable, context: dict) -> list[str]:
    """Return the URL of each `TargetBlock` value, in the active language.

    It is "" for an unpublished page. Locales are read in one query.
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
    """Prefetch the renditions of the images, which may include None."""
    found = [image for image in images if image]
    prefetch_related_objects(found, Prefetch("renditions", to_attr="prefetched_renditions"))


def level_in(context: dict, level: int) -> int:
    """Return the heading level of a block, lowered by `deeper` in the context, at most 6."""
    return min(level + int(context.get("deeper") or 0), 6)
