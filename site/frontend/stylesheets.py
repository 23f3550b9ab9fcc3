"""The site's style sheet: one file per component in frontend/stylesheet/, served as one.

A component's part has the name of its template in templates/components/ or templates/blocks/.
Colours, sizes and type are in tokens/, where another network changes them.

A visitor loads frontend/css/site.css alone. No build makes it: Django's static files ask the finder
below for it, in development, for `findstatic` and for `collectstatic` alike.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import get_files
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage, Storage

NAME = "frontend/css/site.css"
PARTS = Path(__file__).parent / "stylesheet"
FONTS = "fonts"
"""The part that stands first, outside the layers."""
LAYERS: dict[str, list[str]] = {
    "tokens": ["colours", "priority_colours", "type", "space"],
    "base": ["elements", "helpers"],
    "layout": ["page", "section", "hero"],
    "components": [
        # The frame of the page
        "header",
        "breadcrumbs",
        "footer",
        "contact",
        "pager",
        "call_out",
        "search_form",
        "button",
        # The agenda's question
        "sentence",
        "field",
        "account_form",
        "agenda_filters",
        "facet",
        "chips",
        "nothing_found",
        "outputs",
        "agenda",
        "month_grid",
        # Priorities
        "priority_sign",
        "priority_mark",
        "poster",
        "tile",
        "band",
        "index",
        "terms",
        "sdgs",
        "supporters",
        # Dates
        "date_block",
        "status",
        "former_dates",
        "speakers",
        "session_row",
        "carriers",
        "facts",
        "sessions",
        "session_card",
        "session_line",
        "group",
        "sheet",
        "programme_page",
        "highlight",
        "embed",
        # The search
        "search_result",
        "search_facets",
        "suggestions",
    ],
    "blocks": ["rich_text", "image", "contact", "quote", "document_list", "supporter"],
    "forced-colours": ["system_colours"],
    "print": ["paper"],
}
"""The layers, the weakest first, each with its parts: of two equal selectors the last wins."""

_COMMENT_OR_STRING = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def part_names() -> list[str]:
    """The parts in the order of the sheet, as paths in PARTS without their ending."""
    return [FONTS, *(f"{layer}/{name}" for layer, names in LAYERS.items() for name in names)]


def assembled() -> str:
    """The whole sheet. Each part stands below its path, for whoever reads what is served."""
    pieces = [
        "/* Made of the parts in site/frontend/stylesheet/: change those. */\n",
        f"@layer {', '.join(LAYERS)};\n",
        _read(FONTS),
    ]
    for layer, names in LAYERS.items():
        rules = "\n".join(_read(f"{layer}/{name}") for name in names)
        pieces.append(f"@layer {layer} {{\n{rules}}}\n")
    return "\n".join(pieces)


def _read(name: str) -> str:
    return f"/* {name}.css */\n{_path(name).read_text(encoding='utf-8')}"


def _path(name: str) -> Path:
    return PARTS / f"{name}.css"


def fault(css: str) -> str | None:
    """What in a part would spoil those that follow it, in words for who wrote it."""
    rules = _COMMENT_OR_STRING.sub("", css)
    if re.search(r"/\*|\*/|[\"']", rules):
        return "un commentaire ou un texte entre guillemets n'y est pas fermé"
    if at_rule := re.search(r"@(?:layer|import|charset)\b", rules):
        return f"« {at_rule[0]} » n'y a pas sa place : les couches sont dans LAYERS"
    depth = 0
    for brace in re.findall(r"[{}]", rules):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    return "ses accolades ne vont pas par paires" if depth else None


class StylesheetFinder(BaseFinder):
    """Finds the assembled sheet as if it lay in a folder of static files.

    Static files need a real file, which is written below VAR_DIR when its parts have changed.
    """

    def __init__(self) -> None:
        self.storage = FileSystemStorage(settings.VAR_DIR / "stylesheet")

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Every part is there, is named once, and leaves the next ones alone."""
        named = part_names()
        present = {str(path.relative_to(PARTS).with_suffix("")) for path in PARTS.rglob("*.css")}
        errors: list[CheckMessage] = [
            Error(f"La partie {_path(name)} de la feuille de style manque.", id="frontend.E001")
            for name in named
            if name not in present
        ]
        errors += [
            Error(
                f"La feuille de style ne contient pas {_path(name)}.",
                hint="Nommer cette partie dans LAYERS (frontend/stylesheets.py), à sa place.",
                id="frontend.E002",
            )
            for name in sorted(present - set(named))
        ]
        errors += [
            Error(f"« {name} » est {times} fois dans LAYERS.", id="frontend.E003")
            for name, times in Counter(named).items()
            if times > 1
        ]
        errors += [
            Error(f"La partie {_path(name)} de la feuille de style : {words}.", id="frontend.E004")
            for name in sorted(present)
            if (words := fault(_path(name).read_text(encoding="utf-8")))
        ]
        return errors

    def find(self, path: str, find_all: bool = False) -> Any:
        if path != NAME:
            return []
        self._refresh()
        found = self.storage.path(NAME)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        self._refresh()
        for path in get_files(self.storage, ignore_patterns):
            if path == NAME:
                yield path, self.storage

    def _refresh(self) -> None:
        """Write the sheet anew if it has changed, in one movement: others may be reading it."""
        css = assembled()
        target = Path(self.storage.path(NAME))
        if target.exists() and target.read_text(encoding="utf-8") == css:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f"{uuid4().hex}.tmp")
        fresh.write_text(css, encoding="utf-8")
        fresh.replace(target)
