"""The errors of a programme file, as displayed to its author."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Problem:
    """An error in a file. Lines start at 1; line 0 stands for the whole file."""

    line: int
    field: str
    message: str

    def __str__(self) -> str:
        if not self.line:
            return self.message
        if not self.field:
            return _("ligne %(line)s : %(message)s") % vars(self)
        return _("ligne %(line)s, %(field)s : %(message)s") % vars(self)


class LoadingError(Exception):
    """The file is invalid and none of it was saved. `problems` lists all its errors."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
