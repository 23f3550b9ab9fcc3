"""The blocks of page bodies and of other StreamFields."""

from .body import body_blocks, register_body_block
from .layout import ColumnsBlock, KeyFiguresBlock, TableBlock
from .media import DocumentListBlock, ImageBlock, MediaLinkBlock
from .people import (
    ContactBlock,
    LinkBlock,
    PartnerBlock,
    PartnerLogosBlock,
    SpeakerBlock,
    SupporterBlock,
)
from .text import (
    AccordionBlock,
    ButtonBlock,
    CallOutBlock,
    HeadingBlock,
    QuoteBlock,
    RichTextBlock,
)

__all__ = [
    "AccordionBlock",
    "ButtonBlock",
    "CallOutBlock",
    "ColumnsBlock",
    "ContactBlock",
    "DocumentListBlock",
    "HeadingBlock",
    "ImageBlock",
    "KeyFiguresBlock",
    "LinkBlock",
    "MediaLinkBlock",
    "PartnerBlock",
    "PartnerLogosBlock",
    "QuoteBlock",
    "RichTextBlock",
    "SpeakerBlock",
    "SupporterBlock",
    "TableBlock",
    "body_blocks",
    "register_body_block",
]
