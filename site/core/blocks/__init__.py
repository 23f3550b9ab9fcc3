"""The blocks that editors compose pages with, and the pieces that other fields are made of."""

from .media import DocumentListBlock, ImageBlock
from .people import ContactBlock, LinkBlock, PartnerBlock, SpeakerBlock, SupporterBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock

__all__ = [
    "ContactBlock",
    "DocumentListBlock",
    "HeadingBlock",
    "ImageBlock",
    "LinkBlock",
    "PartnerBlock",
    "QuoteBlock",
    "RichTextBlock",
    "SpeakerBlock",
    "SupporterBlock",
    "body_blocks",
]


def body_blocks():
    """The blocks of a page's body, in the order of the menu that adds them."""
    return [
        ("rich_text", RichTextBlock()),
        ("heading", HeadingBlock()),
        ("image", ImageBlock()),
        ("quote", QuoteBlock()),
        ("contact", ContactBlock()),
        ("documents", DocumentListBlock()),
    ]
