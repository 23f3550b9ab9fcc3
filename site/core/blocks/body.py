"""The registry of body blocks."""

from collections.abc import Callable

from wagtail.blocks import Block

from .layout import ColumnsBlock, KeyFiguresBlock, TableBlock
from .media import DocumentListBlock, ImageBlock, MediaLinkBlock
from .people import ContactBlock, PartnerLogosBlock
from .text import (
    AccordionBlock,
    ButtonBlock,
    CallOutBlock,
    HeadingBlock,
    QuoteBlock,
    RichTextBlock,
)

# Names are stored in pages: never reuse one for another block.
_offered: dict[str, Callable[[], Block]] = {
    "rich_text": RichTextBlock,
    "heading": HeadingBlock,
    "call_out": CallOutBlock,
    "quote": QuoteBlock,
    "accordion": AccordionBlock,
    "image": ImageBlock,
    "media_link": MediaLinkBlock,
    "documents": DocumentListBlock,
    "columns": ColumnsBlock,
    "key_figures": KeyFiguresBlock,
    "table": TableBlock,
    "button": ButtonBlock,
    "contact": ContactBlock,
    "partner_logos": PartnerLogosBlock,
}


def register_body_block(name: str, make: Callable[[], Block]) -> None:
    """Add a block to all bodies. Call it in `AppConfig.ready`.

    Raises ValueError if the name is taken by another block.
    """
    if name in _offered and _offered[name] is not make:
        raise ValueError(f"A body has a block named {name!r} already.")
    _offered[name] = make


def body_blocks() -> list[tuple[str, Block]]:
    """Return the name and a new instance of each body block, in menu order."""
    return [(name, make()) for name, make in _offered.items()]
