"""The texts of a programme file that become blocks, checked line by line."""

from collections.abc import Iterator
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pydantic import BeforeValidator, ValidationInfo

from core.blocks import DocumentListBlock, HeadingBlock, ImageBlock

from .context import Context, context_of
from .text import media_lines, misread_lines, worded_lines
from .values import refusals, unknown

_WORDS = {
    "heading": HeadingBlock().child_blocks["text"],
    "images": ImageBlock().child_blocks["caption"],
    "documents": DocumentListBlock().child_blocks["title"],
}
"""Kind of line → the block that its words go to."""


def _blocks(*, is_body: bool) -> BeforeValidator:
    """Return a validator for a text that becomes blocks; it runs before lines are stripped."""

    def check(text: Any, info: ValidationInfo) -> Any:
        if isinstance(text, str):
            messages = [*misread_lines(text, is_body=is_body)]
            if is_body:
                messages += [*_overlong_lines(text), *_misnamed_media(text, context_of(info))]
            if messages:
                raise refusals(messages)
        return text

    return BeforeValidator(check)


def _overlong_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines whose words the form of their block refuses, and its messages."""
    for line, kind, words in worded_lines(text):
        try:
            _WORDS[kind].clean(words)
        except ValidationError as error:
            yield line, " ".join(error.messages)


def _misnamed_media(text: str, context: Context) -> Iterator[tuple[int, str]]:
    """Yield the lines that name an image or document that they cannot show, and why."""
    for line, media in media_lines(text):
        shown: set[str] = set()
        for key in media.keys:
            if message := unknown(key, (media.section,), context):
                yield line, message
            elif key in shown:
                yield line, _("« %s » y est deux fois.") % key
            elif media.section == "images" and key in context.undescribed:
                message = _(
                    "une image mise dans un texte se décrit : donnez à « %s » une "
                    "« description », ou « decorative: oui » si elle n'apprend rien."
                )
                yield line, message % key
            shown.add(key)


Blocks = Annotated[str, _blocks(is_body=True)]
Paragraphs = Annotated[str, _blocks(is_body=False)]
