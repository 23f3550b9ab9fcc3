"""Read a YAML file so that every value is still text and keeps the line it stands on."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from core.file_errors import LoadingError, Problem

MAX_BYTES = 2_000_000
"""A programme of a thousand events is smaller; more is a mistake, or an attack."""

Location = tuple[str | int, ...]


@dataclass
class Document:
    """What a file says.

    `data` is made of dictionaries, lists and texts: no text is taken for a date, a number or
    a truth. A key that nothing follows is absent from it. `lines` are the places of all keys
    and entries, `problems` what the form of the file has against it.
    """

    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, message: str) -> Problem:
        """`message` about what stands at `location`, or about what should stand there."""
        known = location
        while known and known not in self.lines:
            known = known[:-1]
        return Problem(self.lines.get(known, 1), self.name(location), message)

    def name(self, location: Location) -> str:
        """The field as its writer knows it: events[les-matinales].sessions[octobre].day."""
        words, value = "", self.data
        for part in location:
            if isinstance(part, int):
                value = value[part] if isinstance(value, list) and part < len(value) else None
                named = value if isinstance(value, dict) else {}
                words += f"[{named.get('slug') or named.get('key') or part + 1}]"
            else:
                value = value.get(part) if isinstance(value, dict) else None
                words += f".{part}" if words else part
        return words


class _Loader(yaml.SafeLoader):
    """Composes nodes, and refuses aliases: a few lines of them unfold into gigabytes."""

    def compose_node(self, parent, index):
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.composer.ComposerError(None, None, "alias", mark)
        return super().compose_node(parent, index)


def read(path: Path) -> Document:
    """Read the file. Raises LoadingError where it is no YAML that could be read further."""
    text = _text(path)
    try:
        root = yaml.compose(text, Loader=_Loader)
        if root is None:
            raise LoadingError([Problem(0, "", _("Le fichier est vide."))])
        return _document(root)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LoadingError([Problem(line, "", _explain(error.problem or ""))]) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        message = _("le fichier n'est pas du YAML : il contient un caractère de contrôle.")
        raise LoadingError([Problem(line, "", message)]) from error
    except RecursionError as error:
        message = _("Le fichier n'est pas un programme : trop de niveaux s'y emboîtent.")
        raise LoadingError([Problem(0, "", message)]) from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        message = _("Le fichier %s est introuvable.") % path
        raise LoadingError([Problem(0, "", message)]) from error
    except OSError as error:
        message = _("Le fichier %s ne peut pas être lu.") % path
        raise LoadingError([Problem(0, "", message)]) from error
    if len(content) > MAX_BYTES:
        raise LoadingError([Problem(0, "", _("Le fichier est trop gros pour un programme."))])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = _("le fichier n'est pas en UTF-8 : enregistrez-le dans cet encodage.")
        raise LoadingError([Problem(line, "", message)]) from error


def _document(root: yaml.Node) -> Document:
    document, found = Document(), []

    def plain(node: yaml.Node, location: Location) -> Any:
        document.lines.setdefault(location, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [plain(item, (*location, rank)) for rank, item in enumerate(node.value)]
        return node.value

    def mapping(node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                found.append((line, location, _("une clé est un mot suivi de « : ».")))
                continue
            place = (*location, key.value)
            if place in document.lines:
                message = _("cette clé est déjà à la ligne %s.") % document.lines[place]
                found.append((line, place, message))
            else:
                document.lines[place] = line
                if not _is_bare(value):
                    values[key.value] = plain(value, place)
        return values

    document.data = plain(root, ())
    # Only now are the entries that fields are named after all known.
    document.problems = [
        Problem(line, document.name(location), message) for line, location, message in found
    ]
    return document


def _is_bare(node: yaml.Node) -> bool:
    """Whether nothing follows the key; quotes around nothing are something: an empty text."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and node.style is None


def _explain(problem: str) -> str:
    """PyYAML's words, in French where people stumble."""
    if problem == "alias":
        return _("les alias YAML (*nom) ne sont pas acceptés : répétez le texte.")
    if "'\\t'" in problem:
        return _("le fichier n'est pas du YAML : une tabulation, où il faut des espaces.")
    if "mapping values are not allowed" in problem:
        return _(
            "le fichier n'est pas du YAML : « : » dans un texte, qu'il faut entourer de "
            "guillemets, ou un retrait de trop."
        )
    if "another document" in problem or "single document" in problem:
        return _("le fichier contient plusieurs documents YAML (---) : il en faut un seul.")
    return _(
        "le fichier n'est pas du YAML : vérifiez le retrait, les guillemets et les « : » "
        "de cette ligne et de la précédente."
    )
