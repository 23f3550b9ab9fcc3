"""The words of a query of the agenda find sessions, by what they or their event say."""

import pytest

from agenda.query import AgendaQuery, Period
from agenda.results import Results
from core.models import EventType
from programme.models import Series
from tests.factories import day, hours, make_event, make_network, make_programme, paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(scope="module")
def programme(module_home):
    """Create a cycle in two towns, and events that the same words could mean."""
    make_programme()
    network = make_network("Habitat")
    kind = EventType.objects.create(name="Assemblée générale", slug="assemblee-generale")
    make_event(
        network,
        hours(2020, 10, 8, "09:00", title="Loger", town="Tours", departement="37"),
        day(2020, 11, 8, title="Bâtir", town="Saintes", departement="17", mode="presentiel"),
        day(2020, 12, 12, title="Rénover", town="Bobigny", departement="93", mode="a-distance"),
        title="Les matinales de Tours en octobre",
        slug="matinales",
        registration_email="inscription@reseau.example",
    )
    make_event(
        network,
        day(2020, 10, 12, title="Ouvrir"),
        day(2020, 11, 8, title="Fermer"),
        day(2020, 10, 8, title="Ranger", town="Orléans", departement="45"),
        title="Le cycle",
        slug="cycle",
        body=[("rich_text", "<p>Il passe par Orléans, pour tout ranger. Gratuit.</p>")],
    )
    make_event(network, day(2020, 10, 20, title="Hybride", mode="hybride"), slug="hybride")
    make_event(
        network, day(2020, 10, 21, title="Réunir", departement="12"), slug="ag", event_type=kind
    )
    make_event(
        network,
        day(2020, 10, 23, title="Ici", mode="presentiel"),
        day(2020, 10, 24, title="Loin"),
        title="Deux lieux",
        slug="deux-lieux",
        mode="a-distance",
    )
    make_event(network, day(2020, 10, 25, title="Déplacé", status="passe-a-distance"), slug="ici")
    make_event(
        network,
        day(2020, 10, 22, title="Troisième"),
        title="Commerces",
        slug="troisieme",
        series=Series.objects.create(name="Rendez-vous revitalisation"),
    )


def found(text: str) -> set[str]:
    """Return the titles of the sessions that the agenda shows for a text."""
    query = AgendaQuery(text=text, period=Period.ALL, period_is_chosen=True)
    return {row.session.title for row in Results(query, paris(2020, 10, 1))}


CYCLE = {"Ouvrir", "Fermer", "Ranger"}
MATINALES = {"Loger", "Bâtir", "Rénover"}

QUESTIONS = [
    # What only a session holds shows that session.
    ("8 octobre", {"Loger", "Bâtir", "Ranger"}),
    ("cycle 8 octobre", {"Ranger"}),
    ("cycle 8 novembre", {"Fermer"}),
    ("cycle Orléans", {"Ranger"}),
    ("Fermer", {"Fermer"}),
    ("fermer octobre", set()),
    ("matinales Saintes", {"Bâtir"}),
    # Whatever is held by its texts, but for dates and places.
    ("ranger", CYCLE),
    ("cycle ranger", CYCLE),
    # What its title holds shows all its sessions.
    ("cycle", CYCLE),
    ("matinales", MATINALES),
    ("gratuit", CYCLE),
    # Départements, by name and by number.
    ("Loiret", {"Ranger"}),
    ("dans le Loiret", {"Ranger"}),
    ("37", {"Loger"}),
    ("dans le 93", {"Rénover"}),
    ("matinales 17", {"Bâtir"}),
    ("12", {"Rénover", "Ouvrir", "Réunir"}),
    ("12 octobre", {"Ouvrir", "Rénover"}),
    ("cycle 12 octobre", {"Ouvrir"}),
    ("dans le 75", set()),
    # Modes.
    *(
        (words, {"Rénover", "Hybride", "Loin", "Déplacé"})
        for words in (
            "en ligne",
            "visio",
            "en visio",
            "visioconférence",
            "distanciel",
            "à distance",
        )
    ),
    *(
        (words, {"Bâtir", "Hybride", "Ici"})
        for words in ("présentiel", "en présentiel", "sur place")
    ),
    ("matinales en ligne", {"Rénover"}),
    # A town before a stem that it shares.
    ("Saintes", {"Bâtir"}),
    ("seine saint denis", {"Rénover"}),
    ("AG", {"Réunir"}),
    ("assemblée générale", {"Réunir"}),
    ("rendez-vous revitalisation", {"Troisième"}),
    ("inscription", MATINALES),
    ("s'inscrire aux matinales à Saintes", {"Bâtir"}),
    ("xyzzy", set()),
    ("dans le", set()),
]


@pytest.mark.parametrize(("text", "sessions"), QUESTIONS, ids=[text for text, _ in QUESTIONS])
def test_each_word_is_held_by_the_session_or_by_its_event(programme, text, sessions):
    assert found(text) == sessions


def test_an_event_is_found_by_the_new_name_of_its_series(home, django_capture_on_commit_callbacks):
    series = Series.objects.create(name="Escales")
    make_event(make_network("Ports"), day(2020, 10, 22, title="Quai"), series=series)
    assert found("escales") == {"Quai"}
    with django_capture_on_commit_callbacks(execute=True):
        series.name = "Traversées"
        series.save()
    assert (found("escales"), found("traversées")) == (set(), {"Quai"})
