"""The Programme 2020 as it was printed, against what the site says once it is loaded."""

import json
import re
from html import unescape

import pytest
from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page

from core.models import Audience, Contact, Dispositif, EventType, OrganisationSettings, Theme
from networks.models import NetworkPage
from programme.models import EventPage, EventSession, PriorityPage, ProgrammePage, Series
from programme_file.loader import load
from tests.programme_file.loading import DATA, PROGRAMME_2020

SOURCE = DATA / "programme-2020.txt"
ONLINE, ON_SITE, NOT_STATED = "a-distance", "presentiel", "non-precise"
PDV, CENTRES, CITIZENS = "politique-de-la-ville", "centralites", "dynamiques-citoyennes"
CLUB, PORTE_VOIX = "club-action-coeur-de-ville", "porte-voix"

SYNCHRONISED_FIELDS = [
    # (when, beginning of the event's title, beginning of the session's, place, mode,
    #  network or priority it stands under, type)
    ("mardi 1er septembre 2020, 10h30–12h", "Rencontre en visio du Club", "", "", ONLINE,
     CLUB, "rencontre-visio"),
    ("mardi 8 septembre 2020", "S'informer/se former ensemble", "", "", ONLINE, PDV, None),
    ("mardi 22 septembre 2020", "Relancer les activités", "", "", ONLINE, CENTRES, "webinaire"),
    ("mercredi 23 septembre 2020", "Participation à la journée nationale", "", "", ONLINE, PDV,
     "journee-nationale"),
    ("vendredi 25 septembre 2020", "Quartiers, transitions justes", "", "", ONLINE,
     "inter-reseaux-politique-de-la-ville", "journee-regionale"),
    ("du 1er octobre au 30 novembre 2020", '"Printemps confiné', "", "", NOT_STATED,
     PORTE_VOIX, "evenement-citoyen"),
    ("mercredi 7 octobre 2020, 9h–10h30", "Les matinales", "Situer la diversité", "", ONLINE,
     "elu-es-politique-de-la-ville", "rencontre-visio"),
    ("jeudi 8 octobre 2020", "Journées-découverte", "", "Tours", ON_SITE, PDV,
     "journee-decouverte"),
    ("jeudi 8 octobre 2020, 10h30–12h", "Rencontre en visio du Club", "", "", ONLINE, CLUB,
     "rencontre-visio"),
    ("jeudi 5 novembre 2020, 9h–10h30", "Les matinales", "Politique de la ville et renouv", "",
     ONLINE, "elu-es-politique-de-la-ville", "rencontre-visio"),
    ("vendredi 6 novembre 2020", "La biennale régionale", "", "", NOT_STATED, PORTE_VOIX,
     "biennale"),
    ("jeudi 12 novembre 2020", "Webinaire : la cotation", "", "", ONLINE, "habitat", "webinaire"),
    ("vendredi 13 novembre 2020", "Journée régionale", "", "CRIJ, Orléans", ON_SITE,
     "conseils-citoyens", "journee-regionale"),
    ("jeudi 19 novembre 2020, 14h30", "2ème Assemblée générale ordinaire", "", "Orléans", ON_SITE,
     "2020", "assemblee-generale"),
    ("novembre 2020, date à préciser", "Rencontre régionale", "", "Chartres", ON_SITE, CLUB,
     "rencontre-regionale"),
    ("mardi 1er décembre 2020", "Journées-découverte", "", "Orléans Métropole", ON_SITE, PDV,
     "journee-decouverte"),
    ("jeudi 3 décembre 2020, 9h–10h30", "Les matinales", "Co-construction et participation", "",
     ONLINE, "elu-es-politique-de-la-ville", "rencontre-visio"),
    ("date à préciser", "Programme d'animation", "Calendrier en cours", "", NOT_STATED,
     "oxygene-lab-des-initiatives", None),
    ("second semestre 2020, date à préciser", "4ème Rendez-Vous", "", "", NOT_STATED, CENTRES,
     None),
]  # fmt: skip

SPEAKERS = {
    "Situer la diversité des quartiers": ("Hervé Guéry", "directeur du Compas", ""),
    "Politique de la ville et renouvellement": ("Laurence Dini", "", "cabinet Gérau Conseil"),
    "Co-construction et participation": ("Bernard Bensoussan", "", "agence Voix Publique"),
}

HEADINGS = {"Avec le soutien de :", "Priorités 2020", "Prochaines dates"}
"""What the pages say themselves: no content follows, or it is the title of a part."""

IN_PIECES = {
    "Situer la diversité des quartiers de la politique de la ville de la région Centre-Val de "
    "Loire, avec Hervé Guéry directeur du Compas - 7 octobre": [
        "Situer la diversité des quartiers de la politique de la ville de la région "
        "Centre-Val de Loire",
        "Hervé Guéry", "directeur du Compas", "mercredi 7 octobre 2020, 9h–10h30",
    ],
    "Politique de la ville et renouvellement urbain : l'atout par l'articulation entre "
    "politiques sociales et urbaines, avec Laurence Dini, cabinet Gérau Conseil - 5 novembre": [
        "Politique de la ville et renouvellement urbain : l'atout par l'articulation entre "
        "politiques sociales et urbaines",
        "Laurence Dini", "cabinet Gérau Conseil", "jeudi 5 novembre 2020, 9h–10h30",
    ],
    "Co-construction et participation citoyenne : la force du dialogue et du partenariat, avec "
    "Bernard Bensoussan, agence Voix Publique - 3 décembre": [
        "Co-construction et participation citoyenne : la force du dialogue et du partenariat",
        "Bernard Bensoussan", "agence Voix Publique", "jeudi 3 décembre 2020, 9h–10h30",
    ],
    "8 octobre à Tours et 1 décembre à Orléans Métropole": [
        "jeudi 8 octobre 2020 Tours", "mardi 1er décembre 2020 Orléans Métropole",
    ],
    "Journée régionale en partenariat avec Philippe Carbasse chargé de mission UNADEL et "
    "Carrefour des métiers - 25 septembre à distance": [
        "Journée régionale", "Philippe Carbasse",
        "chargé de mission UNADEL et Carrefour des métiers", "vendredi 25 septembre 2020",
    ],
    "Webinaire - 12 novembre : la cotation des demandes de logements sociaux": [
        "Webinaire : la cotation des demandes de logements sociaux", "jeudi 12 novembre 2020",
    ],
    "Journée régionale : 13 novembre à Orléans-CRIJ": [
        "Journée régionale", "vendredi 13 novembre 2020 CRIJ, Orléans",
    ],
    "Participation à la journée nationale des cités-éducatives : 23 septembre en visio": [
        "Participation à la journée nationale des cités-éducatives", "mercredi 23 septembre 2020",
    ],
    "Pour les instructeurs et équipes PDV : 8 septembre - à distance": [
        "Pour les instructeurs et équipes PDV", "mardi 8 septembre 2020",
    ],
    "Rencontres en visio mensuelles : 1er septembre et 8 octobre de 10h30 à 12h00": [
        "Rencontres en visio mensuelles", "mardi 1er septembre 2020, 10h30–12h",
        "jeudi 8 octobre 2020, 10h30–12h",
    ],
    "Rencontre régionale avec les partenaires du programme ACV à Chartres - Novembre": [
        "Rencontre régionale avec les partenaires du programme ACV à Chartres",
        "novembre 2020, date à préciser Chartres",
    ],
    "#3 - Webinaire - 22 septembre : Relancer les activités commerciales en cœurs de villes et "
    "de bourgs, un nouveau défi collectif (post-Covid)": [
        "Webinaire", "mardi 22 septembre 2020",
        "Relancer les activités commerciales en cœurs de villes et de bourgs, un nouveau défi "
        "collectif (post-Covid)",
    ],
    '"Printemps confiné, automne citoyen" du 1 octobre au 30 novembre': [
        '"Printemps confiné, automne citoyen"', "du 1er octobre au 30 novembre 2020",
    ],
    "La biennale régionale de la démocratie permanente : 6 novembre": [
        "La biennale régionale de la démocratie permanente", "vendredi 6 novembre 2020",
    ],
    "2ème Assemblée générale ordinaire de Villes au Carré :": [
        "2ème Assemblée générale ordinaire de Villes au Carré",
    ],
    "19 Novembre 2020 à 14h30 à Orléans": ["jeudi 19 novembre 2020, 14h30 Orléans"],
    "Contact : villesaucarre@villesaucarre.org - 02 47 61 11 85": [
        "villesaucarre@villesaucarre.org", "02 47 61 11 85",
    ],
}  # fmt: skip
"""The lines whose facts are fields of their own, and the words that those have on the site."""


@pytest.fixture(scope="module", autouse=True)
def loaded(module_db):
    """Loaded once for the tests of this module, which only read."""
    load(PROGRAMME_2020)


def folded(text: str) -> str:
    return " ".join(text.split())


def published_words() -> str:
    """All that the load published, without the notes to editors."""
    rows = [page.specific for page in Page.objects.live().exclude(depth=1)]
    for model in (EventSession, Contact, Series, OrganisationSettings):
        rows += model.objects.all()
    for model in (EventType, Theme, Audience, Dispositif):
        rows += model.objects.all()
    words = [f"{session.when} {session.place}" for session in EventSession.objects.all()]
    for row in rows:
        for field in row._meta.get_fields():
            if field.name in {"editor_notes", "draft_title", "synonyms"}:
                continue
            if isinstance(field, StreamField):
                value = json.dumps(getattr(row, field.name).get_prep_value(), ensure_ascii=False)
                words.append(re.sub(r"<[^>]+>", " ", value.replace('\\"', '"')))
            elif isinstance(field, models.CharField | models.TextField):
                words.append(str(getattr(row, field.name)))
    return folded(unescape("\n".join(words)))


def test_every_session_is_when_where_and_under_what_the_programme_says():
    found = [
        (
            session.when,
            session.event.title,
            session.title,
            session.place,
            session.shown_mode,
            session.event.get_parent().slug,
            session.event.event_type and session.event.event_type.slug,
        )
        for session in EventSession.objects.public().in_order()
    ]
    begun = [
        (when, title[: len(fact[1])], part[: len(fact[2])], *rest)
        for (when, title, part, *rest), fact in zip(found, SYNCHRONISED_FIELDS, strict=True)
    ]
    assert begun == SYNCHRONISED_FIELDS


def test_every_line_of_the_printed_programme_is_on_the_site():
    words = published_words()
    missing = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        line = re.sub(r"^(- >|>|-|⇒) ", "", folded(line))
        if line and line not in HEADINGS:
            missing += [piece for piece in IN_PIECES.get(line, [line]) if piece not in words]
    assert missing == []


def test_the_lines_in_pieces_are_the_printed_ones():
    printed = folded(SOURCE.read_text(encoding="utf-8"))
    assert [line for line in IN_PIECES if line not in printed] == []


def test_speakers_speak_where_they_are_announced():
    for title, speaker in SPEAKERS.items():
        session = EventSession.objects.get(title__startswith=title)
        assert [tuple(block.value.values()) for block in session.speakers] == [speaker]
    assert sum(bool(session.speakers) for session in EventSession.objects.all()) == 3


def test_priorities_and_networks_are_in_the_order_of_the_programme():
    order = [
        (priority.title, [place.network.slug for place in priority.network_places.all()])
        for priority in PriorityPage.objects.order_by("path")
    ]
    assert order == [
        ("Coopérations et transitions", []),
        (
            "Politique de la ville",
            [
                "habitat",
                "conseils-citoyens",
                "inter-reseaux-politique-de-la-ville",
                "elu-es-politique-de-la-ville",
            ],
        ),
        ("Centralités des villes petites et moyennes", [CLUB]),
        ("Dynamiques citoyennes", [PORTE_VOIX]),
        ("Transitions et innovations territoriales", ["oxygene-lab-des-initiatives"]),
    ]


def test_the_highlighted_section_keeps_the_editors_order():
    (section,) = ProgrammePage.objects.get().highlights
    assert section.value["title"] == "Spécial rentrée 2020"
    assert [page.slug for page in section.value["pages"]] == [
        "les-matinales-des-elu-es",
        "journees-decouverte",
        "inter-reseaux-politique-de-la-ville",
        "oxygene-lab-des-initiatives",
    ]


def test_what_contradicts_itself_stays_as_written_and_is_said_to_editors():
    citizens = PriorityPage.objects.get(slug=CITIZENS)
    assert "du 1er octobre au 31 novembre" in folded(str(citizens.body))
    assert "31 novembre" in citizens.editor_notes
    assert "31 novembre" in EventPage.objects.get(slug__startswith="printemps").editor_notes
    assert "Avec le soutien de" in ProgrammePage.objects.get().editor_notes


def test_nothing_is_there_that_the_programme_does_not_say():
    assert not ProgrammePage.objects.get().supporters
    assert not EventPage.objects.exclude(registration_url="", registration_email="").exists()
    assert not EventPage.objects.exclude(contact=None).exists()
    assert set(EventSession.objects.values_list("confirmed", "status")) == {(True, "")}
    assert set(NetworkPage.objects.exclude(stage="").values_list("slug", "stage")) == {
        ("elu-es-politique-de-la-ville", "prefigured"),
        (CLUB, "launched"),
    }
    takes_part = EventPage.objects.exclude(role="").order_by("slug")
    assert [(event.slug, event.role) for event in takes_part] == [
        ("biennale-de-la-democratie-permanente", "participe"),
        ("journee-nationale-des-cites-educatives", "participe"),
    ]


def test_series_editions_and_cycles_are_what_is_announced():
    matinales = EventPage.objects.get(slug="les-matinales-des-elu-es")
    meetings = EventPage.objects.filter(series__name__startswith="Les Rendez-vous")
    assert (matinales.announced_sessions, matinales.sessions.count()) == (3, 3)
    assert sorted(meetings.values_list("edition_number", flat=True)) == [3, 4]
    assert EventPage.objects.filter(series__recurrence="mensuelles").count() == 2
    assert EventPage.objects.get(edition_number=2).slug == "biennale-de-la-democratie-permanente"
    assert EventPage.objects.get(announced_sessions=None, replaces="Printemps citoyen")
    assert PriorityPage.objects.get(slug="transitions").sdg_numbers == [17]
