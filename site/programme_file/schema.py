"""The pydantic models of a programme file (docs/programme-file.md)."""

from typing import Annotated, Self

from django.apps import apps
from django.utils.translation import gettext as _
from pydantic import AfterValidator, Field, field_validator, model_validator

from core.models import Contact, MenuItem, OrganisationSettings, Theme
from networks.models import NetworkPage
from programme.choices import Colour, Mode, Role, Sign, Status
from programme.models import EventPage, PriorityPage, ProgrammePage, Series

from .bodies import Blocks, Paragraphs
from .entries import (
    AudienceSlugs,
    ContactKey,
    ContactKeys,
    DispositifSlugs,
    FileEntry,
    ImageKey,
    Named,
    NetworkSlug,
    NetworkSlugs,
    PrioritySlug,
    Short,
    ThemeSlugs,
    Title,
    TypeSlug,
)
from .media import DocumentEntry, ImageEntry
from .sessions import Session
from .values import (
    Address,
    Departement,
    Email,
    Filled,
    Flag,
    Goal,
    MenuAddress,
    Namespace,
    Number,
    Slug,
    Text,
    distinct,
    fits,
    known,
    refusal,
    run,
)


class ContactEntry(FileEntry):
    key: Slug
    name: Annotated[str, fits(Contact, "name"), Filled]
    role: Annotated[str, fits(Contact, "role")] = ""
    email: Email = ""
    phone: Annotated[str, fits(Contact, "phone")] = ""

    @model_validator(mode="after")
    def can_be_reached(self) -> Self:
        run(Contact(email=self.email, phone=self.phone).clean)
        return self


class Term(FileEntry):
    slug: Slug
    label: Annotated[str, fits(Theme, "name"), Filled]
    synonyms: list[Text] = []


class Vocabularies(FileEntry):
    types: list[Term] = []
    themes: list[Term] = []
    audiences: list[Term] = []
    dispositifs: list[Term] = []


class Partner(FileEntry):
    name: Named
    role: Short = ""
    link: Address = ""


class Tool(FileEntry):
    text: Named
    link: Address = ""


class Supporter(FileEntry):
    name: Named
    logo: ImageKey | None = None
    link: Address = ""


class PageEntry(FileEntry):
    slug: Slug
    title: Title
    summary: Text = ""
    editor_notes: Text = ""


class Network(PageEntry):
    other_names: list[Text] = []
    stage: NetworkPage.Stage | None = None
    audience: Text = ""
    audiences: AudienceSlugs = []
    themes: ThemeSlugs = []
    body: Blocks = ""
    partners: list[Partner] = []
    tools: list[Tool] = []
    easy_french: Text = ""
    photograph: ImageKey | None = None
    contact: ContactKey | None = None


class SeriesEntry(FileEntry):
    key: Slug
    name: Annotated[str, fits(Series, "name"), Filled]
    recurrence: Annotated[str, fits(Series, "recurrence")] = ""


class Priority(PageEntry):
    short_title: Annotated[str, fits(PriorityPage, "short_title")] = ""
    colour: Colour
    sign: Sign
    body: Blocks = ""
    sdgs: Annotated[list[Goal], AfterValidator(distinct)] = []
    networks: NetworkSlugs = []


class Highlighted(FileEntry):
    event: Annotated[str, known("events")] | None = None
    network: NetworkSlug | None = None

    @model_validator(mode="after")
    def is_one(self) -> Self:
        if bool(self.event) == bool(self.network):
            raise refusal(_("nommez un événement (event) ou un réseau (network)."))
        return self


class Highlight(FileEntry):
    title: Named
    introduction: Paragraphs = ""
    pages: list[Highlighted]
    note: Annotated[str, Field(max_length=500)] = ""


class Programme(FileEntry):
    year: Annotated[Number, fits(ProgrammePage, "year")]
    title: Title
    summary: Text = ""
    foreword: Blocks = ""
    priorities: list[Priority] = []
    highlights: list[Highlight] = []
    dates_introduction: Text = ""
    dates_conclusion: Text = ""
    notes: list[Paragraphs] = []
    supporters: list[Supporter] = []
    editor_notes: Text = ""

    @field_validator("priorities")
    @classmethod
    def have_each_network_once(cls, priorities: list[Priority]) -> list[Priority]:
        distinct([network for priority in priorities for network in priority.networks])
        return priorities


class Event(PageEntry):
    """An event; its parent page is its network, else its priority, else the programme."""

    network: NetworkSlug | None = None
    priority: PrioritySlug | None = None
    also_carried_by: NetworkSlugs = []
    type: TypeSlug | None = None
    mode: Mode | None = None
    status: Status | None = None
    status_reason: Annotated[str, fits(EventPage, "status_reason")] = ""
    is_full: Flag = False
    announced_sessions: Annotated[Number, fits(EventPage, "announced_sessions")] | None = None
    edition_number: Annotated[Number, fits(EventPage, "edition_number")] | None = None
    series: Annotated[str, known("series")] | None = None
    role: Role | None = None
    replaces: Annotated[str, fits(EventPage, "replaces")] = ""
    audience: Text = ""
    audiences: AudienceSlugs = []
    themes: ThemeSlugs = []
    dispositifs: DispositifSlugs = []
    partners: list[Partner] = []
    body: Blocks = ""
    registration_url: Address = ""
    registration_email: Email = ""
    replay_url: Address = ""
    access: Text = ""
    easy_french: Text = ""
    photograph: ImageKey | None = None
    contact: ContactKey | None = None
    sessions: Annotated[list[Session], Field(min_length=1)]


class StandardPageEntry(PageEntry):
    body: Blocks = ""


class MenuEntry(FileEntry):
    label: Annotated[str, fits(MenuItem, "label"), Filled]
    address: Annotated[MenuAddress, fits(MenuItem, "address")]


class Menus(FileEntry):
    main: list[MenuEntry] = []
    footer: list[MenuEntry] = []


class Home(FileEntry):
    title: Title = ""
    headline: Annotated[str, fits(apps.get_model("home.HomePage"), "headline")] = ""
    introduction: Text = ""
    body: Blocks = ""


class IndexEntry(FileEntry):
    title: Title = ""
    summary: Text = ""


class ContactPageEntry(IndexEntry):
    contacts: ContactKeys = []


class Site(FileEntry):
    name: Annotated[str, fits(OrganisationSettings, "name"), Filled]
    tagline: Text = ""
    departements: Annotated[list[Departement], AfterValidator(distinct)] = []
    logo: ImageKey | None = None
    supporters: list[Supporter] = []
    contact: ContactKey | None = None
    home: Home = Home()
    programmes: IndexEntry = IndexEntry()
    networks: IndexEntry = IndexEntry()
    contact_page: ContactPageEntry = ContactPageEntry()
    menus: Menus = Menus()


class ProgrammeFile(FileEntry):
    """The whole file."""

    namespace: Namespace
    # First, because the texts of the other sections are checked against their images.
    images: list[ImageEntry] = []
    documents: list[DocumentEntry] = []
    site: Site | None = None
    contacts: list[ContactEntry] = []
    vocabularies: Vocabularies = Vocabularies()
    networks: list[Network] = []
    series: list[SeriesEntry] = []
    programme: Programme
    events: list[Event] = []
    pages: list[StandardPageEntry] = []
