"""What the validation of an entry of a programme file knows of the rest of the file."""

from dataclasses import dataclass

from pydantic import ValidationInfo

from .reader import Location


@dataclass(frozen=True)
class Context:
    """The same for all the entries of a file."""

    names: dict[Location, set[str]]
    """Section → the slugs or keys of its entries."""
    year: int | None
    """The year of the programme; None if it is invalid."""


def context_of(info: ValidationInfo) -> Context:
    assert isinstance(info.context, Context)
    return info.context
