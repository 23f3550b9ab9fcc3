"""A plugin of pytest: the site as it would be without one of its rules on permissions.

`pytest -p tests.permissions.removal`, the rule being in the environment's `REMOVED_RULE`.
"""

import ast
import json
import os
from dataclasses import asdict, dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = "REMOVED_RULE"
REFUSALS = {"raise PermissionDenied", "return permission_denied(request)"}


@dataclass(frozen=True)
class Rule:
    """Where a rule is in the sources, by its words, and what stands there without it.

    `words` are a line of code, or the name of a function, of which `instead` is the body; of
    several lines alike, `line` says which (from 1).
    """

    file: str
    words: str
    instead: str = "pass"
    line: int = 0

    def __str__(self):
        return f"{self.file}:{self.line or self.words}"

    def removed(self) -> str:
        """The source of the file without the rule."""
        source = (ROOT / self.file).read_text()
        lines = source.splitlines()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and node.name == self.words:
                indent = " " * (node.col_offset + 4)
                lines[node.body[0].lineno - 1 : node.end_lineno] = [indent + self.instead]
                return "\n".join(lines)
        (place,) = (
            number
            for number, line in enumerate(lines)
            if line.strip() == self.words and self.line in {0, number + 1}
        )
        lines[place] = lines[place].replace(self.words, self.instead)
        return "\n".join(lines)


def refusals() -> list[Rule]:
    """Every place where the site's code refuses somebody."""
    return [
        Rule(str(file.relative_to(ROOT)), line.strip(), line=number)
        for folder in ("site", "networks", "programme", "search", "home")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if line.strip() in REFUSALS
    ]


def environment(rule: Rule) -> dict[str, str]:
    return os.environ | {VARIABLE: json.dumps(asdict(rule))}


if VARIABLE in os.environ:
    rule = Rule(**json.loads(os.environ[VARIABLE]))
    as_written = SourceFileLoader.get_code

    def get_code(self, fullname):
        if Path(self.path) == ROOT / rule.file:
            return compile(rule.removed(), self.path, "exec")
        return as_written(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
