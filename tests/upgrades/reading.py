"""Helpers to inspect the code of packages."""

import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import wagtail
import wagtail_localize


def parameters(function: Callable[..., Any]) -> list[str]:
    """Return the names of the parameters of a function, except `self`."""
    return [name for name in inspect.signature(function).parameters if name != "self"]


def has_all(thing: Any, *names: str) -> bool:
    """Assert that an object has these attributes, and return True."""
    missing = [name for name in names if not hasattr(thing, name)]
    assert not missing, f"{thing} has no {missing[0]}"
    return True


@cache
def code_of_wagtail() -> str:
    """Return all the Python code of Wagtail and wagtail-localize."""
    folders = [Path(package.__file__).parent for package in (wagtail, wagtail_localize)]
    files = [path for folder in folders for path in folder.rglob("*.py")]
    return "\n".join(path.read_text() for path in files if "tests" not in path.parts)


@cache
def static_of_wagtail(suffix: str) -> str:
    """Return all the static files of Wagtail's admin with this suffix."""
    folder = Path(wagtail.__file__).parent / "admin" / "static"
    return "\n".join(path.read_text() for path in folder.rglob(f"*{suffix}"))
