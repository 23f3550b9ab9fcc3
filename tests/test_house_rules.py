"""Rules of the house that no linter knows; `core.checks` states those of blocks."""

import pytest

from core.checks import body_fields, errors_of_block, pieces_of

BLOCKS = body_fields()[0].stream_block.child_blocks


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_of_the_body_is_named_described_drawn_and_previewed(block):
    assert type(block).__doc__
    assert list(errors_of_block(block)) == []


def test_the_pieces_of_blocks_are_seen():
    assert {"KeyFigureBlock", "ColumnBlock"} <= {
        type(piece).__name__ for block in BLOCKS.values() for piece in pieces_of(block)
    }


def test_every_body_offers_the_same_blocks():
    offered = {str(field): list(field.stream_block.child_blocks) for field in body_fields()}
    assert len(offered) == 7
    assert {tuple(names) for names in offered.values()} == {tuple(BLOCKS)}
