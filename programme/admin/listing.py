"""Event listings in the admin: columns, search and ordering by date."""

from django.db.models import QuerySet, prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import (
    ExplorableIndexView,
    GenericPageFilterSet,
    IndexView,
)
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import clock
from core.admin.page_editing import BasePageViewSet
from core.ordering import NameKey
from core.text import clean_text
from networks.models import NetworkPage
from programme.admin.filters import EventFilterSet
from programme.admin.missing_details import missing_details_of
from programme.choices import Mode, Status
from programme.models import EventPage
from programme.querysets import pks_by_next_session, read_in_order
from text_search.query import build_query, matching_pks

MAX_NAME_LENGTH = 60  # characters: three lines of a column


def date_in_words(page) -> str:
    """Return the next session's date in words, and the number of other sessions."""
    if not isinstance(page, EventPage):
        return ""
    session = page.next_session(clock.now())
    if session is None:
        return str(_("sans séance"))
    others = len(page.sessions.all()) - 1
    return f"{session.when} (+\u00a0{others})" if others else session.when


def network_of(event: EventPage) -> str:
    """Return the network's name, truncated; the `title` attribute has all of it."""
    if not event.network:
        return ""
    name = event.network.title
    return format_html('<span title="{}">{}</span>', name, Truncator(name).chars(MAX_NAME_LENGTH))


def type_and_mode_of(event: EventPage) -> str:
    session = event.next_session(clock.now())
    mode = Mode(session.shown_mode if session else event.mode)
    label = "" if mode == Mode.NOT_STATED else str(mode.label).lower()
    return capfirst(", ".join(filter(None, (str(event.event_type or ""), label))))


def status_of(event: EventPage) -> str:
    """Return the status of the next session, in words."""
    session = event.next_session(clock.now())
    status = session.shown_status if session else event.status
    labels = [] if status == Status.SCHEDULED else [str(Status(status).label)]
    if event.is_full or (session and session.is_full):
        labels.append(str(_("Complet")))
    return ", ".join(labels)


def missing_in_words(event: EventPage) -> str:
    return ", ".join(event.missing_details)


def prefetch_rows(pages: list) -> None:
    """Prefetch what the columns and buttons read of the events among `pages`."""
    events = [page for page in pages if isinstance(page, EventPage)]
    prefetch_related_objects(events, "sessions", "tagged_audiences", "event_type", "network")
    for event in events:
        event.sessions_are_read = True  # type: ignore[attr-defined]
        for session in event.sessions.all():
            session.event = event


class PagesByDate:
    """Pages by the date of their next session, for a paginator, which reads a slice of them.

    All their pks are read: counting them first would check the filters twice.
    """

    ordered = True

    def __init__(self, pages: PageQuerySet, *, reverse: bool) -> None:
        self.pages = pages
        self.pks = list(pks_by_next_session(pages, clock.now(), reverse=reverse))

    def __len__(self) -> int:
        return len(self.pks)

    def __getitem__(self, part: slice) -> list:
        return read_in_order(self.pages, self.pks[part])


class ByDateView(IndexView):
    """A page listing that can be ordered by the date of the next session."""

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        if self.ordering in {"title", "-title"} and not self.is_searching:
            name = NameKey("title")
            return queryset.order_by(name.desc() if self.ordering == "-title" else name, "pk")
        # Pages are put in the order of dates when they are paginated; results of a search are in
        # the order of relevance, as search backends only order by model fields.
        return queryset if self.is_by_date else super().order_queryset(queryset)

    @property
    def is_by_date(self) -> bool:
        return self.ordering in {"date", "-date"}

    def paginate_queryset(self, queryset, page_size: int):
        if self.is_by_date and not self.is_searching:
            queryset = PagesByDate(queryset, reverse=self.ordering == "-date")
        return super().paginate_queryset(queryset, page_size)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        prefetch_rows(context["object_list"])
        return context


class EventIndexView(ByDateView):
    """All events that the user may explore, in the source language only."""

    template_name = "programme/admin/event_list.html"
    results_template_name = "programme/admin/event_results.html"
    default_ordering = "date"
    page_title = _("Événements")
    show_locale_labels = False

    def get_base_queryset(self):
        return super().get_base_queryset().sources()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        missing = missing_details_of(context["object_list"])
        for event in context["object_list"]:
            event.missing_details = missing[event.pk]
        return context

    @cached_property
    def is_searching(self):
        # Search results are ordered by date, as in the public agenda.
        return False

    def search_queryset(self, queryset):
        if not self.search_query:
            return queryset
        return queryset.filter(
            pk__in=matching_pks(EventPage, build_query(clean_text(self.search_query)))
        )


class EventListViewSet(PageListingViewSet):
    """The event listing, with its menu item."""

    model = EventPage
    index_view_class = EventIndexView
    name = "evenements"
    icon = "calendar"
    menu_label = _("Événements")
    menu_order = 110
    add_to_admin_menu = True
    filterset_class = EventFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titre"), sort_key="title", width="26%"),
        Column("when", label=_("Date"), accessor=date_in_words, sort_key="date", width="16%"),
        Column("network", label=_("Réseau"), accessor=network_of, width="20%"),
        Column("type_and_mode", label=_("Type et mode"), accessor=type_and_mode_of, width="12%"),
        Column("session_status", label=_("Statut"), accessor=status_of),
        Column("missing", label=_("Il manque"), accessor=missing_in_words, width="12%"),
        PageStatusColumn("status", label=_("Publication"), sort_key="live"),
    ]


class SectionView(ByDateView, ExplorableIndexView):
    """The child pages of a network, with its events ordered by date."""

    default_ordering = "date"
    columns_of_section = [
        *ExplorableIndexView.base_columns[:2],
        Column("when", label=_("Date"), accessor=date_in_words, sort_key="date", width="22%"),
        *ExplorableIndexView.base_columns[2:],
    ]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        # PageViewSet passes the model and columns of its page type; here any type is listed.
        self.model, self.columns = Page, self.columns_of_section


class EventViewSet(BasePageViewSet):
    """The views of event pages; the child pages of a network are listed by date."""

    model = EventPage
    parent_models = [NetworkPage]
    index_view_class = SectionView
    filterset_class = GenericPageFilterSet
