"""Read a YAML file, keeping all values as text and the line number of each."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from core.file_errors import LoadingError, Problem

from .text import folded_line

MAX_BYTES = 2_000_000
"""More than the size of a programme of a thousand events."""

Location = tuple[str | int, ...]


@dataclass
class Document:
    """The content of a YAML file.

    `data` is made of dicts, lists and strings: dates, numbers and booleans are not converted.
    Keys without a value are left out. `lines` maps the location of each key and entry to its line
    number, `first_lines` that of each text after `|` to the number of its first line. `problems`
    are duplicate or invalid keys, and texts whose blocks YAML folds together. `folder` is that of
    the file.
    """

    folder: Path
    data: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    first_lines: dict[Location, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, message: str, line: int | None = None) -> Problem:
        """Return a Problem at `location`, with the line of its nearest parent if it is missing.

        `line` is that of the problem in its text, from 0.
        """
        if line is not None and location in self.first_lines:
            return Problem(self.first_lines[location] + line, self.name(location), message)
        parent = location
        while parent and parent not in self.lines:
            parent = parent[:-1]
        return Problem(self.lines.get(parent, 1), self.name(location), message)

    def name(self, location: Location) -> str:
        """Return a location as text: events[les-matinales].sessions[octobre].day."""
        name, value = "", self.data
        for part in location:
            if isinstance(part, int):
                value = value[part] if isinstance(value, list) and part < len(value) else None
                entry = value if isinstance(value, dict) else {}
                name += f"[{entry.get('slug') or entry.get('key') or part + 1}]"
            else:
                value = value.get(part) if isinstance(value, dict) else None
                name += f".{part}" if name else part
        return name


class _Loader(yaml.SafeLoader):
    """Compose nodes but reject aliases, which a few lines can expand to gigabytes."""

    def compose_node(self, parent, index):
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.composer.ComposerError(None, None, "alias", mark)
        return super().compose_node(parent, index)


def read(path: Path) -> Document:
    """Read the file. Raise LoadingError if it cannot be read or is not valid YAML."""
    text = _text(path)
    try:
        root = yaml.compose(text, Loader=_Loader)
        if root is None:
            raise LoadingError([Problem(0, "", _("Le fichier est vide."))])
        return _document(path.parent, root, text.splitlines())
    except yaml.MarkedYAMLError as error:
        raise LoadingError([_syntax_problem(error)]) from error
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


def _document(folder: Path, root: yaml.Node, lines: list[str]) -> Document:
    document, problems = Document(folder), []

    def convert(node: yaml.Node, location: Location) -> Any:
        document.lines.setdefault(location, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return convert_mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [convert(item, (*location, rank)) for rank, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            convert_text(node, location)
        return node.value

    def convert_text(node: yaml.ScalarNode, location: Location) -> None:
        first = node.start_mark.line + 1
        if node.style == "|":
            document.first_lines[location] = first + 1
            return
        last = node.end_mark.line + (node.style != ">")  # a block ends where the next key begins
        folded = folded_line(lines[first:last], node.value)
        if folded is not None:
            message = _("YAML fond cette ligne dans les autres : écrivez le texte après « | ».")
            problems.append((first + 1 + folded, location, message))

    def convert_mapping(node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                problems.append((line, location, _("une clé est un mot suivi de « : ».")))
                continue
            key_location = (*location, key.value)
            if key_location in document.lines:
                message = _("cette clé est déjà à la ligne %s.") % document.lines[key_location]
                problems.append((line, key_location, message))
            else:
                document.lines[key_location] = line
                if not _is_empty(value):
                    values[key.value] = convert(value, key_location)
        return values

    document.data = convert(root, ())
    # `Document.name` needs all the data, so the problems are created at the end.
    document.problems = [
        Problem(line, document.name(location), message) for line, location, message in problems
    ]
    return document


def _is_empty(node: yaml.Node) -> bool:
    """Whether a key has no value; a quoted empty string is a value."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and node.style is None


def _syntax_problem(error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem of an error of PyYAML, at the line where what is wrong begins."""
    problem, mark = error.problem or "", error.problem_mark
    match error.context:
        case "while scanning a quoted scalar":
            mark, message = error.context_mark, _("ce guillemet n'est pas fermé.")
        case "while parsing a flow sequence" | "while parsing a flow mapping":
            mark = error.context_mark
            message = _("ce crochet ou cette accolade n'est pas fermé, ou il manque une virgule.")
        case _:
            message = _explain(problem)
    return Problem(mark.line + 1 if mark else 1, "", message)


def _explain(problem: str) -> str:
    """Return a message in French for the problem of a PyYAML error."""
    if problem == "alias":
        return _("les alias YAML (*nom) ne sont pas acceptés : répétez le texte.")
    if "'\\t'" in problem:
        return _("le fichier n'est pas du YAML : une tabulation, où il faut des espaces.")
    if "mapping values are not allowed" in problem:
        return _(
            "le fichier n'est pas du YAML : « : » dans un texte, qu'il faut entourer de "
            "guillemets, ou un retrait de trop."
        )
    if "cannot start any token" in problem:
        return _("ce texte commence par un signe que YAML se réserve : entourez-le de guillemets.")
    if "found '<scalar>'" in problem:
        return _("des mots suivent un guillemet fermé : entourez de guillemets tout le texte.")
    if "expected <block end>" in problem:
        return _("le retrait de cette ligne n'est celui d'aucune de celles d'avant.")
    if "another document" in problem or "single document" in problem:
        return _("le fichier contient plusieurs documents YAML (---) : il en faut un seul.")
    return _(
        "le fichier n'est pas du YAML : vérifiez le retrait, les guillemets et les « : » "
        "de cette ligne et de la précédente."
    )
