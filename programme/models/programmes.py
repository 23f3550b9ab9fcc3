"""Yearly programmes and their priorities."""

from collections import defaultdict
from collections.abc import Collection
from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Locale, Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import RichTextBlock, SupporterBlock
from core.fields import BodyField, StreamField
from core.models import BasePage
from core.surroundings import cached_until_surroundings_change
from core.text import slugify
from dates.bounds import YEARS
from networks.models import NetworkPage
from programme.blocks import HighlightBlock
from programme.choices import Colour, Sign
from programme.editing.copying import YEAR_IS_TAKEN, ProgrammeCopyForm, free_year
from programme.listing import SessionRow
from programme.listing_context import ListingContext
from programme.models.event_translations import translations_of

SDGS = {str(number) for number in range(1, 18)}
"""The UN Sustainable Development Goals, as they are written."""


class ProgrammeIndexPage(BasePage):
    """The list of programmes, newest first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["programme.ProgrammePage"]
    max_count_per_parent = 1

    summary = models.TextField(_("chapeau"), blank=True)

    content_panels = [*BasePage.content_panels, "summary"]

    class Meta:
        verbose_name = _("liste des programmes")
        verbose_name_plural = _("listes des programmes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        programmes = ProgrammePage.objects.sources().child_of(self.source).public()
        programmes = list(programmes.order_by("-year").select_related("locale"))
        context["programmes"] = in_language(programmes, get_language())
        return context


class ProgrammePage(BasePage):
    """The programme of a year: foreword, priorities, networks, highlighted sections, notes."""

    parent_page_types = ["programme.ProgrammeIndexPage"]
    subpage_types = ["programme.PriorityPage", "programme.EventPage", "home.StandardPage"]

    year = models.PositiveSmallIntegerField(
        _("année"), validators=[MinValueValidator(YEARS[0]), MaxValueValidator(YEARS[-1])]
    )
    year_locale = models.ForeignKey(
        Locale,
        editable=False,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The language in which the year is this programme's alone; none for an alias.",
    )
    summary = models.TextField(_("chapeau"), blank=True)
    foreword = BodyField(verbose_name=_("avant-propos"), blank=True)
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

    facts = ("year",)
    copy_form_class = ProgrammeCopyForm

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

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("year", overridable=False),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        constraints = [
            models.UniqueConstraint(
                fields=["year", "year_locale"], name="one_programme_per_year_and_language"
            )
        ]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Until it is published, give it the slug of its year, unless another was chosen."""
        slug: str = self.slug  # type: ignore[has-type]
        from_title = slug in ("", slugify(self.title))
        if from_title and self.year and not self.first_published_at and self.is_source:
            self.slug = str(self.year)
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        twins = ProgrammePage.objects.filter(year=self.year, locale=self.locale_id, alias_of=None)
        if not self.alias_of_id and twins.exclude(pk=self.pk).exists():
            raise ValidationError({"year": YEAR_IS_TAKEN})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.locale_id is None:
            self.locale = self.get_default_locale()
        # Such a duplicate is older than the constraint: it stays until its year changes.
        duplicate = ProgrammePage.objects.filter(year=self.year, year_locale=None, alias_of=None)
        is_exempt = self.alias_of_id or duplicate.filter(pk=self.pk).exists()
        self.year_locale_id = None if is_exempt else self.locale_id
        super().save(*args, **kwargs)

    def values_of_copy(self) -> dict[str, Any]:
        return super().values_of_copy() | {"year": free_year(self)}

    @property
    def highlighted(self) -> set[int]:
        """The pks of the pages in the highlighted sections, public or not."""
        return {page.pk for block in self.highlights for page in block.value["pages"] if page}

    def sections(
        self, rows: list[SessionRow], listing: ListingContext, counts: dict[int, int]
    ) -> list[dict]:
        """Return the highlighted sections, with their public pages only.

        `rows` are sessions of these pages, which have so many in the programme, by pk. Each
        section is {"title", "introduction", "note", "parts"}; its parts are {"page", "priority",
        "rows", "others"}, in the editors' order, "others" the number of sessions left out.
        """
        rows_by_page: dict[int | None, list[SessionRow]] = defaultdict(list)
        for row in rows:
            rows_by_page[row.event.pk].append(row)
            rows_by_page[row.event.network_id].append(row)

        def part(pk: int) -> dict | None:
            found = rows_by_page.get(pk, [])
            if network := listing.networks.get(pk):
                page, priority = network, listing.priority_in(self.source.pk, pk)
            elif found:
                page, priority = found[0].page, found[0].priority
            else:
                return None
            others = counts.get(pk, 0) - len(found)
            return {"page": page, "priority": priority, "rows": found, "others": others}

        return [
            {
                "title": value["title"],
                "introduction": value["introduction"],
                "note": value["note"],
                "parts": [found for page in value["pages"] if page and (found := part(page.pk))],
            }
            for value in (block.value for block in self.highlights)
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        listing = listing_context()
        context["priorities"] = [
            {"page": priority, "networks": listing.networks_under(priority)}
            for priority in listing.priorities_of(self)
        ]
        # The agenda adds the sections and the dates.
        for extend in hooks.get_hooks("construct_programme_context"):
            extend(request, self, context)
        return context


class PriorityPage(BasePage):
    """A priority of a programme, whose colour and sign are displayed on its events."""

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
    facts = ("programme", "colour", "sign", "sdgs")

    short_title = models.CharField(
        _("titre court"), max_length=60, blank=True, help_text=_("Pour les listes et les filtres.")
    )
    colour = models.CharField(_("couleur"), max_length=20, choices=Colour)
    sign = models.CharField(_("signe"), max_length=20, choices=Sign)
    summary = models.TextField(_("chapeau"), blank=True)
    body = BodyField(verbose_name=_("texte"), blank=True)
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

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in ("colour", "sign", "sdgs")),
    ]

    class Meta:
        verbose_name = _("priorité")
        verbose_name_plural = _("priorités")

    def clean(self) -> None:
        super().clean()
        written = [number for number in self.sdgs.split(",") if number.strip()]
        if len(written) != len(self.sdg_numbers):
            raise ValidationError(
                {"sdgs": _("Écrivez des numéros de 1 à 17, séparés par des virgules.")}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.programme = ProgrammePage.objects.filter(path=self._parent_path()).first()
        super().save(*args, **kwargs)

    def _parent_path(self) -> str:
        return self.path[: -self.steplen]

    @property
    def sdg_numbers(self) -> list[int]:
        """The numbers of its UN Sustainable Development Goals, 1 to 17."""
        written = (number.strip() for number in self.sdgs.split(","))
        return [int(number) for number in written if number in SDGS]

    @property
    def label(self) -> str:
        """The title displayed in lists and filters."""
        return self.short_title or self.title

    @property
    def head_title(self) -> str:
        """The title and the year: a priority may be that of several programmes."""
        year = self.programme and str(self.programme.year)
        return self.seo_title or " – ".join(filter(None, [self.title, year]))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["networks"] = listing_context().networks_under(self)
        context["priority"] = self
        # The agenda adds the sessions.
        for extend in hooks.get_hooks("construct_priority_context"):
            extend(request, self, context)
        return context


class PriorityNetwork(Orderable):
    """The place of a network under a priority."""

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

    def __str__(self) -> str:
        return str(self.network)


def in_language[P: BasePage](sources: Collection[P], language: str) -> list[P]:
    """Return the pages, each in its public translation into `language` if it has one."""
    if language == settings.LANGUAGE_CODE or not sources:
        return list(sources)
    model = type(next(iter(sources)))
    translations = {
        page.translation_key: page for page in model.objects.translations_into(language, sources)
    }
    return [
        translations[source.translation_key].with_fields_of(source)
        if source.translation_key in translations
        else source
        for source in sources
    ]


def listing_context() -> ListingContext:
    """Return the networks and priorities displayed in lists, in the language of the page."""
    return _listing_context_in(get_language())


@cached_until_surroundings_change
def _listing_context_in(language: str) -> ListingContext:
    networks = list(NetworkPage.objects.public().sources().select_related("locale", "contact"))
    priorities = PriorityPage.objects.public().sources().select_related("locale", "programme")
    priorities = list(priorities.order_by("path"))
    places = PriorityNetwork.objects.filter(
        priority__locale__language_code=settings.LANGUAGE_CODE, priority__alias_of=None
    ).annotate(priority_programme_id=models.F("priority__programme"))
    pages = [*in_language(networks, language), *in_language(priorities, language)]
    return ListingContext(
        networks,
        priorities,
        places.order_by("priority__programme__year", "priority__path", "sort_order", "pk"),
        translations=[page for page in pages if not page.is_source],
        translations_of=partial(translations_of, language),
        published=ProgrammePage.objects.exclude(first_published_at=None).values_list(
            "pk", "first_published_at"
        ),
    )
