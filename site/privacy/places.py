"""Where a person is found: every text of every model, and the page that it belongs to."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import (
    CharField,
    EmailField,
    Field,
    FileField,
    JSONField,
    Model,
    SlugField,
    TextField,
    URLField,
)
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from privacy.models import PersonRequest
from privacy.registry import Erasure, declaration_of
from privacy.words import ADDRESSES, IDENTIFIERS, Words

# Made again from what they index, or of nobody.
DERIVED_APPS = {"contenttypes", "sessions", "wagtailsearch"}
DERIVED = {"wagtailcore.ReferenceIndex", "auth.Permission", PersonRequest._meta.label}
BATCH = 500  # rows


@dataclass(frozen=True)
class Place:
    """A row in which the words are, and in which of its fields."""

    model: str
    pk: str
    fields: list[str]
    page: int | None = None
    """The page that the row is, or belongs to."""
    title: str = ""
    is_public: bool = False
    is_address: bool = False
    """Whether the words are in addresses and unique names only, which a person changes."""
    erasure: str = Erasure.REPLACE.name
    """What becomes of the row."""
    account: int | None = None
    """The account with which alone the row goes."""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        return cls(**values)

    @property
    def kind(self) -> str:
        """What the row is, in the words of its model."""
        return capfirst(str(apps.get_model(self.model)._meta.verbose_name))


def searched_models() -> list[type[Model]]:
    """Return the models whose rows are read, in an order that stays."""
    return [
        model
        for model in apps.get_models(include_auto_created=False)
        if model._meta.managed
        and not model._meta.proxy
        and model._meta.app_label not in DERIVED_APPS
        and model._meta.label not in DERIVED
        and texts_of(model)
    ]


def texts_of(model: type[Model]) -> list[Field]:
    """Return the fields of a model, its parents' apart, in which words can be."""
    kinds = (CharField, TextField, JSONField, FileField, StreamField)
    fields = [field for field in model._meta.local_concrete_fields if isinstance(field, kinds)]
    return [
        field
        for field in fields
        if field.name not in {"password", *IDENTIFIERS} and not field.choices
    ]


def is_replaceable(field: Field) -> bool:
    """Whether the words may be replaced in a field: not in an address, or what names a row."""
    is_address = isinstance(field, SlugField | FileField | URLField) or field.name in ADDRESSES
    return not is_address and not field.unique


def raw_value(field: Field, value: Any) -> Any:
    """Return what is kept of a value: plain data, that of blocks included."""
    if isinstance(field, StreamField):
        return value.get_prep_value() if value is not None else None
    if isinstance(field, FileField):
        return str(value)
    return value


def fields_with(words: Words, row: Model) -> list[Field]:
    """Return the fields of a row, those of its parents apart, in which the words are."""
    return [
        field
        for field in texts_of(type(row))
        if words.are_in(raw_value(field, field.value_from_object(row)))
    ]


def places_in(model: type[Model], words: Words) -> Iterator[Place]:
    """Yield the rows of a model in which the words are."""
    texts = [field.attname for field in texts_of(model)]
    rows = model._base_manager.order_by("pk").only("pk", *texts)
    for row in rows.iterator(chunk_size=BATCH):
        found = fields_with(words, row)
        if found and (whole := model._base_manager.filter(pk=row.pk).first()):
            yield _place(whole, found, words)


def can_replace(words: Words, field: Field, row: Model) -> bool:
    """Whether a field holds the words elsewhere than in addresses and names of files."""
    value = raw_value(field, field.value_from_object(row))
    return is_replaceable(field) and words.replaced(value, "") != value


def erasure_of_row(words: Words, row: Model, found: list[Field]) -> Erasure:
    """Return what becomes of a row: what is declared, if its words say that it is the person's."""
    declaration = declaration_of(row._meta.label)
    what = declaration.erasure if declaration else Erasure.REPLACE
    if what is Erasure.ANONYMISE:
        return Erasure.WITH_ACCOUNT
    if declaration is None or what not in (Erasure.EMPTY, Erasure.DELETE):
        return what
    if not declaration.named_by:
        return Erasure.WITH_ACCOUNT
    names = (field for field in found if field.name in declaration.named_by)
    is_named = any(not isinstance(f, EmailField) or can_replace(words, f, row) for f in names)
    return what if is_named else Erasure.REPLACE


def _place(row: Model, found: list[Field], words: Words) -> Place:
    page, label, fields = page_of(row), row._meta.label, [field.name for field in found]
    what = erasure_of_row(words, row, found)
    is_replaced = what in (Erasure.REPLACE, Erasure.EMPTY)
    is_address = is_replaced and not any(can_replace(words, field, row) for field in found)
    account = getattr(row, "account_id", getattr(row, "user_id", row.pk))
    hidden = settings.PUBLIC_MODELS.get(label)
    is_public = hidden is not None and not set(fields) <= set(hidden) and (not page or page.live)
    title = page.draft_title if page else str(row)[:100]
    return Place(
        label,
        str(row.pk),
        fields,
        page and page.pk,
        title,
        is_public,
        is_address,
        what.name,
        account if what is Erasure.WITH_ACCOUNT else None,
    )


def page_of(row: Any) -> Page | None:
    """Return the page that a row is, or belongs to: a version, a child row, a log entry."""
    if isinstance(row, Page):
        return Page.objects.filter(pk=row.pk).first()
    if isinstance(row, Revision):
        is_page = row.base_content_type.model_class() is Page
        return Page.objects.filter(pk=row.object_id).first() if is_page else None
    for field in row._meta.concrete_fields:
        if isinstance(field, ParentalKey):
            return page_of(getattr(row, field.name))
    try:
        related = row._meta.get_field("page").related_model
    except FieldDoesNotExist:
        return None
    return Page.objects.filter(pk=row.page_id).first() if related is Page else None
