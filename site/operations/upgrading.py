"""What a database needs after each change of the code: found, done once, taken up if it stopped.

Each step does nothing if nothing is missing.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from django.core.management import call_command
from django.db import connection, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.admin.collections import images_that_seem_private
from core.holders import record_all_references
from core.roles import editors, translators
from networks.models import NetworkPage
from networks.roles import open_section
from search.index_state import refresh_index

LOCK = 7_105_112  # of PostgreSQL's advisory locks: any number that is only ours

type Say = Callable[[str], object]


@dataclass(frozen=True)
class Step:
    """A step, which returns what the person who upgrades has to know, if anything."""

    name: str | Promise
    do: Callable[[], str | None]


def migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)


def make_roles() -> None:
    """Give the editors and the translators their groups and what these may do."""
    for site in Site.objects.filter(is_default_site=True).select_related("root_page"):
        if site.root_page.depth > 1:  # the root of all pages is nobody's
            editors(site.root_page)
            translators(site.root_page)


@transaction.atomic
def open_sections() -> None:
    """Open the section of each network, or put it in order after changes by hand."""
    for network in NetworkPage.objects.filter(alias_of=None).order_by("pk"):
        open_section(network)


def make_index() -> str | None:
    return _("L'index de la recherche a été refait.") if refresh_index() else None


def name_images() -> str | None:
    if images := images_that_seem_private():
        return _(
            "Dans une collection privée, ces images restent lisibles par leur adresse : %s"
        ) % ", ".join(map(str, images))
    return None


STEPS = (
    Step(gettext_lazy("Groupes et droits"), make_roles),
    Step(gettext_lazy("Sections des réseaux"), open_sections),
    Step(gettext_lazy("Références des versions"), record_all_references),
    Step(gettext_lazy("Index de la recherche"), make_index),
    Step(gettext_lazy("Images des collections privées"), name_images),
)


def upgrade(say: Say) -> None:
    """Migrate, then catch up. Of two at once, the second waits, and finds it done."""
    with _alone():
        _tell(say, Step(gettext_lazy("Migrations"), migrate))
        catch_up(say)


def catch_up(say: Say) -> None:
    """Do the steps of a database that is migrated."""
    for step in STEPS:
        _tell(say, step)


def _tell(say: Say, step: Step) -> None:
    begun = monotonic()
    said = step.do()
    seconds = round(monotonic() - begun)
    say(_("%(step)s : à jour (%(seconds)d s)") % {"step": step.name, "seconds": seconds})
    if said:
        say(f"  {said}")


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other process upgrades this database. One that dies frees its lock."""
    if connection.vendor == "postgresql":
        # In a transaction: a pool of connections would give the lock of a session to others.
        with closing(connection.copy()) as other:
            other.set_autocommit(False)
            other.cursor().execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield
    elif connection.is_in_memory_db():  # type: ignore[attr-defined]  # no other process has it
        yield
    else:
        with Path(f"{connection.settings_dict['NAME']}.upgrade-lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
