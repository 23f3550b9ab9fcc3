"""What personal data the site keeps: each app declares its own in its `personal_data.py`.

The document, the text for visitors, what is deleted after a time and what an erasure does with a
row are all made from these declarations.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Text = str | Promise


class Basis(TextChoices):
    """The legal bases of the GDPR, article 6(1), on which the site relies."""

    PUBLIC_TASK = "public_task", _("mission d'intérêt public")
    LEGITIMATE_INTEREST = "legitimate_interest", _("intérêt légitime")
    LEGAL_OBLIGATION = "legal_obligation", _("obligation légale")


class Erasure(Enum):
    """What becomes of a row in which a person to be erased is found."""

    REPLACE = _("les mots sont remplacés")
    EMPTY = _("la fiche est vidée")
    DELETE = _("la ligne est supprimée")
    ANONYMISE = _("le compte est vidé et fermé")
    WITH_ACCOUNT = _("gardé : choisissez aussi ce compte dans une demande")
    KEEP = _("gardé")


@dataclass(frozen=True)
class Retention:
    """Rows are deleted `days` after what the declaration says they count from.

    `purge` receives the instant before which a row is too old, and returns how many it deleted.
    """

    days: int
    purge: Callable[[datetime], int]


@dataclass(frozen=True)
class PersonalData:
    """One kind of personal data: a line of the document, and of the text for visitors."""

    models: dict[str, tuple[str, ...]]
    """Model → its fields that name a person or belong to one; ("*",) is all of them."""
    what: Text
    why: Text
    basis: Basis
    kept: Text
    readers: Text
    erasure: Erasure = Erasure.REPLACE
    retention: Retention | None = None
    of_visitors: bool = field(default=False, kw_only=True)
    """Whether the text for visitors says it: people without an account are concerned."""
    named_by: tuple[str, ...] = field(default=(), kw_only=True)
    """The fields that say whose a row is: the row is emptied or deleted for words in these alone.

    Without any, it goes with its account only.
    """


_declared: list[PersonalData] = []
# Models of which a field looks like a person's, and is not.
_of_nobody: set[str] = set()


def declare(*rows: PersonalData) -> None:
    """Add what an app keeps. Call it in its `personal_data.py`."""
    _declared.extend(row for row in rows if row not in _declared)


def declare_of_nobody(*labels: str) -> None:
    """Say that the names in these models are those of things."""
    _of_nobody.update(labels)


def declared() -> list[PersonalData]:
    """Return what all apps keep, what visitors are told first."""
    return sorted(_declared, key=lambda row: not row.of_visitors)


def of_nobody() -> frozenset[str]:
    return frozenset(_of_nobody)


def declaration_of(label: str) -> PersonalData | None:
    return next((row for row in _declared if label in row.models), None)


def erasure_of(label: str) -> Erasure:
    """Return what becomes of a row of a model: words are replaced where nothing is declared."""
    declaration = declaration_of(label)
    return declaration.erasure if declaration else Erasure.REPLACE


def retentions() -> Iterator[tuple[PersonalData, Retention]]:
    """Yield what is deleted after a time, with how."""
    for row in declared():
        if row.retention:
            yield row, row.retention
