"""Programmes, one a year, and their priorities."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from core import clock
from core.blocks import RichTextBlock, SupporterBlock, body_blocks
from core.fields import StreamField
from core.models import BasePage
from core.querysets import public_q
from networks.models import NetworkPage
from programme.choices import Colour, Sign
from programme.listing import Surroundings, entries
from programme.models.sessions import EventSession


class HighlightBlock(blocks.StructBlock):
    """A section that gathers events and networks in an order of its own."""

    title = blocks.CharBlock(label=_("Titre"), max_length=200)
    introduction = RichTextBlock(label=_("Introduction"), required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(
            label=_("Événement ou réseau"),
            page_type=["programme.EventPage", "networks.NetworkPage"],
        ),
        label=_("Événements et réseaux, dans l'ordre voulu"),
    )
    note = blocks.CharBlock(label=_("Note"), max_length=500, required=False)

    class Meta:
        icon = "pick"
        label = _("Section mise en avant")
        label_format = "{title}"
        description = _("Des événements et des réseaux dans l'ordre de la rédaction.")


class ProgrammeIndexPage(BasePage):
    """All programmes, the newest first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["programme.ProgrammePage"]
    max_count_per_parent = 1

    summary = models.TextField(_("chapeau"), blank=True)

    content_panels = [*BasePage.content_panels, "summary"]

    class Meta:
        verbose_name = _("liste des programmes")
        verbose_name_plural = _("listes des programmes")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["programmes"] = (
            ProgrammePage.objects.child_of(self).public().order_by("-year").select_related("locale")
        )
        return context


class ProgrammePage(BasePage):
    """The programme of a year: foreword, priorities, networks, highlighted sections, notes."""

    parent_page_types = ["programme.ProgrammeIndexPage"]
    subpage_types = ["programme.PriorityPage", "programme.EventPage", "home.StandardPage"]

    year = models.PositiveSmallIntegerField(
        _("année"), validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    summary = models.TextField(_("chapeau"), blank=True)
    foreword = StreamField(body_blocks(), verbose_name=_("avant-propos"), blank=True)
    highlights = StreamField(
        [("section", HighlightBlock())], verbose_name=_("sections mises en avant"), blank=True
    )
    dates_introduction = models.TextField(
        _("au-dessus des dates"),
        blank=True,
        help_text=_("Par exemple « Les rencontres des réseaux professionnels »."),
    )
    dates_conclusion = models.TextField(
        _("au-dessous des dates"),
        blank=True,
        help_text=_("Par exemple « d'autres dates à venir »."),
    )
    notes = StreamField([("note", RichTextBlock())], verbose_name=_("notes"), blank=True)
    supporters = StreamField(
        [("supporter", SupporterBlock())],
        verbose_name=_("soutiens"),
        blank=True,
        help_text=_("À défaut, ceux du réseau."),
    )

    content_panels = [
        *BasePage.content_panels,
        "year",
        "summary",
        "foreword",
        "highlights",
        MultiFieldPanel(
            [FieldPanel("dates_introduction"), FieldPanel("dates_conclusion")],
            heading=_("Les dates"),
        ),
        "notes",
        "supporters",
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("foreword"),
        index.FilterField("year"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def clean(self):
        super().clean()
        twins = ProgrammePage.objects.filter(year=self.year, locale=self.locale_id)
        if self.year and twins.exclude(pk=self.pk).exclude(alias_of=self.pk).exists():
            raise ValidationError({"year": _("Il y a déjà un programme pour cette année.")})

    def sections(self) -> list[dict]:
        """The highlighted sections, with those of their pages that are everybody's.

        Each is {"title", "introduction", "note", "pages"}; pages keep the editors' order.
        """
        values = [block.value for block in self.highlights]
        chosen = {page.pk for value in values for page in value["pages"] if page}
        public = Page.objects.filter(public_q(), pk__in=chosen).specific().in_bulk()
        return [
            {
                "title": value["title"],
                "introduction": value["introduction"],
                "note": value["note"],
                "pages": [public[page.pk] for page in value["pages"] if page and page.pk in public],
            }
            for value in values
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        surroundings = surroundings_of()
        sessions = EventSession.objects.public().filter(event__programme=self)
        rows = entries(sessions.in_order().with_event(), clock.now(), surroundings)
        context["sections"] = self.sections()
        highlighted = pages_of(context["sections"])
        add_parts(context["sections"], self, rows, surroundings)
        context["priorities"] = [
            {
                "page": priority,
                "networks": surroundings.networks_under(priority),
                "entries": [
                    row
                    for row in rows
                    if row.priority == priority and row.event.pk not in highlighted
                ],
            }
            for priority in surroundings.priorities.values()
            if priority.programme_id == self.pk
        ]
        context["other_entries"] = [
            row for row in rows if row.priority is None and row.event.pk not in highlighted
        ]
        return context


class PriorityPage(BasePage):
    """A priority of a programme. Its colour and sign follow everything under it."""

    parent_page_types = ["programme.ProgrammePage"]
    subpage_types = ["programme.EventPage", "home.StandardPage"]

    programme = models.ForeignKey(
        ProgrammePage,
        editable=False,
        null=True,
        on_delete=models.SET_NULL,
        related_name="priorities",
        verbose_name=_("programme"),
    )
    short_title = models.CharField(
        _("titre court"), max_length=60, blank=True, help_text=_("Pour les listes et les filtres.")
    )
    colour = models.CharField(_("couleur"), max_length=20, choices=Colour)
    sign = models.CharField(_("signe"), max_length=20, choices=Sign)
    summary = models.TextField(_("chapeau"), blank=True)
    body = StreamField(body_blocks(), verbose_name=_("texte"), blank=True)
    sdgs = models.CharField(
        _("objectifs de développement durable (ODD)"),
        max_length=60,
        blank=True,
        help_text=_("Leurs numéros, de 1 à 17, séparés par des virgules."),
    )

    content_panels = [
        *BasePage.content_panels,
        "short_title",
        FieldRowPanel([FieldPanel("colour"), FieldPanel("sign")], heading=_("Couleur et signe")),
        "summary",
        "body",
        "sdgs",
        InlinePanel("network_places", heading=_("Réseaux, dans l'ordre"), label=_("Réseau")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("priorité")
        verbose_name_plural = _("priorités")

    def clean(self):
        super().clean()
        if self.sdgs:
            try:
                numbers = self.sdg_numbers
            except ValueError:
                numbers = [0]
            if not all(1 <= number <= 17 for number in numbers):
                raise ValidationError(
                    {"sdgs": _("Écrivez des numéros de 1 à 17, séparés par des virgules.")}
                )

    def save(self, *args, **kwargs):
        self.programme = ProgrammePage.objects.filter(path=self._parent_path()).first()
        super().save(*args, **kwargs)

    def _parent_path(self) -> str:
        return self._get_basepath(self.path, self.depth - 1)

    @property
    def sdg_numbers(self) -> list[int]:
        """The UN's Sustainable Development Goals it serves, 1 to 17."""
        return [int(number) for number in self.sdgs.split(",") if number.strip()]

    @property
    def label(self) -> str:
        """What lists and filters call it."""
        return self.short_title or self.title

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        at = clock.now()
        surroundings = surroundings_of()
        sessions = EventSession.objects.public().of_priority(self).in_order().with_event()
        rows = entries(sessions, at, surroundings)
        context["networks"] = surroundings.networks_under(self)
        context["upcoming"] = [row for row in rows if not row.is_past]
        context["past"] = [row for row in rows if row.is_past]
        context["priority"] = self
        return context


class PriorityNetwork(Orderable):
    """Where a network stands in a year's programme."""

    priority = ParentalKey(PriorityPage, related_name="network_places")
    network = models.ForeignKey(
        NetworkPage,
        verbose_name=_("réseau"),
        on_delete=models.CASCADE,
        related_name="places",
    )

    panels = ["network"]

    class Meta(Orderable.Meta):
        verbose_name = _("réseau d'une priorité")
        verbose_name_plural = _("réseaux d'une priorité")
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "network"], name="network_once_in_a_priority"
            )
        ]

    def __str__(self):
        return str(self.network)


def surroundings_of() -> Surroundings:
    """The networks and priorities that rows of a list name."""
    return Surroundings(
        networks=NetworkPage.objects.public().select_related("locale"),
        priorities=PriorityPage.objects.public().select_related("locale").order_by("path"),
        places=PriorityNetwork.objects.annotate(
            priority_programme_id=models.F("priority__programme")
        ).order_by("priority__programme__year", "priority__path", "sort_order"),
    )


def pages_of(sections: list[dict]) -> set[int]:
    """The pks of the pages that highlighted sections gather."""
    return {page.pk for section in sections for page in section["pages"]}


def add_parts(sections: list[dict], programme: ProgrammePage, rows, surroundings: Surroundings):
    """Give each section its "parts": {"page", "priority", "entries"}, the entries out of `rows`."""
    for section in sections:
        section["parts"] = [
            {
                "page": page,
                "priority": surroundings.priority_of(page)
                if hasattr(page, "programme_id")
                else surroundings.priority_in(programme.pk, page.pk),
                "entries": [row for row in rows if row.event.pk == page.pk],
            }
            for page in section["pages"]
        ]
