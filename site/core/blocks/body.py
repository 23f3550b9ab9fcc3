"""Which blocks a body offers."""

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

# A name is stored in every page that has the block: it is never given to another.
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
    """Offer a block in every body under this name; for `AppConfig.ready` of apps above core."""
    if name in _offered and _offered[name] is not make:
        raise ValueError(f"A body has a block named {name!r} already.")
    _offered[name] = make


def body_blocks() -> list[tuple[str, Block]]:
    """The blocks of a page's body, in the order of the menu that adds them."""
    return [(name, make()) for name, make in _offered.items()]
