"""Model fields shared by all apps."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import AppRegistryNotReady, ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField as WagtailStreamField

from core import departements
from core.admin.widgets import StreamWidget
from core.blocks import body_blocks


class StreamField(WagtailStreamField):
    """A StreamField whose block definitions are not in migrations.

    The database column does not depend on the blocks, so changing them needs no migration.
    A data migration that reads blocks must define them itself.
    """

    def __init__(self, block_types: Any = (), *args: Any, **kwargs: Any) -> None:
        super().__init__(block_types, *args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        widget = StreamWidget(self.stream_block, f"{self.model._meta.label_lower}.{self.name}")
        return super().formfield(**{"widget": widget} | kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class BodyField(StreamField):
    """The body of a page, with all registered blocks.

    Blocks are collected on first use, because other apps register theirs in `AppConfig.ready`.
    Raises AppRegistryNotReady before.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__((), *args, **kwargs)

    @cached_property
    def stream_block(self) -> StreamBlock:
        if not apps.ready:
            raise AppRegistryNotReady("The blocks of a body are known once all apps are ready.")
        block = StreamBlock(body_blocks())
        block.set_meta_options(self.block_opts)
        return block

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        # A plain StreamField in migrations, so that switching between both needs none.
        return name, f"{StreamField.__module__}.{StreamField.__qualname__}", args, kwargs


class DepartementsField(models.JSONField):
    """A list of INSEE département codes ("37", "2A")."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["default"] = list
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["default"]
        return name, path, args, kwargs

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if unknown := [code for code in value if code not in departements.NAMES]:
            raise ValidationError(_("Département inconnu : %s") % ", ".join(map(str, unknown)))

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return forms.MultipleChoiceField(
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            required=not self.blank,
            choices=departements.CHOICES,
            widget=forms.SelectMultiple(attrs={"size": 12}),
        )
