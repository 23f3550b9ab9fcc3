"""Sessions (séances): the dates and places of an event, as far as they are known."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from core import departements
from core.blocks import SpeakerBlock
from core.fields import StreamField
from dates import (
    Precision,
    Span,
    date_words,
    describe,
    describe_hours,
    midnight,
    next_midnight,
    span_of,
)
from dates.bounds import ACCEPTED_DAYS
from dates.calendar import (
    SEVERAL,
    VAGUE,
    has_day,
    iso,
    spans_by_day,
)
from dates.parsing import MAX_LENGTH
from frontend.validity import reads_the_clock
from programme.choices import Mode, Status
from programme.models.sequences import CalendarSequence
from programme.models.session_dates import clean_dates
from programme.models.statuses import clean_status
from programme.querysets import EventSessionQuerySet

RECENT = timedelta(days=30)
"""How long calendars keep a session that is over, so that they show what was cancelled or moved."""

SYNCHRONISED_FIELDS = (
    "precision",
    "first_day",
    "last_day",
    "start_time",
    "end_time",
    "confirmed",
    "date_as_typed",
    "mode",
    "status",
    "is_full",
    "venue",
    "town",
    "departement",
)
"""Fields entered once, on the source-language page."""

DATE_FIELDS = (
    *("precision", "first_day", "last_day", "start_time", "end_time"),
    *("confirmed", "date_as_typed"),
)
"""The fields of each of the `previous_dates`, in ISO 8601; "reason" is added to them."""


class EventSession(TranslatableMixin, Orderable):
    """One session of an event.

    Days and times are in Europe/Paris; `precision` tells which are known. Several days or a
    period may have times, the same on each day; those of a precise time are a start and an end.
    `start` and `end` are the half-open interval of instants that they span, stored for queries.
    The calendar UID is the `translation_key`: it never changes, and is the same in all
    languages.
    """

    event = ParentalKey("programme.EventPage", related_name="sessions")
    title = models.CharField(_("titre"), max_length=300, blank=True)
    precision = models.CharField(
        _("précision"), max_length=10, choices=Precision, default=Precision.TIME
    )
    first_day = models.DateField(
        _("jour, ou premier jour"),
        null=True,
        blank=True,
        help_text=_("Pour un mois, un trimestre, un semestre ou une année : un de ses jours."),
    )
    last_day = models.DateField(
        _("dernier jour"), null=True, blank=True, help_text=_("S'il y en a plusieurs.")
    )
    start_time = models.TimeField(_("de"), null=True, blank=True)
    end_time = models.TimeField(_("à"), null=True, blank=True)
    confirmed = models.BooleanField(_("date confirmée"), default=True)
    date_as_typed = models.CharField(
        max_length=MAX_LENGTH + 20,  # the year may be added
        editable=False,
        blank=True,
        help_text="The words of a date that the other fields only approximate.",
    )
    mode = models.CharField(
        _("mode"),
        max_length=20,
        choices=Mode,
        blank=True,
        help_text=_("À défaut, celui de l'événement."),
    )
    status = models.CharField(
        _("statut"),
        max_length=20,
        choices=Status,
        blank=True,
        help_text=_("À défaut, celui de l'événement."),
    )
    status_reason = models.CharField(_("raison du changement"), max_length=300, blank=True)
    is_full = models.BooleanField(_("complet"), default=False)
    venue = models.CharField(_("lieu"), max_length=200, blank=True)
    town = models.CharField(_("commune ou intercommunalité"), max_length=100, blank=True)
    departement = models.CharField(
        _("département"), max_length=3, choices=departements.CHOICES, blank=True
    )
    speakers = StreamField(
        [("speaker", SpeakerBlock())], verbose_name=_("intervenant-es"), blank=True
    )
    start = models.DateTimeField(editable=False)
    end = models.DateTimeField(editable=False)
    listed_at = models.DateTimeField(
        editable=False,
        null=True,
        help_text="Its place in a list of months; none where no month is known.",
    )
    previous_dates = models.JSONField(
        editable=False,
        default=list,
        help_text="When moved: the former dates, oldest first, each with its reason.",
    )

    panels = [
        "precision",
        "first_day",
        "last_day",
        "start_time",
        "end_time",
        "confirmed",
        "title",
        "mode",
        "venue",
        "town",
        "departement",
        "speakers",
        "status",
        "status_reason",
        "is_full",
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in SYNCHRONISED_FIELDS
    ]

    objects = EventSessionQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("séance")
        verbose_name_plural = _("séances")
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gte=F("start")), name="session_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="session_days_in_order",
            ),
            models.CheckConstraint(
                condition=(Q(first_day=None) | Q(first_day__range=ACCEPTED_DAYS))
                & (Q(last_day=None) | Q(last_day__range=ACCEPTED_DAYS)),
                name="session_days_in_bounds",
            ),
            models.CheckConstraint(
                condition=Q(precision=Precision.UNKNOWN, first_day=None, last_day=None)
                | ~Q(precision=Precision.UNKNOWN) & Q(first_day__isnull=False),
                name="session_day_if_known",
            ),
            models.CheckConstraint(
                condition=Q(precision=Precision.TIME, start_time__isnull=False)
                | Q(precision__in=sorted(SEVERAL), start_time__isnull=False)
                & (Q(end_time=None) | Q(end_time__gt=F("start_time")))
                | ~Q(precision=Precision.TIME) & Q(start_time=None, end_time=None),
                name="session_time_if_precise",
            ),
        ]
        indexes = [
            models.Index(fields=["start", "event"]),
            models.Index(fields=["end", "event"]),
            models.Index(fields=["listed_at", "event"]),
            # All that the order of events reads of their sessions, without their rows.
            models.Index(fields=["event", "end", "start", "listed_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.title} – {self.when}" if self.title else self.when

    def clean(self) -> None:
        super().clean()
        clean_dates(self)
        clean_status(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_derived()
        super().save(*args, **kwargs)
        if not self.event.records_its_sessions:
            CalendarSequence.objects.record([self])

    def begin_as_copy(self) -> None:
        """Leave what happened to the session that this one is a copy of."""
        self.status, self.status_reason, self.is_full = "", "", False
        self.previous_dates = []

    def set_derived(self) -> None:
        """Set `start`, `end` and `listed_at`. Called by `save`; call it before bulk creation."""
        # Read the programme only if needed: it would cost one query for each row of a list.
        year = self.first_day.year if self.first_day else self.event.programme.year
        span = span_of(*self.date_values, year)
        self.start, self.end = span.start, span.end
        if self.precision in VAGUE:
            self.listed_at = None
        elif self.precision == Precision.MONTH:
            self.listed_at = self.end - timedelta(microseconds=1)
        else:
            self.listed_at = self.start

    @property
    def date_values(self) -> tuple[str, date | None, date | None, time | None, time | None]:
        """The precision, the days and the times."""
        return (self.precision, self.first_day, self.last_day, self.start_time, self.end_time)

    @property
    def when(self) -> str:
        """The date in words, in the language of the page."""
        return describe(*self.date_values, confirmed=self.confirmed, as_typed=self.date_as_typed)

    @property
    def departement_name(self) -> str:
        """The name of the département, such as « Loiret »; empty if unknown."""
        return departements.NAMES.get(self.departement, "")

    @property
    def hours(self) -> str:
        """The hours in words, of each day if it has several; empty if unknown."""
        if not self.start_time:
            return ""
        is_long = self.precision == Precision.TIME and self.end - self.start > timedelta(days=1)
        if self.last_day and (is_long or self.ends_on_a_day):
            last_day = date_words().short_day(self.last_day, year=False)
            start = describe_hours(self.start_time)
            end = f", {describe_hours(self.end_time)}" if self.end_time else ""
            return f"{start} – {last_day}{end}"
        return describe_hours(self.start_time, self.end_time)

    @property
    def place(self) -> str:
        """The venue and the town, as far as they are known; empty once it is moved online."""
        if self.shown_status == Status.MOVED_ONLINE:
            return ""
        return ", ".join(part for part in (self.venue, self.town) if part)

    @property
    def shown_mode(self) -> str:
        """The mode of the session or, by default, of its event."""
        return self.mode or self.event.mode

    @property
    def shown_status(self) -> str:
        """The status of the session or, by default, of its event."""
        return self.status or self.event.status

    @property
    def is_source(self) -> bool:
        """Whether its event is the source-language page."""
        return self.event.is_source

    @property
    def calendar_state(self) -> str:
        """The dates and the status: what RFC 5546, 2.1.4, calls a significant change."""
        dates = (self.start.astimezone(UTC).isoformat(), self.end.astimezone(UTC).isoformat())
        return " ".join((*dates, self.precision, str(self.confirmed), self.shown_status))

    @property
    def former_dates(self) -> list[dict]:
        """The former dates, oldest first: {"when", "reason"}, the reason of the change."""
        return [
            {"when": former.when, "reason": reason} for former, reason in self.former_sessions()
        ]

    @property
    def last_former(self) -> "EventSession | None":
        """The last former date, as an unsaved session; None if the date never changed."""
        former = list(self.former_sessions())
        return former[-1][0] if former else None

    def former_sessions(self) -> Iterator[tuple["EventSession", str]]:
        """Yield each former date, oldest first, as an unsaved session, and its reason."""
        for row in self.previous_dates:
            dates = {name: row[name] for name in DATE_FIELDS if name in row}
            former = EventSession(event=self.event)
            for name, value in dates.items():
                setattr(former, name, EventSession._meta.get_field(name).to_python(value))
            former.set_derived()
            yield former, row["reason"]

    def record_former_dates(self, reason: str) -> None:
        """Add the current date to `previous_dates`, before it changes for `reason`."""
        self.previous_dates = [*self.previous_dates, self.dates_as_json() | {"reason": reason}]

    def dates_as_json(self) -> dict[str, Any]:
        """Return the `DATE_FIELDS`, in ISO 8601."""
        return {name: as_json_value(getattr(self, name)) for name in DATE_FIELDS}

    @property
    def has_day(self) -> bool:
        """Whether the day or days are known."""
        return has_day(self.precision, self.date_as_typed)

    @property
    def ends_on_a_day(self) -> bool:
        """Whether it begins at an hour and ends on another day, at an hour that is not known."""
        if self.precision != Precision.TIME or self.end_time or not self.last_day:
            return False
        return self.last_day != self.first_day

    @property
    def iso_start(self) -> str | None:
        """The start in ISO 8601, as precise as it is known."""
        return iso(self.precision, self.first_day, self.start if self.start_time else None)

    @property
    def iso_end(self) -> str | None:
        """The end in ISO 8601, inclusive for days; None if only the end of an hour is unknown."""
        moment = self.end if self.end_time and self.end > self.start else None
        precision = Precision.DAY if self.ends_on_a_day else self.precision
        return iso(precision, self.last_day or self.first_day, moment)

    @property
    def spans(self) -> list[Span]:
        """The instants of each of its days, if they have the same hours; else its only span."""
        if self.precision in SEVERAL and self.first_day and self.last_day and self.start_time:
            return spans_by_day(self.first_day, self.last_day, self.start_time, self.end_time)
        return [Span(self.start, self.end)]

    def is_on(self, day: date) -> bool:
        """Whether the session takes place, at least partly, on `day` in Paris."""
        if self.start == self.end:
            return self.first_day == day
        return self.start < next_midnight(day) and self.end > midnight(day)

    @property
    def is_certain(self) -> bool:
        """Whether calendars include it: its day is confirmed or, if postponed, was known."""
        if self.shown_status == Status.POSTPONED and not self.has_day:
            return bool(self.last_former and self.last_former.has_day)
        return self.has_day and self.confirmed

    def is_past(self, at: datetime) -> bool:
        """Whether it is over at `at`. Same rule as the queryset's `past`."""
        return self.end < at or (self.end == at and self.start < at)

    def is_ongoing(self, at: datetime) -> bool:
        """Whether it is ongoing at `at`. Same rule as the queryset's `ongoing`."""
        return self.has_day and self.start <= at < self.end


def as_json_value(value: Any) -> Any:
    """Return the value of a field as JSON, dates and times in ISO 8601."""
    return value.isoformat() if isinstance(value, date | time) else value


@reads_the_clock
def next_change_of_sessions(at: datetime) -> datetime | None:
    """Return when a session begins, is over, or is no longer recent (`RECENT`)."""
    if settings.SITE_TODAY:
        return None
    begins = EventSession.objects.filter(start__gt=at).order_by("start")
    ends = EventSession.objects.order_by("end").values_list("end", flat=True)
    found = [begins.values_list("start", flat=True).first()]
    for delay in (timedelta(), RECENT):
        if end := ends.filter(end__gte=at - delay).first():
            # One without a duration is over as soon as it has begun.
            found.append(max(end + delay, at + timedelta(microseconds=1)))
    return min(filter(None, found), default=None)
