"""Layout blocks: key figures, columns, tables."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup
from wagtail.contrib.typed_table_block.blocks import (
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from .base import (
    LAYOUT,
    MAX_TITLE_LENGTH,
    BodyBlock,
    OptionalCharBlock,
    TargetBlock,
    addresses_of,
    level_in,
    prefetch_renditions,
)
from .media import IllustrationBlock, alternative_of, is_undescribed
from .text import RichTextBlock

SHORT_FIGURE = 5  # characters; figures up to this length are displayed large


class KeyFigureBlock(blocks.StructBlock):
    """A figure and its label."""

    figure = blocks.CharBlock(
        label=_("Chiffre"), max_length=24, help_text=_("Tel qu'il se lit : « 1 200 », « 48 % ».")
    )
    label = blocks.CharBlock(label=_("Ce qu'il compte"), max_length=200)

    class Meta:
        icon = "decimal"
        label = _("Chiffre")
        label_format = "{figure} {label}"


class KeyFiguresBlock(BodyBlock, blocks.StructBlock):
    """A list of key figures."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Chiffres"), min_num=1, max_num=8)
    source = OptionalCharBlock(
        label=_("Source"),
        max_length=200,
        help_text=_("D'où viennent ces chiffres."),
    )

    class Meta:
        icon = "decimal"
        label = _("Chiffres clés")
        group = LAYOUT
        description = _("Quelques nombres en grand, et ce qu'ils comptent.")
        template = "blocks/key_figures.html"
        label_format = "{title}"
        preview_value = {
            "title": "",
            "figures": [
                {"figure": "9", "label": "réseaux thématiques"},
                {"figure": "27", "label": "rencontres cette année"},
                {"figure": "48 %", "label": "à distance"},
            ],
            "source": "Villes au Carré, 2020",
        }

    def is_shown(self, value: Any) -> bool:
        return any(figure["figure"] for figure in value["figures"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        # The same size for all figures, since they are compared.
        context["is_long"] = any(len(f["figure"]) > SHORT_FIGURE for f in value["figures"])
        return context


class ColumnBlock(IllustrationBlock, TargetBlock):
    """A column or card, whose title is a link if it has a target."""

    image = ImageChooserBlock(label=_("Image"), required=False)
    title = blocks.CharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    text = RichTextBlock(label=_("Texte"), required=False)

    class Meta:
        icon = "doc-empty"
        label = _("Colonne")
        label_format = "{title}"
        form_layout = [
            "title",
            "text",
            BlockGroup(["page", "address"], heading=_("Lien"), icon="link", classname="collapsed"),
            BlockGroup(
                ["image", "alternative", "decorative"],
                heading=_("Image"),
                icon="image",
                classname="collapsed",
            ),
        ]


class ColumnsBlock(BodyBlock, blocks.StructBlock):
    """Columns or cards side by side, stacked on small screens."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    columns = blocks.ListBlock(
        ColumnBlock(), label=_("Colonnes"), min_num=1, max_num=12, collapsed=True
    )

    class Meta:
        icon = "grid"
        label = _("Colonnes ou cartes")
        group = LAYOUT
        description = _("Des textes côte à côte, avec ou sans image, avec ou sans lien.")
        template = "blocks/columns.html"
        label_format = "{title}"

    def get_preview_value(self) -> Any:
        empty = self.child_blocks["columns"].child_block.get_default()
        columns = [
            {"title": "S'informer", "text": "<p>Des ressources à partager.</p>"},
            {"title": "Se rencontrer", "text": "<p>Un agenda.</p>", "address": "/agenda/"},
            {"title": "Agir", "text": "<p>Neuf réseaux.</p>", "address": "/reseaux/"},
        ]
        return self.normalize({"title": "", "columns": [{**empty, **shown} for shown in columns]})

    def is_shown(self, value: Any) -> bool:
        return any(column["title"] or column["text"] for column in value["columns"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        columns = list(value["columns"])
        prefetch_renditions(column["image"] for column in columns)
        addresses = addresses_of(columns, context)
        context["columns"] = [
            {
                "value": column,
                "address": address,
                "alternative": alternative_of(column),
                "is_undescribed": is_undescribed(column),
            }
            for column, address in zip(columns, addresses, strict=True)
        ]
        context["column_level"] = level_in(context, 3 if value["title"] else 2)
        return context


class NumberCellBlock(blocks.CharBlock):
    """A number, displayed as typed and aligned to the right."""

    class Meta:
        icon = "decimal"
        label = _("Nombre")


class GridBlock(TypedTableBlock):
    """The caption, headings and cells of a table, all translated by wagtail-localize."""

    text = blocks.TextBlock(label=_("Texte"), required=False, rows=2, icon="pilcrow")
    number = NumberCellBlock(required=False)
    rich_text = RichTextBlock(label=_("Texte enrichi"), required=False)

    class Meta:
        label = _("Tableau")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        missing = []
        if not value.columns or not value.row_data:
            missing.append(_("Un tableau a au moins une colonne et une ligne."))
        if not value.caption.strip():
            missing.append(_("Donnez un titre au tableau : il dit ce qu'on y lit."))
        if not all(column["heading"].strip() for column in value.columns):
            missing.append(_("Donnez un titre à chaque colonne."))
        if missing:
            raise TypedTableBlockValidationError(non_block_errors=missing)
        return value

    def get_translatable_segments(self, value: Any) -> list:
        segments = [StringSegmentValue("caption", value.caption)]
        for place, column in enumerate(value.columns):
            segments.append(StringSegmentValue(f"heading-{place}", column["heading"]))
            for number, row in enumerate(value.row_data):
                cell = StreamFieldSegmentExtractor(None).handle_block(
                    column["block"], row["values"][place]
                )
                segments += [segment.wrap(f"cell-{number}-{place}") for segment in cell]
        return segments

    def restore_translated_segments(self, value: Any, segments: list) -> Any:
        of_part: dict[str, list] = {}
        for segment in segments:
            part, rest = segment.unwrap()
            of_part.setdefault(part, []).append(rest)
        writer = StreamFieldSegmentsWriter(None, None, None)
        for part, found in of_part.items():
            kind, *places = part.split("-")
            if kind == "caption":
                value.caption = found[0].render_text()
            elif kind == "heading":
                value.columns[int(places[0])]["heading"] = found[0].render_text()
            else:
                cells, place = value.row_data[int(places[0])]["values"], int(places[1])
                block = value.columns[place]["block"]
                cells[place] = writer.handle_block(block, cells[place], found)
        return value


class TableBlock(BodyBlock, blocks.StructBlock):
    """A table. On narrow screens, each row is displayed as a card."""

    table = GridBlock()
    has_row_headings = blocks.BooleanBlock(
        label=_("La première colonne dit de quoi parle la ligne"), required=False, default=True
    )
    source = OptionalCharBlock(label=_("Source"), max_length=200)

    class Meta:
        icon = "table"
        label = _("Tableau")
        group = LAYOUT
        description = _("Des données en lignes et en colonnes, avec un titre.")
        template = "blocks/table.html"
        form_layout = BlockGroup(["table"], settings=["has_row_headings", "source"])
        preview_value = {
            "table": {
                "caption": "Rencontres par mode",
                "columns": [
                    {"type": "text", "heading": "Mode"},
                    {"type": "number", "heading": "Rencontres"},
                ],
                "rows": [{"values": ["Présentiel", "12"]}, {"values": ["À distance", "15"]}],
            },
            "has_row_headings": True,
            "source": "",
        }

    def is_shown(self, value: Any) -> bool:
        return bool(value["table"].columns and value["table"].row_data)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        table = value["table"]
        context["columns"] = columns = [
            {
                "heading": column["heading"],
                "is_number": isinstance(column["block"], NumberCellBlock),
            }
            for column in table.columns
        ]
        context["rows"] = [
            [
                column
                | {"cell": cell, "is_heading": value["has_row_headings"] and column is columns[0]}
                for column, cell in zip(columns, row, strict=True)
            ]
            for row in table.rows
        ]
        context["is_wide"] = len(columns) > 3
        return context
