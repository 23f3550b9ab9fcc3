"""Validate the content of a programme file, and report all its errors at once."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from django.utils.translation import gettext as _
from pydantic import ValidationError

from core.file_errors import LoadingError, Problem
from core.models import VOCABULARIES
from dates.bounds import YEARS

from .context import Context
from .entries import FileEntry
from .reader import Document, Location
from .schema import ProgrammeFile

MEDIA: tuple[Location, ...] = (("images",), ("documents",))
IDENTIFIERS: dict[Location, str] = {
    ("images",): "key",
    ("documents",): "key",
    ("contacts",): "key",
    ("series",): "key",
    ("networks",): "slug",
    ("events",): "slug",
    ("pages",): "slug",
    ("programme", "priorities"): "slug",
    **{("vocabularies", vocabulary.plural): "slug" for vocabulary in VOCABULARIES},
}
"""Section → the key that identifies its entries, by which other entries refer to them."""


def check(document: Document) -> ProgrammeFile:
    """Return the validated content. Raise LoadingError with all the errors of the file."""
    problems = list(document.problems)
    names: dict[Location, set[str]] = {}
    for section, key in IDENTIFIERS.items():
        names[section] = {name for _location, name in _names(document.data, section, key)}
        problems += _duplicates_in(document, section, key)
        if section[0] == "vocabularies":
            problems += _duplicates_in(document, section, "label")
    for rank, _event in enumerate(_list(document.data, ("events",))):
        problems += _duplicates_in(document, ("events", rank, "sessions"), "key")
    context = Context(document.folder, names, _year(document.data))
    try:
        content = ProgrammeFile.model_validate(document.data, context=context)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            for line, message in _messages(dict(details)):
                problems.append(document.problem(details["loc"], message, line))
    for section in MEDIA:
        problems += _unused_in(document, section, context.used)
    if problems:
        raise LoadingError(problems)
    return content


def _duplicates_in(document: Document, section: Location, key: str) -> Iterator[Problem]:
    """Yield a problem for each entry of the section whose `key` is already used in it."""
    seen = set()
    for location, name in _names(document.data, section, key):
        if name in seen:
            message = _("« %s » est déjà pris dans cette section.") % name
            yield document.problem(location, message)
        seen.add(name)


def _unused_in(document: Document, section: Location, used: set[Location]) -> Iterator[Problem]:
    """Yield a problem for each entry of the section that no other names."""
    for location, name in _names(document.data, section, "key"):
        if (*section, name) not in used:
            message = _(
                "rien dans le fichier ne s'en sert : retirez cette entrée, ou nommez-la quelque "
                "part."
            )
            yield document.problem(location, message)


def _names(data: Any, section: Location, key: str) -> Iterator[tuple[Location, str]]:
    """Yield the (location, value) of `key` in each entry; malformed entries are skipped."""
    for rank, entry in enumerate(_list(data, section)):
        if isinstance(entry, dict) and isinstance(entry.get(key), str):
            yield (*section, rank, key), entry[key]


def _year(data: Any) -> int | None:
    """Return the year of the programme; None if it is invalid, which is reported elsewhere."""
    try:
        year = int(data["programme"]["year"])
    except (KeyError, TypeError, ValueError):
        return None
    return year if year in YEARS else None


def _list(data: Any, location: Location) -> list:
    for part in location:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return []
    return data if isinstance(data, list) else []


def _unknown_key(location: Location) -> str:
    """Return the message for a key that does not exist, with those that do."""
    keys = _keys_of(location[:-1])
    message = _("cette clé est inconnue.")
    if location[-1] in {"image", "images", "document", "documents"} and "body" in keys:
        message += " " + _("Dans « body », écrivez « [image: clé] » ou « [documents: clé, clé] ».")
    if close := get_close_matches(str(location[-1]), keys, 1):
        message += " " + _("Vouliez-vous dire « %s » ?") % close[0]
    return message + " " + _("Les clés d'ici : %s.") % ", ".join(keys)


def _keys_of(location: Location) -> list[str]:
    """Return the keys of the entries at this location of a file."""
    entry: type[FileEntry] = ProgrammeFile
    for name in location:
        if isinstance(name, str):
            entry = next(_entries_in(entry.model_fields[name].annotation))
    return [field.alias or name for name, field in entry.model_fields.items()]


def _entries_in(annotation: Any) -> Iterator[type[FileEntry]]:
    """Yield the types of entries in the type of a key, such as a list of them."""
    if isinstance(annotation, type) and issubclass(annotation, FileEntry):
        yield annotation
    for part in get_args(annotation):
        yield from _entries_in(part)


def _messages(details: dict[str, Any]) -> list[tuple[int | None, str]]:
    """Return the messages of an error of pydantic, each with its line in the text, if known."""
    if details["type"] == "refusal":
        return details["ctx"]["messages"]
    return [(None, _message(details))]


def _message(details: dict[str, Any]) -> str:
    """Return in French the message of an error of pydantic itself."""
    context = details.get("ctx") or {}
    match details["type"]:
        case "missing":
            return _("ce champ manque.")
        case "extra_forbidden":
            return _unknown_key(details["loc"])
        case "string_type":
            return _("on attend ici un texte.")
        case "list_type":
            return _("on attend ici une liste (des lignes qui commencent par un tiret).")
        case "model_type" | "model_attributes_type" | "dict_type":
            return _("on attend ici des clés, chacune suivie de « : » et de sa valeur.")
        case "string_too_short" | "too_short" if isinstance(details["input"], str):
            return _("ce champ ne peut pas être vide.")
        case "string_too_long":
            return _("ce texte est trop long : %s caractères au plus.") % context["max_length"]
        case "too_short" | "too_long":
            return _("le nombre d'éléments ne convient pas.")
        case "greater_than_equal" | "less_than_equal":
            return _("ce nombre est hors des limites.")
        case "enum" | "literal_error":
            expected = context["expected"].replace("'", "").replace(" or ", ", ")
            message = _("« %(value)s » n'est pas un choix possible : %(choices)s.")
            if details["loc"][-1] == "status" and details["input"] == "complet":
                message += " " + _("« Complet » se dit par « is_full: oui ».")
            return message % {"value": details["input"], "choices": expected}
        case _:
            return _("cette valeur ne convient pas.")
