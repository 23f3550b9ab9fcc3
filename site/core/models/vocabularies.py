"""Vocabularies curated by editors: one row per term, with one slug for all languages."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from core.admin.forms import TermForm
from core.admin.panels import NewNamePanel
from core.indexing import DeferredIndexingMixin
from core.languages import language_choices
from core.models.translated_fields import TranslatedFieldsMixin
from core.ordering import NameKey
from core.surroundings import cached_until_surroundings_change
from core.text import fold, slugify

term_merged = Signal()
"""Sent by a vocabulary with the `term` that has taken over the pages of another."""


class TermTranslation(Orderable):
    """The label and synonyms of a term in one language."""

    language_code = models.CharField(_("langue"), max_length=10, choices=language_choices)
    label = models.CharField(_("libellé"), max_length=100)
    synonyms = models.TextField(
        _("synonymes et sigles"),
        blank=True,
        help_text=_("Un par ligne. La recherche les connaît ; ils ne s'affichent pas."),
    )

    panels = ["language_code", "label", "synonyms"]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.label


class Term(DeferredIndexingMixin, TranslatedFieldsMixin, index.Indexed, ClusterableModel, TagBase):
    """A term of a vocabulary. `name` and `synonyms` are in the source language."""

    synonyms = models.TextField(
        _("synonymes et sigles"),
        blank=True,
        help_text=_("Un par ligne. La recherche les connaît ; ils ne s'affichent pas."),
    )

    parameter: ClassVar[str]
    """The name of the vocabulary in the agenda's query strings ("public")."""

    plural: ClassVar[str]
    """The name of its terms in programme files and page fields ("audiences")."""

    free_tagging = False
    translated_fields = {"name": "label", "synonyms": "synonyms"}

    base_form_class = TermForm
    panels = [
        NewNamePanel("name", classname=None, placeholder=False),
        FieldPanel(
            "slug",
            help_text=_("Le mot des adresses, le même dans toutes les langues."),
        ),
        "synonyms",
        InlinePanel("translations", heading=_("Autres langues"), label=_("Langue")),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.RelatedFields("translations", [index.SearchField("label")]),
    ]

    class Meta:
        abstract = True
        ordering = [NameKey("name")]

    @property
    def label(self) -> str:
        """The name in the active language, or in the source language if not translated."""
        return self.translated("name")

    @property
    def language(self) -> str:
        """The language code of `label`."""
        return self.language_of("name")

    def is_called(self, name: str) -> bool:
        """Whether `name` is its name or a synonym, ignoring case, accents and plurals."""
        others = [translation.label for translation in self.translations.all()]
        names = [self.name, self.slug, *self.synonyms.splitlines(), *others]
        return twin_key(name) in {twin_key(known) for known in names}

    def twin(self, name: str) -> Self | None:
        """Return another term of this vocabulary that is called `name`."""
        others = type(self).objects.exclude(pk=self.pk).prefetch_related("translations")
        return next((other for other in others if other.is_called(name)), None)

    def slugify(self, tag: str, i: int | None = None) -> str:
        return slugify(tag) if i is None else f"{slugify(tag)}-{i}"

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        former = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if former and former != self.slug:
            FormerSlug.record(self._meta.model_name, former, self.slug)

    @classmethod
    def related_pages(cls) -> Iterator[tuple[type[Page], str]]:
        """Yield each page model with such terms, and the lookup from the page to the terms."""
        for relation in cls._meta.related_objects:
            model = relation.related_model
            if issubclass(model, ItemBase):
                tagged = model._meta.get_field("content_object").remote_field
                yield tagged.model, f"{tagged.related_name}__tag"
            elif issubclass(model, Page):
                yield model, relation.field.name

    @transaction.atomic
    def merge_into(self, other: Self) -> None:
        """Replace this term by `other` everywhere, then delete it.

        Its name and synonyms become synonyms of `other`. URLs with its slug lead to `other`, and
        so do kept versions of pages with its key, which are not written again. Raise DoesNotExist
        if one of both has been merged or deleted meanwhile.
        """
        terms = type(self)._default_manager.filter(pk__in=(self.pk, other.pk))
        if len(terms.select_for_update().order_by("pk")) != 2:
            raise self.DoesNotExist
        other.refresh_from_db()
        for relation in self._meta.related_objects:
            if not relation.one_to_many or issubclass(relation.related_model, TermTranslation):
                continue
            rows = relation.related_model.objects.filter(**{relation.field.name: self})
            if issubclass(relation.related_model, ItemBase):
                already = relation.related_model.objects.filter(tag=other)
                rows.filter(content_object__in=already.values("content_object")).delete()
            rows.update(**{relation.field.name: other})
        words = [*other.synonyms.splitlines(), self.name, *self.synonyms.splitlines()]
        other.synonyms = "\n".join(dict.fromkeys(word for word in words if word.strip()))
        other.save()
        FormerSlug.record(self._meta.model_name, self.slug, other.slug)
        MergedTerm.record(self, other)
        self.delete()
        term_merged.send(type(self), term=other)

    @classmethod
    def successors(cls, keys: Iterable[int]) -> dict[int, int]:
        """Return the merged terms among `keys`, each with the key of the term it is now."""
        merged = merged_terms().get(cls._meta.model_name, {})
        return {key: merged[key] for key in keys if key in merged}

    @classmethod
    def predecessors(cls, keys: Collection[int]) -> set[int]:
        """Return the keys of the terms that were merged into those of `keys`."""
        merged = merged_terms().get(cls._meta.model_name, {})
        return {key for key, current in merged.items() if current in keys}

    @classmethod
    def current_slug(cls, slug: str) -> str:
        """Return the current slug of a term that was renamed or merged, else `slug` itself."""
        former = FormerSlug.objects.filter(vocabulary=cls._meta.model_name, slug=slug).first()
        return former.current_slug if former else slug


def twin_key(name: str) -> str:
    """Return what is the same in two ways to write a name: « Égalités », « EGALITE »."""
    words = slugify(fold(name)).split("-")
    return "-".join(word.rstrip("sx") if len(word) > 3 else word for word in words)


class FormerSlug(models.Model):
    """The former slug of a renamed or merged term, and the slug that replaced it."""

    vocabulary = models.CharField(_("vocabulaire"), max_length=20)
    slug = models.SlugField(_("ancien identifiant"), max_length=100)
    current_slug = models.SlugField(_("identifiant actuel"), max_length=100)

    class Meta:
        verbose_name = _("ancien identifiant")
        verbose_name_plural = _("anciens identifiants")
        constraints = [
            models.UniqueConstraint(fields=["vocabulary", "slug"], name="one_term_per_former_slug")
        ]

    def __str__(self) -> str:
        return f"{self.slug} → {self.current_slug}"

    @classmethod
    def record(cls, vocabulary: str, former: str, current: str) -> None:
        """Make `former`, and the slugs that led to it, lead to `current`."""
        rows = cls.objects.filter(vocabulary=vocabulary)
        rows.filter(current_slug=former).update(current_slug=current)
        rows.filter(slug=current).delete()
        cls.objects.update_or_create(
            vocabulary=vocabulary, slug=former, defaults={"current_slug": current}
        )


class MergedTerm(models.Model):
    """The key of a term that was merged into another: kept versions of pages still name it."""

    vocabulary = models.CharField(_("vocabulaire"), max_length=20)
    key = models.BigIntegerField(_("ancienne clé"))
    current_key = models.BigIntegerField(_("clé actuelle"))

    class Meta:
        verbose_name = _("terme fusionné")
        verbose_name_plural = _("termes fusionnés")
        constraints = [
            models.UniqueConstraint(fields=["vocabulary", "key"], name="one_term_per_merged_key")
        ]

    def __str__(self) -> str:
        return f"{self.vocabulary} {self.key} → {self.current_key}"

    @classmethod
    def record(cls, former: Term, current: Term) -> None:
        """Make the key of `former`, and those that led to it, lead to `current`."""
        rows = cls.objects.filter(vocabulary=former._meta.model_name)
        rows.filter(current_key=former.pk).update(current_key=current.pk)
        rows.create(vocabulary=former._meta.model_name, key=former.pk, current_key=current.pk)


@cached_until_surroundings_change
def merged_terms() -> dict[str, dict[int, int]]:
    """Return, for each vocabulary, the keys of merged terms with those of their successors."""
    merged: dict[str, dict[int, int]] = defaultdict(dict)
    for vocabulary, key, current in MergedTerm.objects.values_list(
        "vocabulary", "key", "current_key"
    ):
        merged[vocabulary][key] = current
    return merged


class Theme(Term):
    parameter = "theme"
    plural = "themes"

    class Meta(Term.Meta):
        verbose_name = _("thème")
        verbose_name_plural = _("thèmes")


class ThemeTranslation(TermTranslation):
    term = ParentalKey(Theme, related_name="translations")

    class Meta(TermTranslation.Meta):
        constraints = [
            models.UniqueConstraint(fields=["term", "language_code"], name="one_theme_per_language")
        ]


class Audience(Term):
    parameter = "public"
    plural = "audiences"

    class Meta(Term.Meta):
        verbose_name = _("public")
        verbose_name_plural = _("publics")


class AudienceTranslation(TermTranslation):
    term = ParentalKey(Audience, related_name="translations")

    class Meta(TermTranslation.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["term", "language_code"], name="one_audience_per_language"
            )
        ]


class Dispositif(Term):
    """A public scheme, such as Action Cœur de Ville."""

    parameter = "dispositif"
    plural = "dispositifs"

    class Meta(Term.Meta):
        verbose_name = _("dispositif")
        verbose_name_plural = _("dispositifs")


class DispositifTranslation(TermTranslation):
    term = ParentalKey(Dispositif, related_name="translations")

    class Meta(TermTranslation.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["term", "language_code"], name="one_dispositif_per_language"
            )
        ]


class EventType(Term):
    """A kind of event: webinaire, journée régionale, assemblée générale..."""

    parameter = "type"
    plural = "types"

    class Meta(Term.Meta):
        verbose_name = _("type d'événement")
        verbose_name_plural = _("types d'événement")


class EventTypeTranslation(TermTranslation):
    term = ParentalKey(EventType, related_name="translations")

    class Meta(TermTranslation.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["term", "language_code"], name="one_event_type_per_language"
            )
        ]


VOCABULARIES: tuple[type[Term], ...] = (Theme, Audience, Dispositif, EventType)
"""All vocabularies, in the order of the admin menu."""
