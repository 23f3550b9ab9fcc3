"""Write docs/donnees-personnelles.md from what the apps declare."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from privacy.registry import PersonalData, declared

MARK = "<!-- Ce qui suit est écrit par `manage.py write_personal_data` : personal_data.py. -->\n"


def document_path() -> Path:
    return Path(settings.BASE_DIR) / "docs" / "donnees-personnelles.md"


def updated_document() -> str:
    """Return the whole file with an updated table; what precedes it is written by hand."""
    with override(settings.LANGUAGE_CODE):
        return document_path().read_text().partition(MARK)[0] + _section()


def _section() -> str:
    lines = [
        MARK,
        "## Ce qui est gardé",
        "",
        "| quoi | où | pourquoi | base légale | combien de temps | qui le voit | à l'effacement |",
        "|---" * 7 + "|",
        *map(_line, declared()),
        "",
        "## Ce que le travailleur supprime chaque jour",
        "",
        "| quoi | après |",
        "|---|---|",
    ]
    for row in declared():
        if row.retention:
            days = row.retention.days
            after = f"{days} jour{'s' if days > 1 else ''}" if days else "leur fin"
            lines.append(f"| {row.what} | {after} |")
    return "\n".join(lines) + "\n"


def _line(row: PersonalData) -> str:
    where = "<br>".join(
        f"`{label}`" if names == ("*",) else f"`{label}` : {', '.join(names)}"
        for label, names in row.models.items()
    )
    cells = (
        *(row.what, where or "hors de la base", row.why, row.basis.label),
        *(row.kept, row.readers, row.erasure.value),
    )
    return "| " + " | ".join(map(str, cells)) + " |"


class Command(BaseCommand):
    help = "Récrit le tableau de docs/donnees-personnelles.md."

    def handle(self, *args: Any, **options: Any) -> None:
        document_path().write_text(updated_document())
