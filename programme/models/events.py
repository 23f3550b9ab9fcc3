"""Events."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from bs4 import Tag
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import clock
from core.admin.panels import LightInterface
from core.blocks import PartnerBlock
from core.fields import BodyField, StreamField
from core.lookups import absolute_url, organisation_for, terms_of
from core.models import BasePage, EventType, Term
from core.roles import Account
from dates import Precision
from networks.models import NetworkPage
from programme.choices import Mode, Role, Status
from programme.content_checks import mark_empty_audience, mark_unknown_dates
from programme.cycles import describe_cycle, page_of_cycle
from programme.editing.event_panels import EVENT_PANELS
from programme.editing.forms import EventPageForm
from programme.listing import SessionRow, session_rows
from programme.listing_context import ListingContext
from programme.models import names
from programme.models.event_tags import (
    TAG_RELATIONS,
    EventAudience,
    EventDispositif,
    EventTheme,
)
from programme.models.programmes import PriorityPage, ProgrammePage, listing_context
from programme.models.sequences import CalendarSequence
from programme.models.sessions import EventSession
from programme.models.statuses import clean_statuses
from programme.next_step import State, next_step_of
from programme.permissions import EventPermissionTester
from programme.querysets import EventPageQuerySet
from programme.structured_data import as_json_ld

SYNCHRONISED_FIELDS = (
    *("programme", "priority", "event_type", "mode", "status", "is_full", "role"),
    *("announced_sessions", "edition_number"),
    *("registration_url", "registration_email", "replay_url"),
    *("easy_french", "photograph"),
)
"""Fields entered once, and always read from the source-language page."""


class EventPage(BasePage):
    """An event and its sessions. Its parent page is usually the network that carries it."""

    parent_page_types = [
        "networks.NetworkPage",
        "programme.PriorityPage",
        "programme.ProgrammePage",
    ]
    subpage_types: list[str] = []
    stands_alone = True
    facts = (*SYNCHRONISED_FIELDS, "network")
    parameters = ("page",)  # of a long cycle
    records_its_sessions = False
    """Whether it is being saved and records the numbers of all its sessions, at once."""

    programme = models.ForeignKey(
        ProgrammePage,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="events",
    )
    priority = models.ForeignKey(
        PriorityPage,
        verbose_name=_("priorité"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("À défaut, celle du réseau dans ce programme."),
    )
    network = models.ForeignKey(
        NetworkPage,
        verbose_name=_("réseau"),
        editable=False,
        null=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    event_type = models.ForeignKey(
        EventType,
        verbose_name=_("type"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
    )
    mode = models.CharField(_("mode"), max_length=20, choices=Mode, default=Mode.NOT_STATED)
    status = models.CharField(_("statut"), max_length=20, choices=Status, default=Status.SCHEDULED)
    status_reason = models.CharField(
        _("raison du changement"),
        max_length=300,
        blank=True,
        help_text=_("Ce que les visiteurs liront à côté du statut."),
    )
    is_full = models.BooleanField(_("complet"), default=False)
    summary = models.TextField(_("chapeau"), blank=True)
    announced_sessions = models.PositiveSmallIntegerField(
        _("nombre de séances annoncé"),
        null=True,
        blank=True,
        help_text=_("Pour un cycle : « cycle de 3 », même si toutes ne sont pas encore fixées."),
    )
    edition_number = models.PositiveSmallIntegerField(
        _("numéro d'édition"),
        null=True,
        blank=True,
        help_text=_("La 2e biennale, le n° 3 d'une série."),
    )
    series = models.ForeignKey(
        "programme.Series",
        verbose_name=_("série"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
    )
    role = models.CharField(_("rôle du réseau"), max_length=20, choices=Role, blank=True)
    replaces = models.CharField(
        _("remplace"), max_length=300, blank=True, help_text=_("Ce que cet événement remplace.")
    )
    audience = models.TextField(
        _("pour qui"), blank=True, help_text=_("Tel que vous l'écrivez : élu-es, chef-fes…")
    )
    audiences = ClusterTaggableManager(
        through=EventAudience, verbose_name=_("publics"), blank=True, related_name="events"
    )
    themes = ClusterTaggableManager(
        through=EventTheme, verbose_name=_("thèmes"), blank=True, related_name="events"
    )
    dispositifs = ClusterTaggableManager(
        through=EventDispositif, verbose_name=_("dispositifs"), blank=True, related_name="events"
    )
    partners = StreamField([("partner", PartnerBlock())], verbose_name=_("partenaires"), blank=True)
    body = BodyField(verbose_name=_("texte et documents"), blank=True)
    replay_url = models.URLField(_("adresse de l'enregistrement"), blank=True)
    registration_url = models.URLField(_("adresse d'inscription"), blank=True)
    registration_email = models.EmailField(_("inscription par courriel"), blank=True)
    access = models.TextField(
        _("accès et stationnement"),
        blank=True,
        default="",
        db_default="",  # the code before it writes none
        help_text=_("L'adresse, les transports, le parking, l'entrée accessible aux fauteuils."),
    )
    easy_french = models.TextField(
        _("en facile à lire"),
        blank=True,
        default="",
        db_default="",  # the code before it writes none
        help_text=_("Des phrases courtes, une par ligne ; une ligne vide fait un paragraphe."),
    )
    photograph = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("photographie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Une image de cette rencontre, prise par le réseau : la page l'affiche après."),
    )
    contact = models.ForeignKey(
        "core.Contact",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        help_text=_("À défaut, celui du réseau, puis celui du site."),
    )

    content_panels = [*BasePage.content_panels, *EVENT_PANELS]
    edit_handler = LightInterface(
        [
            ObjectList(content_panels, heading=_("Contenu")),
            ObjectList(BasePage.promote_panels, heading=_("Promotion")),
            ObjectList(BasePage.settings_panels, heading=_("Paramètres")),
        ],
        base_form_class=EventPageForm,
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("audience"),
        index.SearchField("replaces"),
        index.SearchField("body"),
        index.FilterField("programme"),
        index.RelatedFields(
            "sessions",
            [
                index.SearchField("title"),
                index.SearchField("venue"),
                index.SearchField("town"),
                index.SearchField("departement_name"),
                index.SearchField("speakers"),
                index.SearchField("when"),
            ],
        ),
        index.RelatedFields("series", [index.SearchField("name")]),
        index.SearchField("partners"),
        index.SearchField("network_names"),
        index.SearchField("term_names"),
        index.SearchField("get_mode_display"),
    ]
    search_prefetch_related = names.prefetches_of(TAG_RELATIONS)
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in SYNCHRONISED_FIELDS),
    ]

    objects = PageManager.from_queryset(EventPageQuerySet)()

    class Meta:
        verbose_name = _("événement")
        verbose_name_plural = _("événements")

    def clean(self) -> None:
        super().clean()
        if self.priority and self.programme_id and self.priority.programme_id != self.programme_id:
            raise ValidationError({"priority": _("Cette priorité est celle d'un autre programme.")})
        if self.status == Status.MOVED_ONLINE:
            self.mode = Mode.ONLINE

    def full_clean(self, exclude: Collection[str] | None = None, **kwargs: Any) -> None:
        super().full_clean(exclude=exclude, **kwargs)
        # A form excludes fields; it cleans the sessions that it is about to set.
        if exclude is None and self.is_source:
            clean_statuses(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.network = NetworkPage.objects.filter(path=self.parent_path).first()
        if not self.priority_id:
            self.priority = PriorityPage.objects.filter(
                path=self.parent_path, programme=self.programme_id
            ).first()
        # Sessions without a status of their own have that of the event.
        self.records_its_sessions = "status" in (kwargs.get("update_fields") or ["status"])
        try:
            super().save(*args, **kwargs)
            if self.records_its_sessions:
                sessions = EventSession.objects.filter(event=self).select_related("event")
                CalendarSequence.objects.record(sessions)
        finally:
            self.records_its_sessions = False

    def values_of_copy(self) -> dict[str, Any]:
        planned = {"status": Status.SCHEDULED, "status_reason": "", "is_full": False}
        return super().values_of_copy() | planned | {"photograph": None}

    def permissions_for_user(self, user: Account) -> EventPermissionTester:
        return EventPermissionTester(user, self)

    @property
    def parent_path(self) -> str:
        """The tree path of the parent page."""
        return self.path[: -self.steplen]

    def sessions_by_date(self) -> list:
        """Return the sessions by date, those without a month last, with their `event` set."""
        sessions = sorted(
            self.sessions.all(),
            key=lambda session: (session.listed_at is None, session.listed_at or session.end),
        )
        for session in sessions:
            session.event = self
        return sessions

    def next_session(self, at: datetime) -> EventSession | None:
        """Return the first session that is not over at `at`, else the last one, else None."""
        sessions = self.sessions_by_date()
        upcoming = [session for session in sessions if not session.is_past(at)]
        return (upcoming or sessions[-1:] or [None])[0]

    def session_rows(self, at: datetime, listing: ListingContext) -> list[SessionRow]:
        """Return the sessions by date, as rows of a list."""
        source = self.source
        prefetch_related_objects([source], "sessions", "also_carried_by")
        return session_rows(source.sessions_by_date(), at, listing)

    @property
    def terms(self) -> list[tuple[str, list[Term]]]:
        """Pairs of a parameter of the agenda and its terms, for each vocabulary that it uses."""
        return names.terms_by_parameter(self.source)

    def mark_findings(self, main: Tag, request: HttpRequest) -> None:
        super().mark_findings(main, request)
        mark_empty_audience(main, audience=self.audience, audiences=self.audiences.all())
        if body := main.find(class_="flow"):
            mark_unknown_dates(body, self.sessions.all())

    @property
    def term_names(self) -> str:
        """The names of its terms, for the search."""
        return names.term_names(self.source, TAG_RELATIONS, self.language)

    @property
    def network_names(self) -> str:
        """The names of the networks that carry it, for the search."""
        return names.network_names(self)

    @property
    def head_title(self) -> str:
        """The title and the date, or the year of several: other events may have the same title."""
        sessions = self.source.sessions.all()
        is_known = len(sessions) == 1 and sessions[0].precision != Precision.UNKNOWN
        when = sessions[0].when if is_known else self.programme_id and str(self.programme.year)
        return self.seo_title or " – ".join(filter(None, [self.title, when]))

    @property
    def meta_description(self) -> str:
        sessions = self.source.sessions_by_date()
        return super().meta_description or describe_cycle(self.title, sessions)

    @property
    def _updated_on(self) -> date | None:
        """The day of the last publication, of the page or of what it is a translation of."""
        instants = (self.source.last_published_at, self.last_published_at)
        last = max(filter(None, instants), default=None)
        return last and clock.paris_day(last)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        listing = listing_context()
        rows = self.session_rows(clock.now(), listing)
        context["rows"], context["step"] = page_of_cycle(rows, request), next_step_of(rows)
        organisation = organisation_for(request)
        context["structured_data"] = as_json_ld(
            context["rows"],
            address=absolute_url(request, self.get_url(request)),
            organisation=organisation.name,
        )
        context["priority"] = listing.priority_of(self)
        context["networks"] = networks = listing.networks_of(self.source)
        context["event_type"] = terms_of(EventType).get(self.event_type_id)
        of_network = networks[0].contact if networks else None
        context["contact"] = self.contact or of_network or organisation.contact
        is_past = context["step"].state == State.PAST
        context["photograph"] = self.photograph if is_past else None
        context["updated_on"] = self._updated_on
        context["terms"] = self.terms
        context["has_documents"] = any(block.block_type == "documents" for block in self.body)
        # The printed programme adds its remarks.
        for extend in hooks.get_hooks("construct_event_context"):
            extend(request, self, context)
        return context
