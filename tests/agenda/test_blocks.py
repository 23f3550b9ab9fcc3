"""The blocks that know the programme: they show what everybody may see, as the agenda does."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction, ReferenceIndex
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.operations import translate_object

from agenda.blocks import query_of
from agenda.query import AgendaForm
from core.models import FormerSlug, Theme
from home.models import StandardPage
from tests.core.test_blocks import LONG, UGLY, Document, block_of, render, text_of
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def titles(html: str) -> list[str]:
    """The events of a list, in its order."""
    return [part.partition("<")[0] for part in html.split('/">')[1:]]


def hide(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


class TestEvents:
    def test_it_shows_what_the_agenda_does_and_leads_there(self, home, client):
        network = make_network("Habitat", make_priority(make_programme()))
        theme = Theme.objects.create(name="Logement", slug="logement")
        for number in range(7):
            event = make_event(network, day(2020, 10, 8 + number), title=f"Rencontre {number}")
            event.themes.add(theme)
            event.save()
        make_event(None, day(2020, 10, 9), title="Autre chose")
        html = render("events", {"title": "À suivre", "theme": ["logement"], "maximum": 5})
        assert titles(html) == [f"Rencontre {number}" for number in range(5)]
        address = Document(html).all("a")[-1]["href"]
        assert address == "/agenda/?theme=logement&periode=a-venir"
        assert "7 rendez-vous à venir « Logement »" in text_of(html)
        page = client.get(address).content.decode()
        assert page.count("data-session=") == 7
        assert "Autre chose" not in page

    def test_what_it_asks_is_what_its_address_asks(self, home, rf):
        value = block_of("events").to_python(
            {
                "text": "  habitat  ",
                "theme": ["b", "a"],
                "network": ["c"],
                "departement": ["37"],
                "first_day": "2020-11-01",
                "last_day": "2020-11-30",
                "period": "tout",
            }
        )
        query = query_of(value)
        asked = AgendaForm(rf.get(f"/?{query.urlencode()}").GET).query
        assert asked.urlencode() == query.urlencode()
        assert asked.first_day == date(2020, 11, 1)

    def test_an_event_that_is_not_everybodys_is_neither_shown_nor_counted(self, home):
        network = make_network("Habitat")
        make_event(network, day(2020, 10, 8), title="Publique")
        hidden = make_network("Secret")
        make_event(hidden, day(2020, 10, 8), title="Réservée")
        make_event(network, day(2020, 10, 9), title="Brouillon", live=False)
        hide(hidden)
        html = render("events", {"title": "À suivre"})
        assert titles(html) == ["Publique"]
        assert "1 rendez-vous" in text_of(html)
        assert "Secret" not in html

    def test_what_is_past_comes_with_the_last_first(self, home):
        for number in range(1, 6):
            make_event(None, day(2020, 9, number), title=f"Rencontre {number}")
        html = render("events", {"title": "Passés", "period": "passes", "maximum": 2})
        assert titles(html) == ["Rencontre 5", "Rencontre 4"]

    def test_the_archive_never_stands_in_for_what_is_to_come(self, home):
        make_event(None, day(2020, 9, 1), title="Ancienne")
        html = render("events", {"title": "À suivre"})
        assert "Ancienne" not in html
        assert "Aucune date" in html
        assert "periode=a-venir" in html

    def test_a_value_that_names_nothing_finds_nothing(self, home):
        make_event(None, day(2020, 10, 8), title="Rencontre")
        assert "Aucune date" in render("events", {"title": "À suivre", "theme": ["disparu"]})

    def test_a_theme_that_was_renamed_is_found_and_ticked_again(self, home):
        theme = Theme.objects.create(name="Habitat", slug="habitat")
        event = make_event(None, day(2020, 10, 8), title="Rencontre")
        event.themes.add(theme)
        event.save()
        FormerSlug.objects.create(vocabulary="theme", slug="logement", current_slug="habitat")
        assert titles(render("events", {"title": "À suivre", "theme": ["logement"]})) == [
            "Rencontre"
        ]
        block = block_of("events")
        state = block.get_form_state(block.to_python({"theme": ["logement"]}))
        assert state["theme"] == ["habitat"]

    def test_only_values_that_exist_are_kept(self, home):
        Theme.objects.create(name="Habitat", slug="habitat")
        block = block_of("events")
        block.clean(block.to_python({"theme": ["habitat"], "mode": ["a-distance"]}))
        for wrong in (
            {"theme": ["<script>"]},
            {"mode": ["habitat"]},
            {"maximum": 0},
            {"maximum": 10_000},
            {"period": "demain"},
            {"first_day": "2020-11-30", "last_day": "2020-11-01"},
            {"first_day": "0001-01-01"},
            {"last_day": "9999-12-31"},
        ):
            with pytest.raises(ValidationError):
                block.clean(block.to_python(wrong))

    def test_a_day_too_far_that_a_page_had_kept_is_ignored(self, home):
        make_event(None, day(2020, 10, 8), title="Rencontre")
        days = {"first_day": "0001-01-01", "last_day": "9999-12-31"}
        html = render("events", {"title": "À suivre"} | days)
        assert titles(html) == ["Rencontre"]
        assert "/agenda/?periode=a-venir" in html

    @pytest.mark.parametrize("typed", [LONG, UGLY], ids=["long", "hostile"])
    def test_it_says_whatever_was_typed_and_obeys_none_of_it(self, home, typed):
        make_event(None, day(2020, 10, 8, title=typed, venue=typed[:200]), title=typed)
        for text in ("", typed[:100]):
            document = Document(render("events", {"title": typed, "text": text}))
            assert document.open == []
            assert not document.all("script")

    def test_its_headings_go_down_with_those_of_the_page(self, home):
        make_event(None, day(2020, 10, 8))
        document = Document(render("events", {"title": "À suivre"}, deeper=1))
        assert (len(document.all("h3")), len(document.all("h4"))) == (1, 1)

    def test_a_page_is_loaded_without_a_question_to_the_vocabularies(self, home):
        block = block_of("events")
        with CaptureQueriesContext(connection) as asked:
            block.to_python({"theme": ["habitat"], "departement": ["37"]})
            block.get_searchable_content(block.to_python({"theme": ["habitat"]}))
        assert len(asked) == 0

    def test_twenty_rows_are_read_in_as_many_queries_as_two(self, home):
        priority = make_priority(make_programme())

        def queries() -> int:
            render("events", {"title": "À suivre", "maximum": 20})
            with CaptureQueriesContext(connection) as asked:
                render("events", {"title": "À suivre", "maximum": 20})
            # Outside a request, the version of what is kept is asked each time.
            return len([query for query in asked if "core_cacheversion" not in query["sql"]])

        make_event(make_network("A", priority), day(2020, 10, 8), day(2020, 10, 9))
        few = queries()
        for number in range(9):
            make_event(make_network(f"R{number}", priority), day(2020, 10, 8), day(2020, 10, 9))
        assert queries() == few


class TestNetworks:
    def test_the_networks_of_a_priority_come_in_its_order(self, home):
        priority = make_priority(make_programme())
        for name in ("Mobilités", "Habitat"):
            make_network(name, priority)
        make_network("Ailleurs")
        html = render("networks", {"title": "Réseaux", "priority": priority.pk})
        assert html.index("Mobilités") < html.index("Habitat")
        assert "Ailleurs" not in html
        assert "colour-green" in html

    def test_networks_come_in_the_order_chosen(self, home):
        first, second = make_network("Zèbre"), make_network("Abeille")
        html = render("networks", {"networks": [first.pk, second.pk]})
        assert html.index("Zèbre") < html.index("Abeille")

    def test_a_network_that_is_not_everybodys_is_not_named(self, home):
        priority = make_priority(make_programme())
        shown, hidden, draft = (
            make_network(name, priority) for name in ("Habitat", "Secret", "Brouillon")
        )
        hide(hidden)
        draft.unpublish()
        for raw in (
            {"networks": [shown.pk, hidden.pk, draft.pk]},
            {"networks": [], "priority": priority.pk},
        ):
            html = render("networks", raw)
            assert "Habitat" in html
            assert "Secret" not in html
            assert "Brouillon" not in html
        assert render("networks", {"title": "Réseaux", "networks": [hidden.pk]}) == ""
        hide(priority)
        assert render("networks", {"title": "Réseaux", "priority": priority.pk}) == ""

    def test_it_shows_nothing_where_nothing_was_chosen(self, home):
        assert render("networks", {"title": "Réseaux"}) == ""

    def test_networks_or_a_priority_are_chosen_and_not_both(self, home):
        priority = make_priority(make_programme())
        network = make_network("Habitat", priority)
        block = block_of("networks")
        block.clean(block.to_python({"networks": [network.pk]}))
        block.clean(block.to_python({"priority": priority.pk}))
        block.clean_deferred(block.to_python({}))
        for wrong in ({}, {"networks": [network.pk], "priority": priority.pk}):
            with pytest.raises(ValidationError):
                block.clean(block.to_python(wrong))

    @pytest.mark.parametrize("typed", [LONG, UGLY], ids=["long", "hostile"])
    def test_it_says_whatever_was_typed_and_obeys_none_of_it(self, home, typed):
        network = make_network(typed, slug="reseau")
        document = Document(render("networks", {"title": typed, "networks": [network.pk]}))
        assert document.open == []
        assert not document.all("script")

    def test_in_another_language_the_translation_is_shown_where_there_is_one(
        self, home, english, client
    ):
        network, other = make_network("Habitat"), make_network("Emploi")
        page = StandardPage(title="Page", slug="page")
        networks = block_of("networks").to_python({"networks": [network.pk, other.pk]})
        page.body = [("networks", networks)]
        home.add_child(instance=page)
        for translated in (network, page):
            translate_object(translated, [english], components=None)
        twin = network.get_translation(english)
        twin.title = "Housing"
        twin.save_revision().publish()
        page.get_translation(english).save_revision().publish()
        html = client.get("/en/page/").content.decode()
        assert 'href="/en/reseaux/habitat/"' in html
        assert "Housing" in html
        assert "Emploi" in html


class TestTimeline:
    def test_the_sessions_come_in_order_of_dates(self, home):
        cycle = make_event(
            None,
            day(2020, 11, 5, title="Relier"),
            day(2020, 10, 7, title="Situer"),
            day(2020, 9, 1, title="Ouvrir"),
            title="Les matinales",
        )
        html = render("timeline", {"event": cycle.pk})
        assert html.index("Ouvrir") < html.index("Situer") < html.index("Relier")
        assert "Les matinales" in html
        assert "Passé" in html
        assert len(Document(html).all("li")) == 3

    def test_a_cycle_that_is_not_everybodys_is_not_named(self, home):
        network = make_network("Secret")
        cycle = make_event(network, day(2020, 10, 7), title="Réservée")
        hide(network)
        assert render("timeline", {"event": cycle.pk}).strip() == ""
        assert render("timeline", {"event": cycle.pk, "title": "Nos dates"}).strip() == ""

    def test_it_shows_nothing_where_the_event_was_deleted(self, home):
        assert render("timeline", {"event": 999_999, "title": "Nos dates"}) == ""
        assert render("timeline", {}) == ""

    @pytest.mark.parametrize("typed", [LONG, UGLY], ids=["long", "hostile"])
    def test_it_says_whatever_was_typed_and_obeys_none_of_it(self, home, typed):
        cycle = make_event(None, day(2020, 10, 7, title=typed), title=typed)
        for title in ("", typed):
            document = Document(render("timeline", {"event": cycle.pk, "title": title}))
            assert document.open == []
            assert not document.all("script")

    def test_a_translation_chosen_in_error_shows_the_facts_of_its_source(self, home, english):
        cycle = make_event(None, day(2020, 10, 7, title="Situer"), title="Les matinales")
        translate_object(cycle, [english], components=None)
        twin = cycle.get_translation(english)
        assert "Situer" in render("timeline", {"event": twin.pk})


@pytest.mark.parametrize("name", ["events", "networks", "timeline"])
def test_a_block_is_previewed_with_what_the_site_has(name, home, admin_client):
    address = reverse("wagtailadmin_block_preview")
    definition = {"id": block_of(name).definition_prefix}
    assert admin_client.get(address, definition).status_code == 200
    make_event(make_network("Habitat"), day(2020, 10, 7), title="Les matinales")
    html = admin_client.get(address, definition).content.decode()
    assert ("Habitat" if name == "networks" else "Les matinales") in html


def test_the_pages_that_a_body_names_are_known_to_be_used(home):
    network = make_network("Habitat")
    cycle = make_event(network, day(2020, 10, 7))
    page = StandardPage(title="Page", slug="page")
    page.body = json.dumps(
        [
            {"type": "networks", "value": {"networks": [network.pk]}},
            {"type": "timeline", "value": {"event": cycle.pk}},
        ]
    )
    home.add_child(instance=page)
    for used in (network, cycle):
        assert ReferenceIndex.get_references_to(used).exists()


def test_what_a_filter_asks_is_not_offered_to_translators(home, english):
    page = StandardPage(title="Page", slug="page")
    value = {"title": "À suivre", "text": "habitat", "theme": ["logement"]}
    page.body = json.dumps([{"type": "events", "value": value}])
    home.add_child(instance=page)
    translate_object(page, [english], components=None)
    source = Translation.objects.get(source__object_id=page.translation_key).source
    offered = set(
        StringSegment.objects.filter(source=source).values_list("string__data", flat=True)
    )
    assert "À suivre" in offered
    assert not {"habitat", "logement"} & offered


def test_a_body_with_every_block_of_the_programme_is_a_page(home, client):
    priority = make_priority(make_programme())
    network = make_network("Habitat", priority)
    cycle = make_event(network, day(2020, 10, 7), day(2020, 11, 7))
    page = StandardPage(title="Page", slug="page")
    page.body = json.dumps(
        [
            {"type": "events", "value": {"title": "À suivre"}},
            {"type": "networks", "value": {"priority": priority.pk}},
            {"type": "timeline", "value": {"event": cycle.pk}},
        ]
    )
    home.add_child(instance=page)
    html = client.get("/page/").content.decode()
    assert "frontend/css/blocks.css" in html
    assert html.count("session-row__title") >= 2
    assert "Habitat" in html
