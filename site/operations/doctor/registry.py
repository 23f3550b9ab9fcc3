"""The probes, what they find, and how long they may take."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from threading import Thread

from django.db import DatabaseError, connections
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

PATIENCE = 10  # seconds
PARTS = ("host", "data", "work", "web")
"""The modules of the probes of this room, as an operator looks at them."""


class State(Enum):
    """How a part is; the value is the exit status that it asks for."""

    GOOD = 0
    UNKNOWN = -1
    WARNING = 1
    WRONG = 2


MARKS = {
    State.GOOD: gettext_lazy("bon"),
    State.UNKNOWN: gettext_lazy("inconnu"),
    State.WARNING: gettext_lazy("à voir"),
    State.WRONG: gettext_lazy("faux"),
}


@dataclass(frozen=True)
class Finding:
    """What a probe says of its part, in a sentence, with what to do next if there is something."""

    state: State
    sentence: str
    command: str = ""


def good(sentence: str) -> Finding:
    return Finding(State.GOOD, sentence)


def unknown(sentence: str, command: str = "") -> Finding:
    return Finding(State.UNKNOWN, sentence, command)


def warning(sentence: str, command: str) -> Finding:
    return Finding(State.WARNING, sentence, command)


def wrong(sentence: str, command: str) -> Finding:
    return Finding(State.WRONG, sentence, command)


type Check = Callable[[], Finding | Iterable[Finding]]


@dataclass(frozen=True)
class Probe:
    """A part of the site, and how it is looked at."""

    name: str
    title: str | Promise
    check: Check

    def findings(self) -> list[Finding]:
        """Return what it found. A probe that fails says so, and stops none of the others."""
        try:
            found = self.check()
            return [found] if isinstance(found, Finding) else list(found)
        except Exception as error:
            words = _("n'a pas pu être examiné : %(error)s")
            said = f"{type(error).__name__}: {str(error).strip().partition('\n')[0]}"
            # What asks the database fails with it, or without its tables.
            command = "manage.py upgrade" if isinstance(error, DatabaseError) else ""
            return [Finding(State.WRONG, words % {"error": said}, command)]


_probes: list[Probe] = []


def probe(name: str, title: str | Promise) -> Callable[[Check], Check]:
    """Add a probe. Each finding is of this part, which JSON calls by its name."""

    def add(check: Check) -> Check:
        _probes.append(Probe(name, title, check))
        return check

    return add


def load_probes() -> None:
    """Import the probes: they are only needed here, and take their time."""
    for part in PARTS:
        import_module(f"operations.doctor.{part}")
    autodiscover_modules("doctor")


def examine(patience: float = PATIENCE) -> Iterator[tuple[Probe, Finding]]:
    """Look at all parts at once, in threads of their own; yield what was found, in their order."""
    load_probes()
    looks = [_Look(probe) for probe in _probes]
    for look in looks:
        look.start()
    for look in looks:
        look.join(patience)
        for finding in look.found or [_given_up(patience)]:
            yield look.probe, finding


class _Look(Thread):
    """A probe in a thread, which is left alone if it never ends."""

    def __init__(self, probe: Probe) -> None:
        super().__init__(daemon=True)
        self.probe = probe
        self.found: list[Finding] = []

    def run(self) -> None:
        try:
            self.found = self.probe.findings()
        finally:
            connections.close_all()


def _given_up(patience: float) -> Finding:
    words = _("ne répond pas en %(seconds)d secondes")
    return Finding(State.WRONG, words % {"seconds": patience})
