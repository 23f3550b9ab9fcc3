"""The fields of an event in its form, those that are seldom filled last and folded."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.admin.panels import InlinePanel
from programme.editing.panels import SessionsPanel

EVENT_PANELS = [
    FieldRowPanel(
        [
            FieldPanel("event_type", widget=forms.Select),
            FieldPanel("mode"),
            FieldPanel("programme", widget=forms.Select),
        ],
        heading=_("Type, mode, programme"),
    ),
    SessionsPanel(
        "sessions",
        heading=_("Séances"),
        label=_("Séance"),
        add_label=_("Ajouter une séance"),
        min_num=1,
    ),
    "summary",
    "body",
    MultiFieldPanel(
        [
            FieldPanel("audience"),
            FieldPanel("audiences"),
            FieldPanel("themes"),
            FieldPanel("dispositifs"),
        ],
        heading=_("Pour qui, sur quoi"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("registration_url"),
            FieldPanel("registration_email"),
            FieldPanel("contact"),
            FieldPanel("replay_url"),
        ],
        heading=_("S'inscrire, demander, revoir"),
    ),
    MultiFieldPanel(
        [FieldPanel("status"), FieldPanel("status_reason"), FieldPanel("is_full")],
        heading=_("Statut"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("priority", widget=forms.Select),
            FieldPanel("role"),
            InlinePanel(
                "also_carried_by",
                heading=_("Porté aussi par"),
                label=_("Réseau"),
                add_label=_("Ajouter un réseau"),
            ),
            FieldPanel("partners"),
            FieldPanel("replaces"),
        ],
        heading=_("Priorité, réseaux et partenaires"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("announced_sessions"),
            FieldPanel("series"),
            FieldPanel("edition_number"),
        ],
        heading=_("Cycle ou série"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("access"), FieldPanel("easy_french"), FieldPanel("photograph")],
        heading=_("Venir, facile à lire, photographie"),
        classname="collapsed",
    ),
]
