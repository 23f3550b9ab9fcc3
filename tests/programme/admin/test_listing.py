"""The admin's lists of events: in order of dates, with what is missing, quick."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from core.models import EventType
from dates import Precision
from home.models import StandardPage
from networks.models import NetworkPage
from networks.roles import coordinators
from programme.models import EventPage
from tests.factories import day, make_event, make_network, paris, vague

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

AT = paris(2020, 10, 6)


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: AT)


def titles(client, query: str = "") -> list[str]:
    answer = client.get(f"{reverse('evenements:index')}{query}")
    assert answer.status_code == 200
    return [page.title for page in answer.context["object_list"]]


@pytest.fixture(scope="module")
def made(module_home) -> NetworkPage:
    network = make_network("Habitat")
    webinar = EventType.objects.create(name="Webinaire", slug="webinaire")
    make_event(network, day(2020, 12, 1), title="Décembre", audience="élu-es", summary="Oui")
    make_event(network, day(2020, 9, 1), day(2020, 10, 7), title="Cycle", mode="a-distance")
    make_event(network, day(2020, 9, 2), title="Passé", event_type=webinar)
    make_event(network, day(2020, 9, 3), title="Passé aussi", status="annule")
    make_event(network, vague(Precision.MONTH, 2020, 10), title="En octobre")
    make_event(network, vague(Precision.YEAR, 2020), title="Un jour")
    make_event(network, day(2020, 11, 1, confirmed=False, mode="presentiel"), title="Peut-être")
    make_event(make_network("Emploi"), day(2020, 10, 20, is_full=True), title="Emploi")
    return network


@pytest.fixture
def few(made, db) -> NetworkPage:
    """A network that has all these events but one."""
    return NetworkPage.objects.get(pk=made.pk)


IN_ORDER = [
    "Cycle",
    "Emploi",
    "En octobre",
    "Peut-être",
    "Décembre",
    "Un jour",
    "Passé aussi",
    "Passé",
]


def test_events_stand_in_order_of_their_next_session_and_past_ones_follow(editor, few):
    assert titles(editor) == IN_ORDER
    assert titles(editor, "?ordering=-date") == IN_ORDER[::-1]


def test_a_row_says_the_date_in_words_and_what_is_missing(editor, few):
    text = editor.get(reverse("evenements:index")).text
    for words in (
        "mercredi 7 octobre 2020 (+\u00a01)",
        "octobre 2020, date à préciser",
        "dimanche 1er novembre 2020 (à confirmer)",
        "date à confirmer, lieu, intervenant-e, contact, type, public, chapeau",
        "À distance",
        "Complet",
        "Annulé",
        "Webinaire",
    ):
        assert words in text, words


def test_a_long_name_of_a_network_takes_three_lines_and_is_whole_on_hovering(editor, home):
    name = "Réseau régional des acteurs de la démocratie permanente et de la citoyenneté"
    make_event(make_network(name), day(2020, 12, 1))
    text = editor.get(reverse("evenements:index")).text
    assert f'<span title="{name}">Réseau régional des acteurs de la démocratie' in text
    assert f">{name}</span>" not in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?periode=passes", {"Passé", "Passé aussi"}),
        ("?periode=a-venir", set(IN_ORDER) - {"Passé", "Passé aussi"}),
        ("?statut=annule", {"Passé aussi"}),
        ("?statut=complet", {"Emploi"}),
        ("?statut=annule&statut=complet", {"Emploi", "Passé aussi"}),
        ("?mode=a-distance", {"Cycle"}),
        ("?mode=presentiel", {"Peut-être"}),
        ("?manque=confirmation", {"Peut-être"}),
        ("?manque=date", {"En octobre", "Un jour"}),
        ("?manque=date&manque=confirmation", {"En octobre", "Un jour", "Peut-être"}),
        ("?manque=seance", set()),
        ("?etat=brouillon", set()),
        ("?q=decembre", {"Décembre"}),
        ("?q=!!!", set()),
    ],
)
def test_each_filter_keeps_what_has_any_of_its_values(editor, few, query, found):
    assert set(titles(editor, query)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("decembres", {"Décembre"}),
        ("habitante", {"Habitant-es, à vos idées", "L'aménagement"}),
        ("AMENAGEMENTS", {"L'aménagement"}),
        ("idee habitants", {"Habitant-es, à vos idées"}),
        ("amenagement introuvable", set()),
    ],
)
def test_words_are_found_as_visitors_find_them(editor, few, text, found):
    make_event(few, day(2021, 1, 2), title="Habitant-es, à vos idées")
    summary = "Pour les habitants des quartiers prioritaires de la politique de la ville"
    make_event(few, day(2021, 1, 3), title="L'aménagement", summary=summary)
    public = editor.get("/agenda/agenda.json", {"q": text, "periode": "tout"}).json()
    assert {row["event"] for row in public["results"]} == found
    assert set(titles(editor, "?" + urlencode({"q": text}))) == found


def test_filters_by_network_and_type(editor, few):
    assert set(titles(editor, f"?network={few.pk}")) == set(IN_ORDER) - {"Emploi"}
    webinar = EventType.objects.get()
    assert titles(editor, f"?event_type={webinar.pk}") == ["Passé"]


@pytest.mark.parametrize(
    "query",
    [
        "?manque=x",
        "?statut=%00",
        "?network=0",
        "?network=abc",
        "?q=%00",
        "?q=" + "mot " * 3000,
        "?ordering=slug",
        "?periode=demain",
        "?p=99999",
    ],
)
def test_a_query_that_makes_no_sense_is_answered(editor, few, query):
    titles(editor, query)


def test_a_translation_is_not_another_event(editor, few, english):
    event = EventPage.objects.get(title="Décembre")
    for page in [*event.get_ancestors().filter(depth__gt=1), event.programme]:
        if not page.has_translation(english):
            page.specific.copy_for_translation(english, copy_parents=True)
    event.copy_for_translation(english)
    assert titles(editor) == IN_ORDER


def test_a_coordinator_lists_her_section_alone(client, few, django_user_model):
    user = django_user_model.objects.create_user("coordination", password="x")
    user.groups.add(coordinators(few))
    client.force_login(user)
    assert set(titles(client)) == set(IN_ORDER) - {"Emploi"}
    assert titles(client, "?q=Emploi") == []


def test_a_network_lists_its_events_in_order_of_dates_and_its_other_pages_after(editor, few):
    few.add_child(instance=StandardPage(title="Une page", slug="une-page"))
    answer = editor.get(reverse("wagtailadmin_explore", args=[few.pk]))
    shown = [page.title for page in answer.context["object_list"]]
    assert [title for title in shown if title != "Une page"] == [
        title for title in IN_ORDER if title != "Emploi"
    ]
    assert "Une page" in shown
    assert "dimanche 1er novembre 2020 (à confirmer)" in answer.text
    for query in ("?q=Décembre", "?q=Décembre&ordering=date", "?ordering=-date"):
        found = editor.get(reverse("wagtailadmin_explore", args=[few.pk]) + query)
        assert found.status_code == 200


def test_the_list_of_all_pages_of_the_type_is_wagtails(editor, few):
    address = reverse("wagtailadmin_pages:type_use", args=["programme", "eventpage"])
    for query in ("", "?ordering=date"):
        assert editor.get(address + query).status_code == 200


def test_nothing_is_offered_for_all_pages_of_the_site_at_once(editor, few):
    network = make_network("Plein")
    for number in range(51):
        make_event(network, day(2021, 1, 1), title=f"Événement {number}")
    answer = editor.get(reverse("evenements:index"))
    assert answer.context["page_obj"].has_other_pages()
    assert "data-bulk-action-num-objects-in-listing" not in answer.text


def results(client, query: str = "") -> str:
    return client.get(f"{reverse('evenements:index_results')}{query}").text


def test_an_empty_list_leads_to_the_first_event(admin_client, home):
    for event in EventPage.objects.all():
        event.delete()
    text = results(admin_client)
    assert "Aucun événement n’est encore écrit." in text
    assert f'href="{reverse("evenements:choose_parent")}' in text
    assert "sur 0" not in text


def test_a_list_that_nothing_matches_says_so_and_asks_for_nothing(admin_client, few):
    text = results(admin_client, "?q=introuvable")
    assert "Aucun événement ne correspond." in text
    assert "Ajouter un événement" not in text
