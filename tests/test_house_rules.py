"""Rules of the house that no linter knows."""

import re

import pytest
from django.apps import apps
from django.template.loader import get_template
from wagtail.blocks import ListBlock, StreamBlock, StructBlock

from core.fields import BodyField


def body_fields() -> list[BodyField]:
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    return [field for field in fields if isinstance(field, BodyField)]


def pieces_of(block) -> list:
    """The structures that a block is made of, itself among them, at any depth."""
    match block:
        case ListBlock():
            return pieces_of(block.child_block)
        case StructBlock() | StreamBlock():
            parts = [part for child in block.child_blocks.values() for part in pieces_of(child)]
            return [block, *parts]
    return []


BLOCKS = body_fields()[0].stream_block.child_blocks


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_of_the_body_is_named_described_drawn_and_previewed(block):
    assert type(block).__doc__
    assert block.meta.icon != "placeholder"
    assert block.meta.label
    assert block.meta.group
    assert block.get_description()
    assert block.is_previewable
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(block).__name__.removesuffix("Block")).lower()
    assert block.meta.template == f"blocks/{name}.html"
    get_template(block.meta.template)


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_piece_of_a_block_has_an_icon_and_a_label(block):
    for piece in pieces_of(block):
        assert piece.meta.icon != "placeholder", type(piece)
        assert piece.meta.label, type(piece)


def test_every_body_offers_the_same_blocks():
    offered = {str(field): list(field.stream_block.child_blocks) for field in body_fields()}
    assert len(offered) == 7
    assert {tuple(names) for names in offered.values()} == {tuple(BLOCKS)}


def test_no_block_takes_html_as_it_is():
    taken = {type(piece).__name__ for block in BLOCKS.values() for piece in pieces_of(block)}
    assert "RawHTMLBlock" not in taken | {type(block).__name__ for block in BLOCKS.values()}
