"""What the validation of an entry of a programme file knows of the rest of the file."""

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationInfo

from .reader import Location


@dataclass(frozen=True)
class Context:
    """The same for all the entries of a file."""

    folder: Path
    """The folder of the file."""
    names: dict[Location, set[str]]
    """Section → the slugs or keys of its entries."""
    year: int | None
    """The year of the programme; None if it is invalid."""

    # Filled by the validation, in the order of the sections in the schema.
    used: set[Location] = field(default_factory=set)
    """The entries that others name: section and name."""
    undescribed: set[str] = field(default_factory=set)
    """The keys of the images that have no description and are not decorative."""
    keys_by_hash: dict[tuple[type, str], str] = field(default_factory=dict)
    """Type of row and hash of a file → the key of the entry that gives this file."""


def context_of(info: ValidationInfo) -> Context:
    assert isinstance(info.context, Context)
    return info.context
