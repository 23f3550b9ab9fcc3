"""Write the table into docs/permissions.md. usage: python -m tests.permissions.document"""

from pathlib import Path

from tests.permissions.table import ROLES, RULES, TABLE, WORDS

FILE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"
MARK = "<!-- Ce qui suit est écrit par `make permissions` d'après tests/permissions/table.py. -->\n"


def section() -> str:
    """Return the table in Markdown: a row per rule, then the routes of each rule."""
    lines = [MARK, "## Chaque adresse, pour chaque rôle", ""]
    lines += [
        "Lire / écrire. Pour la coordination : ce qui est à elle, puis ce qui ne l'est pas.",
        "« Ouvert » est aussi une adresse qui répond qu'elle ne connaît pas cette méthode.",
        "",
    ]
    lines += ["| règle | " + " | ".join(ROLES.values()) + " |", "|---" * (len(ROLES) + 1) + "|"]
    for rule, cells in RULES.items():
        lines.append(f"| {rule} | " + " | ".join(_words(cells[role]) for role in ROLES) + " |")
    lines += ["", "| règle | adresses |", "|---|---|"]
    for rule in RULES:
        names = ", ".join(
            f"`{name}`" for name, other_rule in sorted(TABLE.items()) if other_rule == rule
        )
        lines.append(f"| {rule} | {names} |")
    return "\n".join(lines) + "\n"


def _words(cell: str) -> str:
    reading, writing = (", ".join(WORDS[letter] for letter in part) for part in cell.split("/"))
    return reading if reading == writing else f"{reading} / {writing}"


def updated_document() -> str:
    """Return the whole file with an updated table; what precedes it is written by hand."""
    return FILE.read_text().partition(MARK)[0] + section()


if __name__ == "__main__":
    FILE.write_text(updated_document())
