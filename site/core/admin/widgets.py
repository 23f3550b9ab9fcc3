"""Widgets of the admin."""

import json
import re
from hashlib import sha256
from typing import Any, NamedTuple

from django import forms
from django.apps import apps
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.admin.telepath import JSContext
from wagtail.admin.widgets import SlugInput as WagtailSlugInput
from wagtail.blocks import BlockWidget
from wagtail.blocks.base import get_error_json_data

from core.surroundings import cached_until_surroundings_change
from core.text import SLUG_FORMATTERS

# The random keys of default values: empty rich text, and the first rows of a list block.
_RANDOM_KEY = re.compile(r'\\"key\\": \\"\w+\\"|"id":"[0-9a-f-]{36}"')


class SlugInput(WagtailSlugInput):
    """Wagtail's slug widget, which makes the same slug of a title as the server."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, formatters=list(SLUG_FORMATTERS))


class BlockDefinitions(NamedTuple):
    """The block definitions of a StreamField as JSON, their media, and a hash of them."""

    context: JSContext
    json: str
    digest: str


@cached_until_surroundings_change
def block_definitions(field_label: str, _language: str) -> BlockDefinitions:
    """Return the block definitions of a field, which take half the time of its form."""
    model, _dot, name = field_label.rpartition(".")
    context = JSContext()
    packed = context.pack(apps.get_model(model)._meta.get_field(name).stream_block)
    as_json = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    digest = sha256(_RANDOM_KEY.sub("", as_json).encode()).hexdigest()[:16]
    return BlockDefinitions(context, as_json, digest)


class StreamWidget(BlockWidget):
    """Wagtail's block widget, with the block definitions in a script that browsers cache.

    The definitions of a body are 140 KB, grow with the vocabularies, and are the same for all
    pages.
    """

    def __init__(
        self, block_def: Any, field_label: str, attrs: dict[str, Any] | None = None
    ) -> None:
        super().__init__(block_def, attrs)
        self.field_label = field_label

    def _definitions(self) -> BlockDefinitions:
        return block_definitions(self.field_label, get_language())

    def _build_block_json(self) -> None:
        self._js_context, self._block_json, _digest = self._definitions()

    def render_with_errors(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        errors: Any = None,
        renderer: Any = None,
    ) -> SafeString:
        error = get_error_json_data(errors.as_data()[0]) if errors else None
        return format_html(
            '<div id="{}" data-block data-blocks="{}" data-w-block-arguments-value="{}"></div>',
            name,
            self.field_label,
            json.dumps([self.block_def.get_form_state(value), error], ensure_ascii=False),
        )

    @property
    def digest(self) -> str:
        """Return a hash of the block definitions."""
        return self._definitions().digest

    @property
    def script(self) -> str:
        """Return the block definitions as JavaScript."""
        label = json.dumps(self.field_label)
        return f"(window.blockDescriptions ??= {{}})[{label}] = {self.block_json};\n"

    @cached_property
    def media(self) -> forms.Media:
        address = reverse("block_description", args=[self.field_label, self.digest])
        return super().media + forms.Media(js=["core/js/blocks.js", address])
