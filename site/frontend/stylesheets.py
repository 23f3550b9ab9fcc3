"""Build the site's style sheet from one file per component in frontend/stylesheet/.

The file of a component has the name of its template in templates/components/ or templates/blocks/.
Colours, sizes and fonts are in tokens/, to be changed for another network.

Pages load a single file, frontend/css/site.css. There is no build step: the staticfiles finder
below provides it to runserver, `findstatic` and `collectstatic`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.storage import staticfiles_storage
from django.contrib.staticfiles.utils import get_files
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage, Storage

NAME = "frontend/css/site.css"
PARTS = Path(__file__).parent / "stylesheet"
FONTS = "fonts"
"""The first part."""
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
        # The agenda's filters
        "sentence",
        "field",
        "account_form",
        "agenda_filters",
        "facet",
        "chips",
        "nothing_found",
        "follow",
        "shortcuts",
        "for_me",
        "agenda",
        "month_grid",
        "month_line",
        # Priorities
        "priority_sign",
        "priority_mark",
        "poster",
        "tile",
        "notice",
        "band",
        "easy_french",
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
        "next_step",
        "add_to_calendar",
        "classification",
        "photograph",
        "session_line",
        "group",
        "sheet",
        "programme_page",
        "network_row",
        "printed_edition",
        "change_line",
        "highlight",
        "embed",
        # The search
        "search_result",
        "search_facets",
        "suggestions",
    ],
    "blocks": ["rich_text", "image", "contact", "quote", "document_list", "supporter", "site_map"],
    "forced-colours": ["system_colours"],
    "print": ["paper"],
}
"""Layer → its parts, in the order of the style sheet: later rules take precedence.

The sheet is served without `@layer`, of which phones of 2021 apply nothing. Order alone decides, as
long as no rule is more specific than one below that should win: `:where()` takes weight off.
"""

_COMMENT_OR_STRING = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def part_names() -> list[str]:
    """Return the parts in the order of the style sheet, as paths in PARTS without extension."""
    return [FONTS, *(f"{layer}/{name}" for layer, names in LAYERS.items() for name in names)]


def assembled() -> str:
    """Return the whole style sheet, with the path of each part in a comment above it."""
    head = "/* Made of the parts in site/frontend/stylesheet/: change those. */\n"
    return "\n".join([head, *map(_read, part_names())])


def _read(name: str) -> str:
    return f"/* {name}.css */\n{_path(name).read_text(encoding='utf-8')}"


def _path(name: str) -> Path:
    return PARTS / f"{name}.css"


def find_error(css: str) -> str | None:
    """Return what in a part would break the next parts, as an error message, or None."""
    rules = _COMMENT_OR_STRING.sub("", css)
    if re.search(r"/\*|\*/|[\"']", rules):
        return "un commentaire ou un texte entre guillemets n'y est pas fermé"
    if at_rule := re.search(r"@(?:layer|import|charset)\b", rules):
        return f"« {at_rule[0]} » n'y a pas sa place : l'ordre est dans LAYERS"
    depth = 0
    for brace in re.findall(r"[{}]", rules):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    return "ses accolades ne vont pas par paires" if depth else None


class StylesheetFinder(BaseFinder):
    """A staticfiles finder for the assembled style sheet.

    Finders return paths, so the style sheet is written in VAR_DIR when its parts have changed.
    """

    def __init__(self) -> None:
        self.storage = FileSystemStorage(settings.VAR_DIR / "stylesheet")

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Check that each part exists, is listed once, and cannot break the next ones."""
        listed = part_names()
        present = {str(path.relative_to(PARTS).with_suffix("")) for path in PARTS.rglob("*.css")}
        errors: list[CheckMessage] = [
            Error(f"La partie {_path(name)} de la feuille de style manque.", id="frontend.E001")
            for name in listed
            if name not in present
        ]
        errors += [
            Error(
                f"La feuille de style ne contient pas {_path(name)}.",
                hint="Nommer cette partie dans LAYERS (frontend/stylesheets.py), à sa place.",
                id="frontend.E002",
            )
            for name in sorted(present - set(listed))
        ]
        errors += [
            Error(f"« {name} » est {times} fois dans LAYERS.", id="frontend.E003")
            for name, times in Counter(listed).items()
            if times > 1
        ]
        errors += [
            Error(f"La partie {_path(name)} de la feuille de style : {error}.", id="frontend.E004")
            for name in sorted(present)
            if (error := find_error(_path(name).read_text(encoding="utf-8")))
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
        """Write the style sheet if it has changed, atomically: other processes may read it."""
        css = assembled()
        target = Path(self.storage.path(NAME))
        if target.exists() and target.read_text(encoding="utf-8") == css:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f"{uuid4().hex}.tmp")
        temporary.write_text(css, encoding="utf-8")
        temporary.replace(target)


def has_static_files() -> bool:
    """Whether pages can name the style sheet: where names bear a hash, it has to be collected."""
    try:
        staticfiles_storage.url(NAME)
    except ValueError:
        return False
    return True
