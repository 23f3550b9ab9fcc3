"""The site-wide search, as visitors meet it."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.documents import get_document_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    PageViewRestriction,
)

from core.models import Contact, EventType, OrganisationSettings, Theme
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def make_document(title: str, collection: Collection | None = None):
    collection = collection or Collection.get_first_root_node()
    file = ContentFile(b"%PDF-1.4 " + title.encode(), name="document.pdf")
    return get_document_model().objects.create(title=title, file=file, collection=collection)


def suggest(client, text: str) -> list[str]:
    answer = client.get("/recherche/suggestions/", {"q": text}).json()
    return [each["label"] for each in answer["suggestions"]]


def test_a_word_finds_the_pages_that_hold_it(client, home):
    make_network("Réseau habitat")
    make_network("Réseau emploi")
    text = client.get("/recherche/?q=habitat").text
    assert "Réseau <mark>habitat</mark>" in text
    assert "Réseau emploi" not in text


def test_the_values_of_a_facet_keep_their_order_whatever_is_chosen(client, home):
    for year, name in ((2020, "Égalité"), (2021, "Emploi"), (2021, "École")):
        event = make_event(None, day(year, 11, 1), title="Rencontre")
        event.themes.add(Theme.objects.create(name=name))
        event.save()
    expected = {"Thème": ["École", "Égalité", "Emploi"], "Année": ["2021", "2020"]}
    for chosen in ("", "&theme=emploi", "&theme=egalite&theme=ecole", "&annee=2020&annee=2021"):
        facets = client.get(f"/recherche/?q=rencontre{chosen}").context["facets"]
        shown = {facet["label"]: [c["label"] for c in facet["choices"]] for facet in facets}
        for label, labels in expected.items():
            assert shown.get(label, labels) == [x for x in labels if x in shown.get(label, labels)]
        assert set(expected) & set(shown)


def test_results_stand_in_groups_with_their_counts(client, home):
    network = make_network("Habitat")
    for number in range(7):
        make_event(network, day(2020, 11, 1 + number), title=f"Habitat {number}")
    groups = client.get("/recherche/?q=habitat").context["groups"]
    assert [(group["kind"], group["count"]) for group in groups] == [
        ("reseaux", 1),
        ("evenements", 7),
    ]
    assert len(groups[1]["rows"]) == 5


def test_a_chosen_kind_is_listed_alone_and_whole(client, home):
    network = make_network("Habitat")
    for number in range(7):
        make_event(network, day(2020, 11, 1 + number), title=f"Habitat {number}")
    rows = client.get("/recherche/?q=habitat&genre=evenements").context["rows"]
    assert [str(row.title) for row in rows][:1] == ["<mark>Habitat</mark> 0"]
    assert len(rows) == 7


def test_themes_and_years_narrow_what_is_found(client, home):
    theme = Theme.objects.create(name="Emploi", slug="emploi")
    event = make_event(None, day(2020, 11, 1), title="Rencontre emploi")
    event.themes.add(theme)
    event.save()
    make_event(None, day(2020, 11, 2), title="Rencontre habitat")
    answer = client.get("/recherche/?q=rencontre&theme=emploi").context["results"]
    assert (answer.count, answer.counts("theme")) == (1, {"emploi": 1})
    assert client.get("/recherche/?q=rencontre&annee=1999").context["results"].count == 0


def test_events_that_are_over_say_so_and_come_last(client, home):
    make_event(None, day(2020, 10, 1), title="Rencontre passée")
    make_event(None, day(2020, 12, 1), title="Rencontre future")
    rows = client.get("/recherche/?q=rencontre").context["rows"]
    assert [(row.is_past, str(row.when)) for row in rows] == [
        (False, "mardi 1er décembre 2020"),
        (True, "jeudi 1er octobre 2020"),
    ]


def test_a_typo_is_corrected_and_the_exact_words_remain(client, home):
    make_event(None, day(2020, 11, 1), title="Biennale de la démocratie")
    page = client.get("/recherche/?q=democrtie")
    assert "Résultats pour « démocratie »" in page.text
    assert page.context["results"].count == 1
    exact = client.get("/recherche/?q=democrtie&exact=1").context["results"]
    assert (exact.count, exact.correction) == (0, None)


def test_nothing_found_offers_what_is_near_and_whom_to_ask(client, home):
    make_network("Réseau habitat")
    page = client.get("/recherche/?q=habitat+xyzzy")
    assert "Aucun résultat" in page.text
    assert [row.title for row in page.context["partial_matches"]] == ["Réseau <mark>habitat</mark>"]


def test_nothing_found_gives_a_person_to_ask(client, home):
    contact = Contact.objects.create(
        name="Accueil", email="accueil@example.org", locale=Locale.get_default()
    )
    OrganisationSettings.objects.update(contact=contact)
    _before, help_offered = client.get("/recherche/?q=xyzzy").text.split("Demander à quelqu’un")
    assert 'href="mailto:accueil@example.org"' in help_offered.split("</section>")[0]


def test_what_is_near_keeps_the_filters_and_a_link_leaves_them(client, home):
    make_network("Réseau habitat")
    make_event(None, day(2020, 11, 1), title="Habitat et emploi")
    page = client.get("/recherche/?q=habitat+xyzzy&genre=evenements")
    assert [row.kind for row in page.context["partial_matches"]] == ["evenements"]
    page = client.get("/recherche/?q=reseau+habitat&genre=evenements")
    assert '<a href="?q=reseau+habitat">1 résultat sans les filtres</a>' in page.text
    assert "sans les filtres" not in client.get("/recherche/?q=xyzzy").text


def test_each_chosen_filter_is_offered_with_what_leaving_it_out_finds(client, home):
    make_network("Réseau habitat")
    make_event(None, day(2021, 11, 1), title="Habitat et emploi")
    context = client.get("/recherche/?q=habitat&genre=evenements&annee=1999").context
    assert [(way["label"], way["count"]) for way in context["loosened"]] == [("Année", 1)]
    address = context["loosened"][0]["address"]
    assert client.get(f"/recherche/{address}").context["results"].count == 1


def test_without_a_question_the_page_says_what_one_can_look_for(client, home):
    used = Theme.objects.create(name="Habitat", slug="habitat")
    Theme.objects.create(name="Emploi", slug="emploi")
    for number, town in enumerate(["Tours", "Blois", "Tours"]):
        event = make_event(None, day(2020, 11, 1 + number, town=town))
        event.themes.add(used)
        event.save()
    page = client.get("/recherche/")
    assert [theme.label for theme in page.context["themes"]] == ["Habitat"]
    assert page.context["examples"] == ["Tours", "Blois"]
    assert client.get("/recherche/?q=Tours").context["results"].count == 2


def test_an_event_has_its_date_its_type_and_its_sign(client, home):
    webinar = EventType.objects.create(name="Webinaire", slug="webinaire")
    priority = make_priority(make_programme(), sign="cross", colour="blue")
    event = make_event(
        make_network("Habitat", priority),
        day(2020, 11, 4),
        programme=priority.programme,
        title="Rencontre",
        event_type=webinar,
    )
    (row,) = client.get("/recherche/?q=rencontre&genre=evenements").context["rows"]
    assert (row.event_type, row.session.priority.pk) == ("Webinaire", priority.pk)
    assert row.session.session == event.sessions.get()
    text = client.get("/recherche/?q=rencontre").text
    assert "Webinaire" in text.partition("results__when")[2].partition("</p>")[0]
    assert 'date-block--certain colour-blue"' in text
    found = client.get("/recherche/?q=habitat&genre=reseaux").context["rows"]
    assert [row.priority.pk for row in found] == [priority.pk]


@pytest.fixture
def canaries(home):
    """A word that only what is not everybody's has."""
    make_event(None, day(2020, 1, 1), title="Kanarienvogel brouillon", live=False)
    private = make_event(None, day(2020, 1, 1), title="Kanarienvogel privé")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make_event(None, day(2020, 1, 1), title="Kanarienvogel expiré", expire_at=paris(2020, 1, 2))
    vault = Collection.get_first_root_node().add_child(name="Réservé")
    CollectionViewRestriction.objects.create(collection=vault, restriction_type="login")
    make_document("Kanarienvogel document", vault)
    draft = make_event(None, day(2020, 1, 1), title="Autre brouillon", live=False)
    draft.themes.add(Theme.objects.create(name="Kanarienvogel thème", slug="kanarienvogel"))
    draft.save()


def test_what_is_not_everybodys_is_not_found_suggested_nor_corrected_to(client, canaries):
    page = client.get("/recherche/?q=kanarienvogel")
    assert page.context["results"].count == 0
    assert suggest(client, "kanari") == []
    assert client.get("/recherche/?q=kanarienvogal").context["results"].correction is None


def leaks(client) -> list[object]:
    """What a word that only one page has gives: results, suggestions, a correction."""
    count = client.get("/recherche/?q=kanarienvogel").context["results"].count
    correction = client.get("/recherche/?q=kanarienvogal").context["results"].correction
    return [count, suggest(client, "kanari"), correction]


def test_a_page_that_is_unpublished_leaves_no_word_behind(client, home):
    event = make_event(None, day(2020, 11, 1), title="Kanarienvogel")
    assert leaks(client) == [1, ["Kanarienvogel"], "kanarienvogel"]
    event.unpublish()
    assert leaks(client) == [0, [], None]


def test_a_page_that_becomes_private_leaves_no_word_behind(client, home):
    event = make_event(None, day(2020, 11, 1), title="Kanarienvogel")
    assert leaks(client)[0] == 1
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    assert leaks(client) == [0, [], None]


def test_a_public_document_is_found_by_its_title(client, home):
    make_document("Rapport annuel")
    assert "<mark>Rapport</mark> annuel" in client.get("/recherche/?q=rapports").text


def test_a_document_whose_collection_becomes_private_is_found_no_more(client, home):
    collection = Collection.get_first_root_node().add_child(name="Rapports")
    make_document("Rapport annuel", collection)
    assert client.get("/recherche/?q=rapport").context["results"].count == 1
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    assert client.get("/recherche/?q=rapport").context["results"].count == 0


def test_a_synonym_answers_as_soon_as_it_is_written(client, home):
    theme = Theme.objects.create(name="Égalité femmes-hommes", slug="egalite")
    make_event(None, day(2020, 11, 1), title="Budgets et EFH")
    assert client.get("/recherche/?q=égalité femmes hommes").context["results"].count == 0
    theme.synonyms = "EFH"
    theme.save()
    assert client.get("/recherche/?q=égalité femmes hommes").context["results"].count == 1


def test_a_synonym_is_understood_both_ways(client, home):
    Theme.objects.create(name="Égalité femmes-hommes", slug="egalite", synonyms="EFH")
    make_event(None, day(2020, 11, 1), title="Budgets et EFH")
    make_event(None, day(2020, 11, 2), title="Égalité des femmes et des hommes : femmes-hommes")
    for question in ("efh", "égalité femmes hommes"):
        assert client.get(f"/recherche/?q={question}").context["results"].count == 2, question


def test_the_beginning_of_a_word_finds_it(client, home):
    make_event(None, day(2020, 11, 1), title="Rencontre sur la rénovation")
    for beginning in ("rén", "renov", "rénovati"):
        assert client.get(f"/recherche/?q={beginning}").context["results"].count == 1, beginning
    for other in ("re", "novation", "énov"):
        assert client.get(f"/recherche/?q={other}&exact=1").context["results"].count == 0, other


def test_a_page_that_expires_leaves_no_word_behind(client, home, monkeypatch):
    event = make_event(None, day(2020, 11, 1), title="Kanarienvogel")
    event.expire_at = timezone.now() + timedelta(hours=1)
    event.save()
    assert leaks(client) == [1, ["Kanarienvogel"], "kanarienvogel"]
    late = timezone.now() + timedelta(hours=2)
    # Nothing is written when a page expires: what is held must know the hour.
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    assert leaks(client) == [0, [], None]


def test_the_english_agenda_analyses_english(client, home):
    event = make_event(None, day(2020, 11, 1), title="Housing companies")
    for page in (home, event.get_parent().get_parent(), event.get_parent(), event):
        translate(page)
    found = client.get("/en/agenda/agenda.json?q=company").json()
    assert found["count"] == 1
    assert client.get("/en/agenda/agenda.json?q=compagnie").json()["count"] == 0


def test_a_promoted_page_comes_before_all_others_while_it_is_public(client, home):
    network = make_network("Réseau emploi")
    query = Query.get("logements")
    SearchPromotion.objects.create(query=query, page=network, sort_order=0)
    assert client.get("/recherche/?q=logement").context["promoted"][0].page_id == network.pk
    network.unpublish()
    assert client.get("/recherche/?q=logement").context["promoted"] == []


def test_words_are_suggested_from_their_beginnings(client, home):
    make_network("Réseau de l’Égalité")
    make_event(None, day(2020, 11, 1), title="Rencontre")
    assert suggest(client, "ega res") == ["Réseau de l’Égalité"]
    assert suggest(client, "x") == []


@pytest.mark.parametrize("word", ["town", "towns", "meeting", "meetings"])
def test_english_pages_are_found_by_english_stems(client, home, word):
    event = make_event(None, day(2020, 11, 1), title="Towns meeting")
    for page in (home, event.get_parent(), event):
        translate(page)
    assert client.get(f"/en/recherche/?q={word}").context["results"].count == 1


def test_a_page_past_the_end_is_not_found(client, home):
    make_network("Réseau habitat")
    assert client.get("/recherche/?q=habitat&page=2").status_code == 404
    assert client.get("/recherche/?q=habitat&page=x").status_code == 404


def test_what_is_marked_is_escaped(client, home):
    make_network("<b>Habitat</b>")
    text = client.get("/recherche/?q=habitat").text
    assert "&lt;b&gt;<mark>Habitat</mark>&lt;/b&gt;" in text


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40), st.text(max_size=5), st.text(max_size=12))
def test_no_question_is_an_error(client, home, question, kind, theme):
    asked = {"q": question, "genre": kind, "theme": theme}
    assert client.get("/recherche/", asked).status_code == 200
    assert client.get("/recherche/suggestions/", {"q": question}).status_code == 200


@pytest.mark.parametrize("question", ["\x00", "a" * 10_000, '" OR *', "') ; --", "%s", "élu " * 50])
def test_hostile_questions_are_answered(client, home, question):
    assert client.get("/recherche/", {"q": question}).status_code == 200
    assert client.get("/agenda/", {"q": question, "periode": "tout"}).status_code == 200


def snippet_of(client, text: str) -> str:
    """What the only event found says of itself."""
    (row,) = client.get("/recherche/", {"q": text, "genre": "evenements"}).context["rows"]
    return str(row.snippet)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("vierzon", "<mark>Vierzon</mark> · Cher"),
        ("diagnostic", "Poser le <mark>diagnostic</mark>"),
        ("rencontres vierzon", "<mark>Vierzon</mark>"),
        ("logements", "<mark>Logement</mark>"),
        ("atelier", "<mark>Atelier</mark>"),
        ("habitat", "Club <mark>habitat</mark>"),
        ("partager", "Pour <mark>partager</mark>"),
    ],
)
def test_what_answers_is_marked_wherever_it_is_said(client, home, text, marked):
    event = make_event(
        make_network("Club habitat"),
        day(2020, 11, 1, title="Poser le diagnostic", town="Vierzon", departement="18"),
        title="Rencontre",
        summary="Pour partager les rencontres",
        event_type=EventType.objects.create(name="Atelier", slug="atelier"),
    )
    event.themes.add(Theme.objects.create(name="Logement", slug="logement"))
    event.save()
    assert marked in snippet_of(client, text)
