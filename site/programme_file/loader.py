"""Create and update the pages and rows of the site from a validated programme file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail.models import Site as WagtailSite

from core.file_errors import LoadingError, Problem
from core.indexing import defer_indexing
from core.models import VOCABULARIES, Contact, Menu, OrganisationSettings
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import EventPage, PriorityPage, ProgrammeIndexPage, ProgrammePage, Series

from . import schema
from .check import check
from .entries import FileEntry
from .media import MediaEntry
from .reader import Document, Location, read
from .sessions import Session
from .store import Store, Values
from .streams import Streams
from .text import rich_text, stream
from .uploads import atomic, stored, upload

# `programme_file` may not import `home`, so it gets these models by name, as page rules do.
ContactPage = apps.get_model("home.ContactPage")
HomePage = apps.get_model("home.HomePage")
StandardPage = apps.get_model("home.StandardPage")


def load(path: Path) -> Counter:
    """Load a programme file in a transaction, whose rollback also removes the files it stored.

    Return the numbers of objects "created", "updated" and "unchanged". Raise LoadingError with
    all the errors of the file.
    """
    document = read(path)
    content = check(document)
    with atomic(), defer_indexing():
        return Loader(document, content).run()


class _MissingDependencyError(KeyError):
    """An object cannot be loaded because one that it refers to was invalid, and reported."""


class _LoadedObjects(dict[str | None, Any]):
    """The objects loaded from a section, by slug or key; an empty name gives None."""

    def __missing__(self, name: str | None) -> None:
        if name:
            raise _MissingDependencyError(name)


class Loader:
    """Load one file; `run` is called once, in a transaction."""

    programme: ProgrammePage | None = None

    def __init__(self, document: Document, content: schema.ProgrammeFile):
        self.document, self.content = document, content
        self.store = Store()
        self.problems: list[Problem] = []
        self.namespace = uuid5(NAMESPACE_DNS, content.namespace)
        self.locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
        self.images, self.documents = _LoadedObjects(), _LoadedObjects()
        decorative = {entry.key for entry in content.images if entry.decorative}
        self.streams = Streams(self.images, self.documents, decorative)
        self.contacts, self.series = _LoadedObjects(), _LoadedObjects()
        self.networks = _LoadedObjects()
        self.priorities, self.events = _LoadedObjects(), _LoadedObjects()
        self.terms = {model.plural: _LoadedObjects() for model in VOCABULARIES}

    def run(self) -> Counter:
        self.site = WagtailSite.objects.select_related("root_page").get(is_default_site=True)
        home = self.site.root_page.specific
        if not isinstance(home, HomePage):
            raise LoadingError(
                [Problem(0, "", _("La racine du site n'est pas une page d'accueil."))]
            )
        self.home = home
        self._media("images", self.content.images, self.images)
        self._media("documents", self.content.documents, self.documents)
        self._contacts()
        self._vocabularies()
        self._networks()
        self._series()
        self._programme()
        self._events()
        self._highlights()
        self._pages()
        self._site()
        if self.problems:
            raise LoadingError(self.problems)
        return self.store.tally

    # Sections of the file

    def _images(self, entry: FileEntry, name: str) -> Values:
        return {name: self.images[key] for name, key in entry.given_values(name).items()}

    def _media(self, section: str, entries: Sequence[MediaEntry], loaded: _LoadedObjects) -> None:
        for rank, entry in enumerate(entries):
            with self._reporting(section, rank):
                row = stored(upload(entry.row_type, entry.file))
                values = entry.given_values("title", "description", "credit")
                self.store.put_row(row, values)
                loaded[entry.key] = row

    def _contacts(self) -> None:
        for rank, entry in enumerate(self.content.contacts):
            with self._reporting("contacts", rank):
                contact = self._translatable(Contact, "contact", entry.key)
                self.store.put_row(contact, entry.given_values("name", "role", "email", "phone"))
                self.contacts[entry.key] = contact

    def _vocabularies(self) -> None:
        for model in VOCABULARIES:
            for rank, entry in enumerate(getattr(self.content.vocabularies, model.plural)):
                with self._reporting("vocabularies", model.plural, rank):
                    term = model.objects.filter(slug=entry.slug).first() or model(slug=entry.slug)
                    values: Values = {"name": entry.label}
                    values |= {k: "\n".join(v) for k, v in entry.given_values("synonyms").items()}
                    self.store.put_row(term, values)
                    self.terms[model.plural][entry.slug] = term

    def _networks(self) -> None:
        index = self._index(NetworkIndexPage, _("Réseaux"), "reseaux", "networks")
        for rank, entry in enumerate(self.content.networks):
            with self._reporting("networks", rank):
                identity = self._identity("network", entry.slug)
                values = entry.given_values(
                    *("slug", "title", "summary", "editor_notes", "stage", "audience"),
                    "easy_french",
                )
                values |= self._images(entry, "photograph")
                values |= {k: "\n".join(v) for k, v in entry.given_values("other_names").items()}
                values |= self._streams(entry, identity, "body", "partners", "tools")
                values |= self._tags(entry, "audiences", "themes")
                values |= self._contact(entry)
                page = self._page(NetworkPage.objects.all(), identity, index, entry.slug)
                self.networks[entry.slug] = self.store.put_page(page, index, values)

    def _series(self) -> None:
        for rank, entry in enumerate(self.content.series):
            with self._reporting("series", rank):
                series = self._translatable(Series, "series", entry.key)
                self.store.put_row(series, entry.given_values("name", "recurrence"))
                self.series[entry.key] = series

    def _programme(self) -> None:
        entry = self.content.programme
        self.year = str(entry.year)
        index = self._index(ProgrammeIndexPage, _("Programme"), "programme", "programmes")
        with self._reporting("programme"):
            identity = self._identity("programme", self.year)
            values: Values = {"slug": self.year} | entry.given_values(
                *("year", "title", "summary", "dates_introduction", "dates_conclusion"),
                "editor_notes",
            )
            values |= self._streams(entry, identity, "foreword", "supporters", "notes")
            candidates = ProgrammePage.objects.filter(year=entry.year)
            page = self._page(candidates, identity, index, self.year)
            self.programme = self.store.put_page(page, index, values)
        for rank, priority in enumerate(entry.priorities):
            with self._reporting("programme", "priorities", rank):
                self._priority(priority)
        self._sort_priorities()

    def _priority(self, entry: schema.Priority) -> None:
        programme = self._loaded_programme()
        identity = self._identity("priority", self.year, entry.slug)
        values = entry.given_values(
            *("slug", "title", "summary", "editor_notes", "short_title", "colour", "sign")
        )
        values |= self._streams(entry, identity, "body")
        values |= {k: ",".join(map(str, v)) for k, v in entry.given_values("sdgs").items()}
        if "networks" in entry.model_fields_set:
            values["network_places"] = [{"network": self.networks[slug]} for slug in entry.networks]
        page = self._page(PriorityPage.objects.all(), identity, programme, entry.slug)
        self.priorities[entry.slug] = self.store.put_page(page, programme, values)

    def _sort_priorities(self) -> None:
        """Move the priority pages to the order of the file, after those that are not in it."""
        wanted = [page.pk for page in self.priorities.values()]
        pages = PriorityPage.objects.filter(pk__in=wanted).order_by("path")
        if list(pages.values_list("pk", flat=True)) != wanted:
            for slug, page in self.priorities.items():
                PriorityPage.objects.get(pk=page.pk).move(self.programme, "last-child")
                self.priorities[slug] = PriorityPage.objects.get(pk=page.pk)

    def _events(self) -> None:
        for rank, entry in enumerate(self.content.events):
            with self._reporting("events", rank):
                self._event(entry)

    def _event(self, entry: schema.Event) -> None:
        programme = self._loaded_programme()
        network, priority = self.networks[entry.network], self.priorities[entry.priority]
        parent = network or priority or programme
        identity = self._identity("event", self.year, entry.slug)
        values = entry.given_values(
            *("slug", "title", "summary", "editor_notes", "mode", "status", "status_reason"),
            "is_full",
            *("announced_sessions", "edition_number", "role", "replaces", "audience"),
            *("registration_url", "registration_email", "replay_url"),
            *("access", "easy_french"),
        )
        values |= self._images(entry, "photograph")
        values["programme"] = programme
        if "priority" in entry.model_fields_set:
            values["priority"] = priority
        values |= self._streams(entry, identity, "body", "partners")
        values |= self._tags(entry, "audiences", "themes", "dispositifs")
        values |= self._contact(entry)
        if "type" in entry.model_fields_set:
            values["event_type"] = self.terms["types"][entry.type]
        if "series" in entry.model_fields_set:
            values["series"] = self.series[entry.series]
        if "also_carried_by" in entry.model_fields_set:
            values["also_carried_by"] = [
                {"network": self.networks[slug]} for slug in entry.also_carried_by
            ]
        values["sessions"] = [self._session(session, entry.slug) for session in entry.sessions]
        candidates = EventPage.objects.filter(programme=programme)
        page = self._page(candidates, identity, parent, entry.slug)
        self.events[entry.slug] = self.store.put_page(page, parent, values)

    def _session(self, entry: Session, event: str) -> Values:
        identity = self._identity("session", self.year, event, entry.key)
        return (
            {"translation_key": identity, "locale": self.locale}
            | entry.dates
            | entry.given_values("title", "venue", "town", "departement", "mode", "is_full")
            | self._streams(entry, identity, "speakers")
        )

    def _highlights(self) -> None:
        """Load the highlights after the other sections, because they refer to their pages."""
        entry = self.content.programme
        if "highlights" not in entry.model_fields_set:
            return
        with self._reporting("programme", "highlights"):
            programme = self._loaded_programme()
            seed = uuid5(programme.translation_key, "highlights")
            sections = []
            for rank, section in enumerate(entry.highlights):
                pages = [
                    ("item", (self.events[page.event] or self.networks[page.network]).pk)
                    for page in section.pages
                ]
                value = {
                    "title": section.title,
                    "introduction": rich_text(section.introduction),
                    "pages": stream(uuid5(seed, str(rank)), pages),
                    "note": section.note,
                }
                sections.append(("section", value))
            page = ProgrammePage.objects.get(pk=programme.pk)
            self.store.put_page(page, None, {"highlights": stream(seed, sections)})

    def _pages(self) -> None:
        for rank, entry in enumerate(self.content.pages):
            with self._reporting("pages", rank):
                identity = self._identity("page", entry.slug)
                values = entry.given_values("slug", "title", "summary", "editor_notes")
                values |= self._streams(entry, identity, "body")
                page = self._page(StandardPage.objects.all(), identity, self.home, entry.slug)
                self.store.put_page(page, self.home, values)

    def _site(self) -> None:
        entry = self.content.site
        self._index(ContactPage, _("Contact"), "contact", "contact_page")
        if entry is None:
            return
        with self._reporting("site"):
            row = OrganisationSettings.objects.filter(site=self.site).first()
            values = entry.given_values("name", "tagline", "departements") | self._contact(entry)
            values |= self._images(entry, "logo")
            values |= self._streams(entry, self._identity("site"), "supporters")
            self.store.put_row(row or OrganisationSettings(site=self.site), values)
        with self._reporting("site", "home"):
            values = entry.home.given_values("title", "headline", "introduction")
            values |= self._streams(entry.home, self._identity("home"), "body")
            # Adding children has changed `numchild` in the database.
            home = HomePage.objects.get(pk=self.home.pk)
            self.store.put_page(home, None, values)
        for place, entries in entry.menus.given_values(*Menu.Place.values).items():
            with self._reporting("site", "menus", place):
                self._menu(place, entries)

    def _menu(self, place: str, entries: list[schema.MenuEntry]) -> None:
        """Load a menu; an address that is the URL of a page becomes a link to that page."""
        items = []
        for entry in entries:
            url_path = f"{self.home.url_path}{entry.address.lstrip('/')}"
            page = Page.objects.filter(url_path=url_path, locale=self.locale).first()
            address = "" if page else entry.address
            items.append({"label": entry.label, "page": page, "address": address})
        menu = Menu.objects.filter(place=place, locale=self.locale).first()
        menu = menu or Menu(place=place, locale=self.locale)
        self.store.put_row(menu, {"items": items})

    # Helpers

    @contextmanager
    def _reporting(self, *location: str | int) -> Iterator[None]:
        """Catch ValidationError and report it as a problem at this location of the file."""
        try:
            yield
        except _MissingDependencyError:
            pass
        except ValidationError as error:
            fields = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
            for name, messages in fields.items():
                place: Location = (*location, name) if name and name != "__all__" else location
                self.problems.append(self.document.problem(place, " ".join(messages)))

    def _loaded_programme(self) -> ProgrammePage:
        if self.programme is None:
            raise _MissingDependencyError("programme")
        return self.programme

    def _identity(self, *parts: str) -> UUID:
        """Return a UUID that is the same in every load and database for the same namespace."""
        return uuid5(self.namespace, "/".join(parts))

    def _translatable(self, model: Any, *parts: str) -> Any:
        identity = {"translation_key": self._identity(*parts), "locale": self.locale}
        return model.objects.filter(**identity).first() or model(**identity)

    def _page(self, candidates: Any, identity: UUID, parent: Page, slug: str) -> Any:
        """Return the candidate with this translation key, or this slug, or else a new page."""
        candidates = candidates.filter(locale=self.locale)
        return (
            candidates.filter(translation_key=identity).first()
            or candidates.child_of(parent).filter(slug=slug).first()
            or candidates.model(translation_key=identity, locale=self.locale)
        )

    def _index(self, model: Any, title: str, slug: str, key: str) -> Any:
        """Update the page of this type under the home page, or create it with this title."""
        entry: Any = getattr(self.content.site, key, None) or schema.IndexEntry()
        page = model.objects.child_of(self.home).filter(locale=self.locale).first()
        values: Values = {} if page else {"title": title, "slug": slug}
        values |= entry.given_values("title", "summary")
        if "contacts" in entry.model_fields_set:
            values["contacts"] = [{"contact": self.contacts[name]} for name in entry.contacts]
        page = page or model(translation_key=self._identity(slug), locale=self.locale)
        with self._reporting("site", key):
            page = self.store.put_page(page, self.home, values)
        if page.pk is None:  # the other sections need it as parent
            raise LoadingError(self.problems)
        return page

    def _contact(self, entry: Any) -> Values:
        return {name: self.contacts[key] for name, key in entry.given_values("contact").items()}

    def _tags(self, entry: FileEntry, *names: str) -> Values:
        return {
            name: [self.terms[name][slug] for slug in slugs]
            for name, slugs in entry.given_values(*names).items()
        }

    def _streams(self, entry: FileEntry, identity: UUID, *names: str) -> Values:
        return {
            name: self.streams.raw(name, value, uuid5(identity, name))
            for name, value in entry.given_values(*names).items()
        }
