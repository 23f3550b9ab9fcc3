"""The pydantic models of a programme file (docs/programme-file.md)."""

from dataclasses import asdict
from typing import Annotated, Any, Self

from django.apps import apps
from django.utils.translation import gettext as _
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from core.models import Contact, MenuItem, OrganisationSettings, Theme
from dates import Precision, TypedDate, parse
from dates.calendar import period_of
from dates.typed_days import last_day_of_hours
from networks.models import NetworkPage
from programme.choices import Colour, Mode, Role, Sign, Status
from programme.models import EventPage, EventSession, PriorityPage, ProgrammePage, Series

from .values import (
    Address,
    Day,
    Departement,
    Email,
    Filled,
    Flag,
    Goal,
    HoursOfDay,
    MenuAddress,
    Month,
    Namespace,
    Number,
    Quarter,
    Semester,
    Slug,
    Text,
    Year,
    distinct,
    fits,
    known,
    refusal,
    run,
)

Title = Annotated[str, fits(ProgrammePage, "title"), Filled]
Named = Annotated[str, Field(max_length=200), Filled]
Short = Annotated[str, Field(max_length=200)]
ContactKey = Annotated[str, known("contacts")]
ContactKeys = Annotated[list[Annotated[ContactKey, Filled]], AfterValidator(distinct)]
NetworkSlug = Annotated[str, known("networks")]
NetworkSlugs = Annotated[list[Annotated[NetworkSlug, Filled]], AfterValidator(distinct)]
PrioritySlug = Annotated[str, known("programme", "priorities")]
TypeSlug = Annotated[str, known("vocabularies", "types")]
ThemeSlug = Annotated[str, known("vocabularies", "themes")]
ThemeSlugs = Annotated[list[Annotated[ThemeSlug, Filled]], AfterValidator(distinct)]
AudienceSlug = Annotated[str, known("vocabularies", "audiences")]
AudienceSlugs = Annotated[list[Annotated[AudienceSlug, Filled]], AfterValidator(distinct)]
DispositifSlug = Annotated[str, known("vocabularies", "dispositifs")]
DispositifSlugs = Annotated[list[Annotated[DispositifSlug, Filled]], AfterValidator(distinct)]


class FileEntry(BaseModel):
    """The base of all parts of the file; keys left out do not change the site."""

    model_config = ConfigDict(
        extra="forbid", str_strip_whitespace=True, use_enum_values=True, frozen=True
    )

    def given_values(self, *names: str) -> dict[str, Any]:
        """Return name → value for those of these keys that are in the file."""
        return {name: getattr(self, name) for name in names if name in self.model_fields_set}


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
    body: Text = ""
    partners: list[Partner] = []
    tools: list[Tool] = []
    contact: ContactKey | None = None


class SeriesEntry(FileEntry):
    key: Slug
    name: Annotated[str, fits(Series, "name"), Filled]
    recurrence: Annotated[str, fits(Series, "recurrence")] = ""


class Priority(PageEntry):
    short_title: Annotated[str, fits(PriorityPage, "short_title")] = ""
    colour: Colour
    sign: Sign
    body: Text = ""
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
    introduction: Text = ""
    pages: list[Highlighted]
    note: Annotated[str, Field(max_length=500)] = ""


class Programme(FileEntry):
    year: Annotated[Number, fits(ProgrammePage, "year")]
    title: Title
    summary: Text = ""
    foreword: Text = ""
    priorities: list[Priority] = []
    highlights: list[Highlight] = []
    dates_introduction: Text = ""
    dates_conclusion: Text = ""
    notes: list[Text] = []
    supporters: list[Supporter] = []
    editor_notes: Text = ""

    @field_validator("priorities")
    @classmethod
    def have_each_network_once(cls, priorities: list[Priority]) -> list[Priority]:
        distinct([network for priority in priorities for network in priority.networks])
        return priorities


class Speaker(FileEntry):
    name: Short = ""
    role: Short = ""
    organisation: Short = ""


DATE_KEYS = ("date", "day", "days", "from", "month", "quarter", "semester", "year")


class Session(FileEntry):
    """A session; its date is given by one of `DATE_KEYS`, or by none if it is unknown."""

    key: Slug
    title: Annotated[str, fits(EventSession, "title")] = ""
    date: Any = None
    day: Day | None = None
    days: Annotated[list[Day], Field(min_length=2, max_length=2)] | None = None
    from_: Day | None = Field(None, alias="from")
    to: Day | None = Field(None, validate_default=True)
    month: Month | None = None
    quarter: Quarter | None = None
    semester: Semester | None = None
    year: Year | None = None
    hours: HoursOfDay | None = None
    confirmed: Flag = True
    venue: Annotated[str, fits(EventSession, "venue")] = ""
    town: Annotated[str, fits(EventSession, "town")] = ""
    departement: Departement = ""
    mode: Mode | None = None
    status: Status | None = None
    status_reason: Annotated[str, fits(EventSession, "status_reason")] = ""
    speakers: list[Speaker] = []

    @field_validator("date", mode="before")
    @classmethod
    def is_read_as_the_form_reads_it(cls, text: Any, info: ValidationInfo) -> TypedDate | None:
        if not isinstance(text, str):
            raise refusal(_("on attend ici un texte."))
        year = info.context["year"] if info.context else None
        if year is None:  # already invalid
            return None
        typed = run(lambda: parse(text, year))
        _check_dates(**asdict(typed))
        return typed

    @field_validator("day", "days", "from_", "month", "quarter", "semester", "year")
    @classmethod
    def is_the_only_date(cls, value: Any, info: ValidationInfo) -> Any:
        for key in DATE_KEYS:
            name = "from_" if key == "from" else key
            if name != info.field_name and info.data.get(name):
                raise refusal(_("la date est déjà dite par « %s » : gardez l'une des deux.") % key)
        return value

    @field_validator("days")
    @classmethod
    def are_in_order(cls, days: list[Any] | None) -> list[Any] | None:
        if days:
            _check_dates(precision=Precision.DAYS, first_day=days[0], last_day=days[1])
        return days

    @field_validator("to")
    @classmethod
    def ends_what_began(cls, last: Any, info: ValidationInfo) -> Any:
        if "from_" not in info.data:  # already invalid
            return last
        first = info.data["from_"]
        if bool(first) != bool(last):
            raise refusal(_("une période se dit par « from » et « to » ensemble."))
        if first:
            _check_dates(precision=Precision.RANGE, first_day=first, last_day=last)
        return last

    @field_validator("hours")
    @classmethod
    def are_of_a_day(cls, hours: Any, info: ValidationInfo) -> Any:
        if not {"day", "days", "from_", "to"} <= info.data.keys():  # already invalid
            return hours
        day, days, first, last = (info.data[name] for name in ("day", "days", "from_", "to"))
        if day:
            precision, first, last = Precision.TIME, day, last_day_of_hours(day, *hours)
        elif days:
            precision, (first, last) = Precision.DAYS, days
        elif first:
            precision = Precision.RANGE
        else:
            raise refusal(_("une heure se donne avec un ou plusieurs jours (day, days, from)."))
        start, end = hours
        _check_dates(
            precision=precision, first_day=first, last_day=last, start_time=start, end_time=end
        )
        return hours

    @property
    def dates(self) -> dict[str, Any]:
        """Return the date and status of the session, as values of the fields of an EventSession.

        They are always set together: with the date of the file and the status of the site, a
        session could be postponed to the day that it was postponed from.
        """
        status = {"status": self.status or "", "status_reason": self.status_reason}
        if self.date:
            typed = asdict(self.date)
            return typed | {"confirmed": self.date.confirmed and self.confirmed} | status
        precision, first, last = Precision.UNKNOWN, None, None
        if self.day:
            precision, first = (Precision.TIME if self.hours else Precision.DAY), self.day
            last = last_day_of_hours(self.day, *self.hours) if self.hours else None
        elif self.days:
            precision, (first, last) = Precision.DAYS, self.days
        elif self.from_:
            precision, first, last = Precision.RANGE, self.from_, self.to
        else:
            for vague in (Precision.MONTH, Precision.QUARTER, Precision.SEMESTER, Precision.YEAR):
                if period_start := getattr(self, vague.value):
                    precision, (first, last) = vague, period_of(vague, period_start)
        start, end = self.hours or (None, None)
        return {
            "precision": precision.value,
            "first_day": first,
            "last_day": last,
            "start_time": start,
            "end_time": end,
            "confirmed": self.confirmed,
            "date_as_typed": "",
            **status,
        }


def _check_dates(**dates: Any) -> None:
    """Validate dates as the edit form does, with the same messages."""
    run(EventSession(**dates).clean)


class Event(PageEntry):
    """An event; its parent page is its network, else its priority, else the programme."""

    network: NetworkSlug | None = None
    priority: PrioritySlug | None = None
    also_carried_by: NetworkSlugs = []
    type: TypeSlug | None = None
    mode: Mode | None = None
    status: Status | None = None
    status_reason: Annotated[str, fits(EventPage, "status_reason")] = ""
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
    body: Text = ""
    registration_url: Address = ""
    registration_email: Email = ""
    replay_url: Address = ""
    contact: ContactKey | None = None
    sessions: Annotated[list[Session], Field(min_length=1)]


class StandardPageEntry(PageEntry):
    body: Text = ""


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
    body: Text = ""


class IndexEntry(FileEntry):
    title: Title = ""
    summary: Text = ""


class ContactPageEntry(IndexEntry):
    contacts: ContactKeys = []


class Site(FileEntry):
    name: Annotated[str, fits(OrganisationSettings, "name"), Filled]
    tagline: Text = ""
    departements: Annotated[list[Departement], AfterValidator(distinct)] = []
    contact: ContactKey | None = None
    home: Home = Home()
    programmes: IndexEntry = IndexEntry()
    networks: IndexEntry = IndexEntry()
    contact_page: ContactPageEntry = ContactPageEntry()
    menus: Menus = Menus()


class ProgrammeFile(FileEntry):
    """The whole file."""

    namespace: Namespace
    site: Site | None = None
    contacts: list[ContactEntry] = []
    vocabularies: Vocabularies = Vocabularies()
    networks: list[Network] = []
    series: list[SeriesEntry] = []
    programme: Programme
    events: list[Event] = []
    pages: list[StandardPageEntry] = []
