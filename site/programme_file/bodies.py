"""The texts of a programme file that become blocks, checked line by line."""

from collections.abc import Iterator
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from pydantic import BeforeValidator

from core.blocks import HeadingBlock

from .text import headings, misread_lines
from .values import refusals

_HEADING = HeadingBlock().child_blocks["text"]


def _blocks(*, has_headings: bool) -> BeforeValidator:
    """Return a validator for a text that becomes blocks; it runs before lines are stripped."""

    def check(text: Any) -> Any:
        if isinstance(text, str):
            messages = [*misread_lines(text, has_headings=has_headings)]
            if has_headings:
                messages += _overlong_headings(text)
            if messages:
                raise refusals(messages)
        return text

    return BeforeValidator(check)


def _overlong_headings(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the headings that the form of their block refuses, and its messages."""
    for line, words in headings(text):
        try:
            _HEADING.clean(words)
        except ValidationError as error:
            yield line, " ".join(error.messages)


Blocks = Annotated[str, _blocks(has_headings=True)]
Paragraphs = Annotated[str, _blocks(has_headings=False)]
