"""A pytest plugin that removes one permission rule from the code, to check that a test fails.

Run `pytest -p tests.permissions.removal` with the rule as JSON in `REMOVED_RULE`.
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
    """A permission rule in a source file, and the code that replaces it.

    `code` is a line, or the name of a function whose body `instead` replaces. `line` is the
    line number (from 1), needed if several lines are the same.
    """

    file: str
    code: str
    instead: str = "pass"
    line: int = 0

    def __str__(self):
        return f"{self.file}:{self.line or self.code}"

    def source_without(self) -> str:
        """Return the source of the file without the rule."""
        source = (ROOT / self.file).read_text()
        lines = source.splitlines()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and node.name == self.code:
                indent = " " * (node.col_offset + 4)
                lines[node.body[0].lineno - 1 : node.end_lineno] = [indent + self.instead]
                return "\n".join(lines)
        (place,) = (
            number
            for number, line in enumerate(lines)
            if line.strip() == self.code and self.line in {0, number + 1}
        )
        lines[place] = lines[place].replace(self.code, self.instead)
        return "\n".join(lines)


def refusals() -> list[Rule]:
    """Return every line of the site that denies permission."""
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
    original_get_code = SourceFileLoader.get_code

    def get_code(self, fullname):
        if Path(self.path) == ROOT / rule.file:
            return compile(rule.source_without(), self.path, "exec")
        return original_get_code(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
