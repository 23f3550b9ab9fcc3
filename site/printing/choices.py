"""What an editor chooses of a document."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from programme.listing import SessionRow


class Kind(StrEnum):
    """What is printed, and of which page."""

    PROGRAMME = "programme"
    LEAFLET = "depliant"  # a network's, four pages
    SHEET = "fiche"  # a priority's, one page
    MONTH = "mois"  # a month of a programme, A3 for a wall
    POSTER = "affiche"  # an event's, A4
    CHANGES = "changements"  # of a programme since its latest edition, one page


class Variant(StrEnum):
    COLOUR = "couleur"
    BLACK = "noir"  # costs no colour ink
    LARGE = "gros-caracteres"  # 18 points
    BOOKLET = "livret"  # A5 pages on the printer's sheets


class Order(StrEnum):
    """How the events of a programme follow one another."""

    PRIORITIES = "priorites"  # each in the chapter of its priority
    DATES = "dates"  # all of them by date, after the chapters


@dataclass(frozen=True)
class Choices:
    """What is in a document; the slugs are those of pages and terms, none chosen means all."""

    variant: Variant = Variant.COLOUR
    priorities: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    with_undated: bool = True
    with_past: bool = True
    with_addresses: bool = False
    order: Order = Order.PRIORITIES
    month: int = 0  # of a month's poster, 1 to 12

    def keeps(self, row: SessionRow) -> bool:
        """Whether a session is in the document, as far as its event and its date go."""
        if (row.is_past and not self.with_past) or (
            row.is_to_be_specified and not self.with_undated
        ):
            return False
        return (
            any(map(self.keeps_network, row.networks or [None]))
            and self.keeps_priority(row.priority)
            and _meet(self.audiences, {term.slug for term in row.audiences})
        )

    def keeps_priority(self, page: Any) -> bool:
        """Whether a priority, or none, is in the document."""
        return _meet(self.priorities, {page.source.slug} if page else set())

    def keeps_network(self, page: Any) -> bool:
        """Whether a network, or none, is in the document."""
        return _meet(self.networks, {page.source.slug} if page else set())

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """Return the choices that `as_json` wrote. Raises ValueError and TypeError on others."""
        lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
        enums = {"variant": Variant(values["variant"]), "order": Order(values["order"])}
        return cls(**values | lists | enums)


def _meet(chosen: tuple[str, ...], carried: set[str]) -> bool:
    return not chosen or not carried.isdisjoint(chosen)
