"""The home page, the standard page and the contact page."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from agenda.extracts import sections_of
from agenda.query import AgendaQuery
from agenda.results import Results
from agenda.shortcuts import questions
from core import clock
from core.fields import BodyField
from core.models import BasePage
from core.surroundings import cached_in_surroundings, reads_everything, reads_pages
from frontend.validity import cached_while_valid
from programme.models import ProgrammePage
from programme.models.programmes import in_language, listing_context


class HomePage(BasePage):
    """The home page: presentation of the network, next dates, featured programme."""

    NEXT_DATES = 4
    ROWS_READ = 30  # enough to find NEXT_DATES among ongoing and not yet dated sessions

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "programme.ProgrammeIndexPage",
        "networks.NetworkIndexPage",
        "home.StandardPage",
        "home.ContactPage",
    ]

    facts = ("programme",)

    headline = models.CharField(
        _("accroche"),
        max_length=200,
        blank=True,
        help_text=_("Le grand titre. À défaut, le titre."),
    )
    introduction = models.TextField(_("présentation"), blank=True)
    programme = models.ForeignKey(
        ProgrammePage,
        verbose_name=_("programme mis en avant"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("À défaut, le plus récent."),
    )
    body = BodyField(verbose_name=_("texte"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        "headline",
        "introduction",
        PageChooserPanel("programme"),
        "body",
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("headline"),
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("programme", overridable=False),
    ]

    class Meta:
        verbose_name = _("page d'accueil")
        verbose_name_plural = _("pages d'accueil")

    def route(self, request, path_components):
        """Find a descendant by its `url_path` in one query; Wagtail makes two per level.

        Fall back to Wagtail's routing if no page has this path.
        """
        if path_components:
            url_path = f"{self.url_path}{'/'.join(path_components)}/"
            if found := _page_at(url_path, self.path):
                model, pk = found
                for page in model.objects.filter(pk=pk).order_by():
                    return page.route(request, [])
        return super().route(request, path_components)

    @property
    def shown_programme(self) -> ProgrammePage | None:
        """Return the featured programme if it is public, else the latest public one."""
        featured_first = models.Case(models.When(pk=self.programme_id, then=0), default=1)
        programmes = ProgrammePage.objects.public().sources().select_related("locale")
        programme = programmes.order_by(featured_first, "-year")[:1]
        return next(iter(in_language(programme, self.language)), None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = self._shown_now() if getattr(request, "is_preview", False) else _shown_on(self)
        return context | shown

    def _shown_now(self) -> dict[str, Any]:
        """Return what the page shows of the agenda and of the programme."""
        context: dict[str, Any] = {}
        at = clock.now()
        upcoming = Results(AgendaQuery(period_is_chosen=True), at)
        rows = upcoming[: self.ROWS_READ]
        context["ongoing"] = [row for row in rows if row.is_ongoing]
        context["next_dates"] = [
            row for row in rows if not row.is_ongoing and not row.is_to_be_specified
        ][: self.NEXT_DATES]
        context["upcoming_count"] = upcoming.count
        context["questions"] = questions(at)
        context["programme"] = programme = self.shown_programme
        if programme:
            listing = listing_context()
            context["priorities"] = listing.priorities_of(programme)
            context["networks"] = [
                {"page": network, "priority": priority}
                for priority in context["priorities"]
                for network in listing.networks_under(priority)
            ]
            context["sections"] = sections_of(programme, at)
        return context


@cached_in_surroundings(max_keys=2_000)
def _page_at(url_path: str, root: str) -> tuple[type[Page], int] | None:
    """Return the model and the pk of the page at a `url_path`, below the tree path of a home."""
    pages = Page.objects.filter(url_path=url_path, path__startswith=root)
    page = pages.only("pk", "content_type", "live").first()
    if page is None or not page.live:
        reads_everything()  # any page may come here
    else:
        reads_pages(page.pk)
    return page and (page.specific_class, page.pk)


@cached_while_valid()
def _shown_on(page: HomePage) -> dict[str, Any]:
    return page._shown_now()


class StandardPage(BasePage):
    """A page with a free body."""

    parent_page_types = [
        "home.HomePage",
        "home.StandardPage",
        "networks.NetworkPage",
        "programme.ProgrammePage",
        "programme.PriorityPage",
    ]
    subpage_types = ["home.StandardPage"]

    summary = models.TextField(_("chapeau"), blank=True)
    body = BodyField(verbose_name=_("texte"), blank=True)

    content_panels = [*BasePage.content_panels, "summary", "body"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class ContactPage(BasePage):
    """The contact page.

    It has links and no form: no message can get lost, and no personal data is stored.
    """

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("chapeau"), blank=True)
    body = BodyField(verbose_name=_("texte"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        "summary",
        InlinePanel("contacts", heading=_("Contacts"), label=_("Contact")),
        "body",
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.RelatedFields(
            "contacts",
            [
                index.RelatedFields(
                    "contact", [index.SearchField("name"), index.SearchField("role")]
                )
            ],
        ),
    ]

    class Meta:
        verbose_name = _("page de contact")
        verbose_name_plural = _("pages de contact")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["contacts"] = [line.contact for line in self.contacts.select_related("contact")]
        context["contacts_are_above"] = bool(context["contacts"])  # once, not in the footer, too
        return context


class ContactLine(Orderable):
    """A contact listed on the contact page."""

    page = ParentalKey(ContactPage, related_name="contacts")
    contact = models.ForeignKey(
        "core.Contact", verbose_name=_("contact"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("contact")]

    class Meta(Orderable.Meta):
        verbose_name = _("contact de la page")
        verbose_name_plural = _("contacts de la page")

    def __str__(self):
        return str(self.contact)
