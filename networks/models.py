"""Thematic networks (réseaux), which last longer than a programme, and their sections."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Collection
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import LinkBlock, PartnerBlock
from core.fields import BodyField, StreamField
from core.models import Audience, BasePage, Theme


class NetworkTheme(ItemBase):
    tag = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="tagged_networks")
    content_object = ParentalKey("networks.NetworkPage", related_name="tagged_themes")

    class Meta:
        verbose_name = _("thème du réseau")
        verbose_name_plural = _("thèmes du réseau")


class NetworkAudience(ItemBase):
    tag = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="tagged_networks")
    content_object = ParentalKey("networks.NetworkPage", related_name="tagged_audiences")

    class Meta:
        verbose_name = _("public du réseau")
        verbose_name_plural = _("publics du réseau")


class NetworkIndexPage(BasePage):
    """The page that lists all networks."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["networks.NetworkPage"]
    max_count_per_parent = 1

    summary = models.TextField(_("chapeau"), blank=True)

    content_panels = [*BasePage.content_panels, "summary"]

    class Meta:
        verbose_name = _("liste des réseaux")
        verbose_name_plural = _("listes des réseaux")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        networks = NetworkPage.objects.sources().child_of(self.source).public().by_name()
        context["networks"] = networks.select_related("locale")
        for extend in hooks.get_hooks("construct_network_index_context"):
            extend(request, self, context)
        return context


class NetworkPage(BasePage):
    """A thematic network; its coordinators edit this page and its descendants."""

    class Stage(models.TextChoices):
        PREFIGURED = "prefigured", _("en préfiguration")
        LAUNCHED = "launched", _("en cours de lancement")
        ESTABLISHED = "established", _("installé")

    class Publication(models.TextChoices):
        DIRECT = "direct", _("directement")
        REVIEWED = "reviewed", _("après relecture")

    parent_page_types = ["networks.NetworkIndexPage"]
    subpage_types = ["programme.EventPage", "home.StandardPage"]
    facts = ("stage", "easy_french", "photograph")

    other_names = models.TextField(
        _("autres noms"),
        blank=True,
        help_text=_("Un par ligne : comment on l'appelle aussi."),
    )
    stage = models.CharField(_("étape"), max_length=20, choices=Stage, blank=True)
    summary = models.TextField(_("chapeau"), blank=True)
    audience = models.TextField(
        _("pour qui"), blank=True, help_text=_("Tel que vous l'écrivez : élu-es, chef-fes…")
    )
    audiences = ClusterTaggableManager(
        through=NetworkAudience, verbose_name=_("publics"), blank=True, related_name="networks"
    )
    themes = ClusterTaggableManager(
        through=NetworkTheme, verbose_name=_("thèmes"), blank=True, related_name="networks"
    )
    body = BodyField(verbose_name=_("texte"), blank=True)
    partners = StreamField([("partner", PartnerBlock())], verbose_name=_("partenaires"), blank=True)
    tools = StreamField([("tool", LinkBlock())], verbose_name=_("projets et outils"), blank=True)
    contact = models.ForeignKey(
        "core.Contact",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="networks",
        help_text=_("À défaut, celui du site."),
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
        help_text=_("Une image du réseau, prise par lui."),
    )
    publication = models.CharField(
        _("les événements sont publiés"),
        max_length=10,
        choices=Publication,
        default=Publication.DIRECT,
        help_text=_(
            "Par la coordination elle-même, ou par la rédaction à qui elle les soumet. "
            "Prend effet quand cette page est publiée."
        ),
    )
    archived = models.BooleanField(
        _("réseau archivé"),
        default=False,
        help_text=_(
            "Ses coordinations restent inscrites mais n'y peuvent plus rien ; "
            "ses pages restent telles qu'elles sont. Prend effet quand cette page est publiée."
        ),
    )

    content_panels = [
        *BasePage.content_panels,
        "other_names",
        "stage",
        "summary",
        MultiFieldPanel(
            [FieldPanel("audience"), FieldPanel("audiences"), FieldPanel("themes")],
            heading=_("Pour qui, sur quoi"),
        ),
        "body",
        "partners",
        "tools",
        "contact",
        MultiFieldPanel(
            [FieldPanel("easy_french"), FieldPanel("photograph")],
            heading=_("Facile à lire, photographie"),
            classname="collapsed",
        ),
    ]
    # Coordinators edit this page too, but must not change how their network publishes.
    settings_panels = [
        MultiFieldPanel(
            [
                FieldPanel("publication", permission="core.change_organisationsettings"),
                FieldPanel("archived", permission="core.change_organisationsettings"),
            ],
            heading=_("Coordination"),
        ),
        *BasePage.settings_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("other_names"),
        index.SearchField("summary"),
        index.SearchField("audience"),
        index.SearchField("body"),
        index.SearchField("partners"),
        index.RelatedFields(
            "tagged_themes", [index.RelatedFields("tag", [index.SearchField("name")])]
        ),
        index.RelatedFields(
            "tagged_audiences", [index.RelatedFields("tag", [index.SearchField("name")])]
        ),
    ]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in facts),
    ]

    class Meta:
        verbose_name = _("réseau")
        verbose_name_plural = _("réseaux")

    @property
    def names(self) -> list[str]:
        """Return the other names as a list."""
        return [name.strip() for name in self.other_names.splitlines() if name.strip()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        # `programme` adds the priority and `agenda` the sessions: `networks` may not import them.
        for extend in hooks.get_hooks("construct_network_context"):
            extend(request, self, context)
        return context


class Section(models.Model):
    """The group and the collection of a network's coordinators, shared by all its translations."""

    network_key = models.UUIDField(_("réseau"), unique=True)
    group = models.OneToOneField(
        Group, verbose_name=_("groupe"), null=True, on_delete=models.SET_NULL
    )
    collection = models.OneToOneField(
        Collection, verbose_name=_("collection"), null=True, on_delete=models.SET_NULL
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self):
        return str(self.group or self.network_key)

    @property
    def members(self):
        """Return the users of the group, which `networks.roles.open_section` has created."""
        assert self.group is not None
        return self.group.user_set

    @property
    def network(self) -> NetworkPage:
        """Return the network page, in the language in which it was first created."""
        pages = NetworkPage.objects.filter(translation_key=self.network_key, alias_of=None)
        return pages.order_by("pk")[0]


class InvitationQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        """Return invitations neither accepted nor withdrawn; their links may have expired."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(models.Model):
    """An invitation to coordinate a network, sent by email."""

    section = models.ForeignKey(
        Section, verbose_name=_("section"), on_delete=models.CASCADE, related_name="invitations"
    )
    # The maximum length of a username, which this address becomes.
    email = models.EmailField(_("adresse électronique"), max_length=150)
    language_code = models.CharField(_("langue du message"), max_length=10)
    replaces = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("à la place de"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sent_at = models.DateTimeField(_("envoyée le"))
    accepted_at = models.DateTimeField(_("acceptée le"), null=True)
    withdrawn_at = models.DateTimeField(_("retirée le"), null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                "section",
                Lower("email"),
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="one_waiting_invitation_per_address",
            )
        ]

    def __str__(self):
        return self.email
