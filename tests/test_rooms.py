"""The rooms of the code and their floors: docs/plan-du-code.md draws them.

A room may use those below it, and never name one above it, be it by an import, or in a string:
a model, a module, a template, an address.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(settings.BASE_DIR)
FLOORS = [
    "background",
    "core",
    "privacy",
    "accounts",
    "frontend",
    "dates",
    "text_search",
    "translation",
    "networks",
    "programme",
    "agenda",
    "search",
    "home",
    "printing",
    "programme_file",
    "operations",
    "demo",
    "config",
]
"""From the ground up. `config` alone knows all."""
BELOW_CONFIG = FLOORS[:-1]
# Django looks for these by name.
FOUND_BY_NAME = {
    "__init__",
    "apps",
    "checks",
    "doctor",
    "permissions",
    "personal_data",
    "signals",
    "urls",
    "wsgi",
}
FOUND_BY_NAME |= {"wagtail_hooks"}
SETTINGS = ROOT / "site" / "config" / "settings"
# Wagtail has pages say both what they stand under and what stands under them.
PAGE_RULES = {"parent_page_types", "subpage_types"}
REVERSING = {"redirect", "reverse", "reverse_lazy", "translate_url"}


def folder_of(room: str) -> Path:
    top = ROOT / room
    return top if top.is_dir() else ROOT / "site" / room


@cache
def sources(room: str) -> tuple[Path, ...]:
    files = folder_of(room).rglob("*.py")
    return tuple(path for path in files if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def lines_of(room: str) -> int:
    return sum(len(path.read_text().splitlines()) for path in sources(room))


@cache
def rooms_of_addresses() -> dict[str, str]:
    """The name of each address of the site, with its namespace → the room of its view."""
    found: dict[str, str] = {}

    def walk(patterns, namespace: str) -> None:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
                walk(pattern.url_patterns, inner)
            elif isinstance(pattern, URLPattern) and pattern.name:
                view = getattr(pattern.callback, "view_class", pattern.callback)
                found[f"{namespace}{pattern.name}"] = view.__module__.partition(".")[0]

    walk(get_resolver().url_patterns, "")
    return {name: room for name, room in found.items() if room in FLOORS}


def imports(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)


def strings(module: ast.Module) -> Iterator[str]:
    """Every string of the code that is not a docstring, nor in the rules of a page."""
    left_out: set[ast.AST] = set()
    for node in ast.walk(module):
        match node:
            case ast.Expr(value=ast.Constant()):
                left_out.add(node.value)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if name in PAGE_RULES:
                    left_out.update(ast.walk(node))
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in left_out:
            yield node.value


def addresses(module: ast.Module) -> Iterator[str]:
    """The names of addresses that the code asks for."""
    for node in ast.walk(module):
        match node:
            case ast.Call(
                func=ast.Name(id=name) | ast.Attribute(attr=name),
                args=[ast.Constant(value=str(asked)), *_],
            ) if name in REVERSING:
                yield asked


def arrows_up(room: str) -> list[str]:
    """What names a room above this one: « programme/models/events.py: agenda »."""
    above = set(FLOORS[FLOORS.index(room) + 1 :])
    named = re.compile(rf"({'|'.join(above)})(?:\.[A-Za-z_]\w*)+|({'|'.join(above)})/[\w/.-]+")
    found = []
    for path in sources(room):
        module = tree(path)
        told = [name for name in imports(module) if name in above]
        told += [match[0] for text in strings(module) if (match := named.fullmatch(text))]
        known = rooms_of_addresses()
        told += [asked for asked in addresses(module) if known.get(asked) in above]
        found += [f"{path.relative_to(ROOT)}: {name}" for name in told]
    return found


@pytest.mark.parametrize("room", BELOW_CONFIG)
def test_a_room_names_none_above_it(room):
    assert arrows_up(room) == []


def test_every_package_of_the_site_is_a_room():
    tops = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert tops | {path.parent.name for path in ROOT.glob("site/*/__init__.py")} == set(FLOORS)
    assert [app for app in reversed(settings.SITE_APPS) if app in FLOORS] == [
        room for room in FLOORS if room in settings.SITE_APPS
    ]


def test_no_room_holds_more_than_a_quarter_of_the_code():
    lines = {room: lines_of(room) for room in FLOORS}
    total = sum(lines.values())
    assert {room: n for room, n in lines.items() if n > total / 4} == {}


def test_no_module_grows_past_four_hundred_lines():
    files = [path for room in FLOORS for path in sources(room)]
    assert [str(path) for path in files if len(path.read_text().splitlines()) > 400] == []


def test_no_module_is_there_for_a_few_lines():
    files = [path for room in FLOORS for path in sources(room)]
    short = [
        str(path.relative_to(ROOT))
        for path in files
        if path.stem not in FOUND_BY_NAME
        and SETTINGS not in path.parents
        and "commands" not in path.parts
        and len(path.read_text().splitlines()) < 12
    ]
    assert short == []
