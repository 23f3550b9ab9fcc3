"""The index of a programme, and its list of addresses: what names what is on its pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.lookups import terms_of
from core.models import Audience, Contact
from core.ordering import name_key
from printing.content import ProgrammeContent


@dataclass(frozen=True)
class IndexLine:
    """A name, the anchors of the pages that it is on, and its contact, if it is one's."""

    name: str
    language: str
    anchors: list[str]
    contact: Contact | None = None


def indexes_of(content: ProgrammeContent) -> list[tuple[str, list[IndexLine]]]:
    """Return the indexes of the towns, the audiences and the networks that have lines."""
    indexes = [
        (_("Villes et lieux"), _towns(content)),
        (_("Publics"), _audiences(content)),
        (_("Réseaux"), _networks(content)),
    ]
    return [(title, lines) for title, lines in indexes if lines]


def addresses_of(content: ProgrammeContent) -> list[IndexLine]:
    """Return the contacts of what is printed by name, with the pages on which each is named.

    The site's own is the first, without a page: one writes to it for all the rest.
    """
    anchors: dict[Contact, list[str]] = {}
    for entry in (*content.networks, *content.events):
        if entry.contact:
            anchors.setdefault(entry.contact, []).append(entry.anchor)
    lines = [IndexLine(contact.name, "", found, contact) for contact, found in anchors.items()]
    own = content.organisation.contact
    first = [IndexLine(own.name, "", [], own)] if own else []
    return first + sorted(lines, key=lambda line: name_key(line.name))


def _towns(content: ProgrammeContent) -> list[IndexLine]:
    return _index(
        (row.session.town, "", event.anchor)
        for event in content.events
        for row in event.rows
        if row.session.town and row.session.place
    )


def _audiences(content: ProgrammeContent) -> list[IndexLine]:
    terms = terms_of(Audience)
    of_events = [(term, event.anchor) for event in content.events for term in event.first.audiences]
    of_networks = [
        (terms[tag.tag_id], network.anchor)
        for network in content.networks
        for tag in network.page.source.tagged_audiences.all()
    ]
    return _index((term.label, term.language, anchor) for term, anchor in of_events + of_networks)


def _networks(content: ProgrammeContent) -> list[IndexLine]:
    own: list[tuple[Any, str]] = [(network.page, network.anchor) for network in content.networks]
    carriers = [(page, event.anchor) for event in content.events for page in event.networks]
    return _index((page.title, page.language, anchor) for page, anchor in own + carriers)


def _index(found: Iterable[tuple[str, str, str]]) -> list[IndexLine]:
    """Return the lines of an index by name, each anchor once."""
    lines: dict[str, IndexLine] = {}
    for name, language, anchor in found:
        line = lines.setdefault(name, IndexLine(name, language, []))
        if anchor not in line.anchors:
            line.anchors.append(anchor)
    return sorted(lines.values(), key=lambda line: name_key(line.name))
