"""The form of what an editor chooses of a document."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.template.defaultfilters import yesno
from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.models import Audience
from printing.choices import Choices, Kind, Order, Variant
from programme.models.programmes import listing_context

LABELS = {
    Kind.PROGRAMME: gettext_lazy("Programme"),
    Kind.MONTH: gettext_lazy("Affiche d’un mois (A3)"),
    Kind.LEAFLET: gettext_lazy("Dépliant du réseau (4 pages)"),
    Kind.SHEET: gettext_lazy("Fiche de la priorité (1 page)"),
    Kind.POSTER: gettext_lazy("Affiche de l’événement (A4)"),
}
VARIANTS = {
    Variant.COLOUR: gettext_lazy("En couleur"),
    Variant.BLACK: gettext_lazy("En noir, sans encre de couleur"),
    Variant.LARGE: gettext_lazy("En gros caractères (18 points)"),
    Variant.BOOKLET: gettext_lazy("Livret A5, en planches pour l’imprimeur"),
}
ORDERS = {
    Order.PRIORITIES: gettext_lazy("Par priorité"),
    Order.DATES: gettext_lazy("Par date, après les priorités"),
}
EVENTS = ("audiences", "with_undated", "with_past")
FIELDS: dict[Kind, tuple[str, ...]] = {
    Kind.PROGRAMME: ("variant", "order", "priorities", "networks", *EVENTS, "with_addresses"),
    Kind.MONTH: ("month", "variant", "priorities", "networks", "audiences"),
    Kind.LEAFLET: ("variant", *EVENTS),
    Kind.SHEET: ("variant", "networks", *EVENTS),
    Kind.POSTER: ("variant",),
}
"""The choices that each kind of document has."""


class ChoicesForm(forms.Form):
    """What is in a document, and how it is printed. Nothing ticked in a list is all of it."""

    month = forms.TypedChoiceField(label=gettext_lazy("Mois"), coerce=int)
    variant = forms.ChoiceField(label=gettext_lazy("Impression"), widget=forms.RadioSelect)
    order = forms.ChoiceField(label=gettext_lazy("Ordre des événements"), widget=forms.RadioSelect)
    priorities = forms.MultipleChoiceField(
        label=gettext_lazy("Seulement ces priorités"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Rien de coché : toutes."),
    )
    networks = forms.MultipleChoiceField(
        label=gettext_lazy("Seulement ces réseaux"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Rien de coché : tous."),
    )
    audiences = forms.MultipleChoiceField(
        label=gettext_lazy("Seulement ces publics"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Rien de coché : tous."),
    )
    with_undated = forms.BooleanField(
        label=gettext_lazy("Avec les événements sans date"), required=False
    )
    with_past = forms.BooleanField(label=gettext_lazy("Avec les événements passés"), required=False)
    with_addresses = forms.BooleanField(
        label=gettext_lazy("Avec la liste des adresses"),
        required=False,
        help_text=gettext_lazy("À la fin : à qui écrire, et pour quelles pages."),
    )
    is_proof = forms.BooleanField(
        label=gettext_lazy("Épreuve"),
        required=False,
        help_text=gettext_lazy(
            "Les pages telles qu’elles sont écrites, vos brouillons compris ; chaque feuille dit"
            " « ÉPREUVE »."
        ),
    )

    def __init__(self, *args: Any, kind: Kind, page: Page, is_public: bool, **options: Any) -> None:
        super().__init__(*args, **options | {"initial": Choices().as_json()})
        self.kind, self.page, self.is_public = kind, page, is_public
        for name in set(self.fields) - {*FIELDS[kind], "is_proof"}:
            del self.fields[name]
        self.order_fields(FIELDS[kind])
        for name, offered in self._offered().items():
            if name in self.fields:
                self.fields[name].choices = offered  # type: ignore[attr-defined]
        for name in ("priorities", "networks", "audiences"):
            if name in self.fields and not self.fields[name].choices:  # type: ignore[attr-defined]
                del self.fields[name]
        if not is_public:
            self.initial["is_proof"] = True

    def _offered(self) -> dict[str, list[tuple[Any, str]]]:
        """Return the choices of each list."""
        listing = listing_context()
        priorities: list[Any] = []
        if self.kind in {Kind.PROGRAMME, Kind.MONTH}:
            priorities = listing.priorities_of(self.page)
            networks = {
                n.source.slug: n.title for p in priorities for n in listing.networks_under(p)
            }
        elif self.kind == Kind.SHEET:
            networks = {n.source.slug: n.title for n in listing.networks_under(self.page)}
        else:
            networks = {}
        variants = {**VARIANTS} if self.kind == Kind.PROGRAMME else _without_booklet(VARIANTS)
        return {
            "month": [(number, capfirst(str(name))) for number, name in MONTHS.items()],
            "variant": _pairs(variants.items()),
            "order": _pairs(ORDERS.items()),
            "priorities": [(page.source.slug, page.title) for page in priorities],
            "networks": _pairs(networks.items()),
            "audiences": list(Audience.objects.order_by("name").values_list("slug", "name")),
        }

    def clean_is_proof(self) -> bool:
        is_proof = self.cleaned_data["is_proof"]
        if not is_proof and not self.is_public:
            raise forms.ValidationError(
                _(
                    "Cette page n’est pas publiée, ou n’est pas ouverte à tous : seule une épreuve"
                    " peut en être imprimée."
                )
            )
        return is_proof

    def choices(self) -> Choices:
        """Return what was chosen, each list in the order in which it is offered."""
        values: dict[str, Any] = {}
        for name in FIELDS[self.kind]:
            if name not in self.fields:
                continue
            value = self.cleaned_data[name]
            if isinstance(value, list):
                field = self.fields[name]
                value = [slug for slug, _label in field.choices if slug in value]  # type: ignore[attr-defined]
            values[name] = value
        return Choices.from_json(Choices().as_json() | values)


def chosen_words(kind: Kind, page: Page, choices: Choices) -> list[str]:
    """Return, in words, how it is printed and what else was chosen."""
    form = ChoicesForm(kind=kind, page=page, is_public=True)
    usual = Choices()
    found = []
    for name, field in form.fields.items():
        value = getattr(choices, name, None)
        if name != "variant" and value == getattr(usual, name, None):
            continue
        if isinstance(value, bool):
            found.append(_("%(what)s : %(yes)s") % {"what": field.label, "yes": yesno(value)})
            continue
        labels = dict(field.choices)  # type: ignore[attr-defined]
        values = value if isinstance(value, tuple) else [value]
        words = ", ".join(str(labels[one]) for one in values if one in labels)
        found.append(_("%(what)s : %(yes)s") % {"what": field.label, "yes": words})
    return found


def _without_booklet(variants: dict[Variant, Any]) -> dict[Variant, Any]:
    return {variant: words for variant, words in variants.items() if variant != Variant.BOOKLET}


def _pairs(items: Iterable[tuple[Any, Any]]) -> list[tuple[Any, str]]:
    return [(str(value), str(words)) for value, words in items]
