"""The addresses of a programme's editions, from the root of the site."""

from dataclasses import dataclass

from printing.models import Edition
from programme.models import ProgrammePage


@dataclass(frozen=True)
class Place:
    """Where a programme is, in the language of its page."""

    programme: str

    @property
    def changes(self) -> str:
        return f"{self.programme}changements/"

    @property
    def feed(self) -> str:
        return f"{self.programme}changements.atom"

    @property
    def sheet(self) -> str:
        return f"{self.programme}changements.pdf"

    def edition(self, edition: Edition) -> str:
        return f"{self.programme}edition-{edition.pk}.pdf"


def place_of(programme: ProgrammePage) -> Place:
    return Place(programme.get_url())
