"""What is wrong with a programme file, said to the person who wrote it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to correct: where, and why. Line 0 is the file as a whole."""

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
    """The file is refused, and nothing of it was written. `problems` are all there are."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
