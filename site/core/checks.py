"""System checks of settings, blocks and vocabularies."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import FieldDoesNotExist
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.blocks import Block, ListBlock, RawHTMLBlock, StreamBlock, StructBlock

from core.database_files import unwritable_database
from core.fields import BodyField
from core.models import VOCABULARIES, Term
from core.models.vocabularies import TermTranslation

NO_ICON = "placeholder"  # Wagtail's default icon of blocks
CAPS = (
    "WAGTAILIMAGES_MAX_UPLOAD_SIZE",
    "WAGTAILIMAGES_MAX_IMAGE_PIXELS",
    "WAGTAILDOCS_MAX_UPLOAD_SIZE",
)
"""The settings that limit uploads."""


@register(Tags.translation)
def check_languages(**kwargs: Any) -> list[CheckMessage]:
    """Check that the source language is the first of LANGUAGES."""
    if [code for code, _name in settings.LANGUAGES][:1] == [settings.LANGUAGE_CODE]:
        return []
    message = f"The first of LANGUAGES is not LANGUAGE_CODE, '{settings.LANGUAGE_CODE}'."
    hint = "Put the source language first: every other one is translated from it."
    return [Error(message, hint=hint, id="core.E001")]


@register(Tags.security)
def check_caps(**kwargs: Any) -> list[CheckMessage]:
    """Check that uploads are limited."""
    return [
        Error(
            f"The setting {name} is not a number above zero.",
            hint="Set it: without a cap, one upload can take all of the server's memory.",
            id="core.E002",
        )
        for name in CAPS
        if not (isinstance(cap := getattr(settings, name, None), int) and cap > 0)
    ]


@register(Tags.database)
def check_encodings(databases: Collection[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Check that databases are in UTF-8. Whoever installs the site reads the message."""
    errors: list[CheckMessage] = []
    for alias in databases or ():
        encoding = server_encoding(connections[alias])
        if encoding != "UTF8":
            message = f"La base de données est en {encoding}, et non en UTF-8."
            hint = "Créez-en une autre : createdb --template=template0 --encoding=UTF8 NOM"
            errors.append(Error(message, hint=hint, id="core.E025"))
    return errors


@register(Tags.database)
def check_database_files(
    databases: Collection[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Check that a database that is a file can be written. An operator reads the message."""
    found = unwritable_database() if databases else None
    return [Error(found.sentence, hint=found.command, id="core.E026")] if found else []


def server_encoding(connection: BaseDatabaseWrapper) -> str:
    """Return PostgreSQL's name of the encoding of a database. SQLite's are all in UTF-8 here."""
    if connection.vendor != "postgresql":
        return "UTF8"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        return cursor.fetchone()[0]


@register(Tags.compatibility)
def check_apps(**kwargs: Any) -> list[CheckMessage]:
    """Check that this site's apps come first in INSTALLED_APPS, from the uppermost down."""
    ours = settings.SITE_APPS
    errors: list[CheckMessage] = []
    if settings.INSTALLED_APPS[: len(ours)] != ours:
        message = "INSTALLED_APPS does not begin with SITE_APPS, in their order."
        hint = "Put *SITE_APPS first: templates and commands of ours replace others'."
        errors.append(Error(message, hint=hint, id="core.E003"))
    if ours[-2:] != ["core", "background"]:
        message = "The last of SITE_APPS are not 'core' and 'background'."
        hint = "List the uppermost first: no app imports one above it."
        errors.append(Error(message, hint=hint, id="core.E004"))
    return errors


@register(Tags.models)
def check_public_models(**kwargs: Any) -> list[CheckMessage]:
    """Check that each model of the site is said to be public or hidden, with fields it has."""
    errors: list[CheckMessage] = []
    public = {label.lower() for label in settings.PUBLIC_MODELS}
    listed = public | {label.lower() for label in settings.HIDDEN_MODELS}
    for model in apps.get_models():
        if model._meta.app_label in settings.SITE_APPS and model._meta.label_lower not in listed:
            message = "The model is in neither PUBLIC_MODELS nor HIDDEN_MODELS."
            hint = "Say whether the public can see it: answers are kept until what it sees changes."
            errors.append(Error(message, hint=hint, obj=model, id="core.E023"))
    for label, hidden in settings.PUBLIC_MODELS.items():
        model = apps.get_model(label)
        unknown = set(hidden) - {field.name for field in model._meta.local_concrete_fields}
        if unknown:
            message = f"PUBLIC_MODELS hides fields that the model has not: {sorted(unknown)}."
            errors.append(Error(message, obj=model, id="core.E024"))
    return errors


def body_fields() -> list[BodyField]:
    """Return the body fields of all models."""
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    return [field for field in fields if isinstance(field, BodyField)]


def parts_of(block: Block) -> Iterator[Block]:
    """Yield a block and its descendants."""
    yield block
    match block:
        case ListBlock():
            yield from parts_of(block.child_block)
        case StructBlock() | StreamBlock():
            for child in block.child_blocks.values():
                yield from parts_of(child)


def pieces_of(block: Block) -> list[Block]:
    """Return the struct and stream blocks in a block, itself included."""
    return [part for part in parts_of(block) if isinstance(part, StructBlock | StreamBlock)]


def template_of(block: Block) -> str:
    """Return the template name expected for a block: `blocks/events.html` for EventsBlock."""
    name = type(block).__name__.removesuffix("Block")
    return f"blocks/{re.sub(r'(?<!^)(?=[A-Z])', '_', name).lower()}.html"


def errors_of_block(block: Block) -> Iterator[CheckMessage]:
    """Yield the errors of a body block: missing Meta options or template, raw HTML."""

    def error(lack: str, hint: str, number: int) -> CheckMessage:
        return Error(f"The block has no {lack}.", hint=hint, obj=name, id=f"core.E0{number}")

    name = type(block).__name__
    if block.meta.icon == NO_ICON:
        yield error("icon", "Name one of Wagtail's in its Meta.", 11)
    if not block.meta.label:
        yield error("label", "Say in its Meta what editors call it.", 12)
    if not block.meta.group:
        yield error("group", "Name in its Meta the part of the menu that offers it.", 13)
    if not block.get_description():
        yield error("description", "Say in its Meta, in a sentence, what it is for.", 14)
    if not block.is_previewable:
        yield error("preview", "Give its Meta a preview_value, or write get_preview_value().", 15)
    if block.meta.template != template_of(block):
        hint = f"Name it {template_of(block)} in its Meta."
        yield error("template that bears its name", hint, 16)
    else:
        try:
            get_template(block.meta.template)
        except TemplateDoesNotExist:
            yield error("template", f"Write templates/{block.meta.template}.", 17)
    for piece in pieces_of(block):
        if piece.meta.icon == NO_ICON or not piece.meta.label:
            hint = f"Give the Meta of {type(piece).__name__} both."
            yield error("icon or label for each of its pieces", hint, 18)
    if any(isinstance(part, RawHTMLBlock) for part in parts_of(block)):
        hint = "Offer rich text: what somebody pastes is shown to every visitor."
        yield Error("The block takes HTML as it is.", hint=hint, obj=name, id="core.E019")


@register(Tags.models)
def check_blocks(**kwargs: Any) -> list[CheckMessage]:
    """Check the definitions of all body blocks."""
    # All bodies have the same blocks.
    blocks = [b for field in body_fields()[:1] for b in field.stream_block.child_blocks.values()]
    return [error for block in blocks for error in errors_of_block(block)]


def errors_of_vocabularies(vocabularies: Sequence[type[Term]]) -> Iterator[CheckMessage]:
    """Yield the errors of vocabularies: `parameter` or `plural` not unique, no translations."""
    for attribute in ("parameter", "plural"):
        words = [getattr(model, attribute, "") for model in vocabularies]
        for model, word in zip(vocabularies, words, strict=True):
            if not word or words.count(word) > 1:
                message = f"The vocabulary has no {attribute} of its own."
                hint = f"Give it a {attribute} that no other vocabulary has."
                yield Error(message, hint=hint, obj=model, id="core.E020")
    for model in vocabularies:
        try:
            related = model._meta.get_field("translations").related_model
        except FieldDoesNotExist:
            related = None
        if not (isinstance(related, type) and issubclass(related, TermTranslation)):
            message = "The vocabulary has no model of translations."
            hint = "Write a TermTranslation with a ParentalKey to it, related as 'translations'."
            yield Error(message, hint=hint, obj=model, id="core.E021")


@register(Tags.models)
def check_vocabularies(**kwargs: Any) -> list[CheckMessage]:
    """Check that all vocabularies are in VOCABULARIES and well defined."""
    message = "The vocabulary is not in core.models.VOCABULARIES."
    hint = "Add it there: search, translation and the admin's menu read them from it."
    unlisted = [
        Error(message, hint=hint, obj=model, id="core.E022")
        for model in apps.get_models()
        if issubclass(model, Term) and model not in VOCABULARIES
    ]
    return [*unlisted, *errors_of_vocabularies(VOCABULARIES)]
