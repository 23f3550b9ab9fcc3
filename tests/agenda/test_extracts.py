"""A page is as long for a hundred events as for a hundred thousand, and leads to the others."""

import re

import pytest
from wagtail.rich_text import RichText

from agenda import extracts
from agenda.extracts import MAX_HIGHLIGHTED, MAX_LINES, MAX_ROWS
from core.models import Theme
from programme.cycles import MAX_CARDS, MAX_DESCRIBED
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris

pytestmark = pytest.mark.django_db

MANY = MAX_ROWS + 5


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture(scope="class")
def crowded(class_home):
    """A network with more sessions, past and to come, than its page lists."""
    programme = make_programme()
    network = make_network("Habitat", make_priority(programme))
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    for number in range(1, MANY + 1):
        for month in (9, 11):
            event = make_event(network, day(2020, month, number), title=f"Le {number}/{month}")
            event.themes.add(theme)
            event.save()
    return {
        "network": network.get_url(),
        "priority": "/programme/2020/transitions/",
        "theme": "/agenda/themes/habitat/",
    }


def count_of(client, address: str) -> int:
    return client.get(address.replace("&amp;", "&")).context["results"].count


def titles(html: str) -> list[str]:
    return re.findall(r">(Le \d+/\d+)<", html)


class TestCrowded:
    @pytest.mark.parametrize("name", ["network", "priority", "theme"])
    def test_a_page_lists_what_is_next_and_its_latest(self, client, crowded, name):
        html = client.get(crowded[name]).text
        upcoming = [f"Le {number}/11" for number in range(1, MAX_ROWS + 1)]
        latest = [f"Le {number}/9" for number in range(MANY - MAX_ROWS + 1, MANY + 1)]
        assert titles(html) == upcoming + latest

    @pytest.mark.parametrize(
        ("name", "period"),
        [
            *(("network", "a-venir"), ("network", "passes"), ("priority", "a-venir")),
            *(("priority", "passes"), ("theme", "passes")),
        ],
    )
    def test_the_link_to_the_others_says_how_many_the_agenda_then_has(
        self, client, crowded, name, period
    ):
        html = client.get(crowded[name]).text
        address, words = re.search(
            rf'<a href="(/agenda/\?[^"]*periode={period})">(Les \d+ rendez-vous[^<]*)</a>', html
        ).groups()
        assert f"Les {MANY} " in words
        assert count_of(client, address) == MANY

    def test_a_priority_leads_to_its_own_year_only(self, client, crowded):
        """Each year's programme has priorities of the same name."""
        later = make_programme(2021)
        make_event(make_priority(later), day(2021, 3, 1), programme=later)
        html = client.get(crowded["priority"]).text
        assert f"Les {MANY} rendez-vous à venir de cette priorité en 2020" in html


def test_a_page_that_lists_all_its_sessions_leads_nowhere_else(client, home):
    network = make_network("Habitat")
    make_event(network, *(day(2020, 11, number) for number in range(1, MAX_ROWS + 1)))
    assert "/agenda/?reseau" not in client.get(network.get_url()).text


@pytest.fixture
def programme(home):
    """A programme with more dates than it prints: of a priority, and of none."""
    programme = make_programme()
    network = make_network("Habitat", make_priority(programme))
    for number in range(1, 29):
        for month in (9, 11):
            make_event(network, day(2020, month, number), programme=programme)
            make_event(programme, day(2020, month, number), programme=programme)
    return programme


def test_a_programme_prints_the_nearest_dates_and_says_so(client, programme):
    html = client.get("/programme/2020/").text
    lines = re.findall(r"session-line__when.*?>\s*([^<]+?)\s*</p>", html)
    assert len(lines) == MAX_LINES
    # Half of them under the priority and half under no one's name, by date.
    assert len([line for line in lines if "novembre" in line]) == 2 * 28
    assert "septembre" in lines[0]
    assert "novembre" in lines[-1]
    assert f"Seules les {MAX_LINES} dates les plus proches de 2020 sont ici." in html


def test_a_programme_leads_to_all_the_dates_of_its_year(client, programme):
    html = client.get("/programme/2020/").text
    address = "/agenda/?du=2020-01-01&amp;au=2020-12-31"
    assert f'<a href="{address}">Dans l’agenda : les 112 rendez-vous de 2020</a>' in html
    assert count_of(client, address) == 112


def test_a_programme_with_fewer_dates_prints_them_all(client, home, monkeypatch):
    programme = make_programme()
    make_event(programme, day(2020, 9, 1), programme=programme)
    html = client.get("/programme/2020/").text
    assert html.count('class="session-line"') == 1
    assert "les plus proches" not in html


@pytest.mark.parametrize("address", ["/programme/2020/", "/"])
def test_a_highlighted_cycle_shows_its_nearest_dates(client, home, address):
    programme = make_programme()
    cycle = make_event(programme, *(day(2020, 11, number) for number in range(1, 29)))
    section = {"title": "Rentrée", "introduction": RichText(""), "note": "", "pages": [cycle]}
    programme.highlights = [("section", section)]
    programme.save_revision().publish()
    html = client.get(address).text
    assert f"{MAX_HIGHLIGHTED} novembre 2020" in html
    assert f"{MAX_HIGHLIGHTED + 1} novembre 2020" not in html
    left_out = 28 - MAX_HIGHLIGHTED
    assert (f"Et {left_out} autres rendez-vous." in html) == (address != "/")


@pytest.fixture
def long_cycle(home):
    months = ((2020, month) for month in range(8, 13))
    dates = (day(*month, number) for month in months for number in range(1, 29))
    return make_event(make_network("Habitat"), *dates, title="Les matinales")


def cards(html: str) -> list[str]:
    return re.findall(r'class="session-card__when">\s*([^<]+?)\s*</p>', html)


def test_the_page_of_a_long_cycle_begins_with_what_is_next(client, long_cycle):
    html = client.get(long_cycle.get_url()).text
    assert len(cards(html)) == MAX_CARDS
    assert any("6 octobre 2020" in when for when in cards(html))
    assert "Page 3 sur 5" in " ".join(html.split())
    assert len(re.findall('"@type": "Event"', html)) == MAX_CARDS


def test_the_pages_of_a_long_cycle_have_each_session_once(client, long_cycle):
    pages = [client.get(f"{long_cycle.get_url()}?page={number}").text for number in range(1, 6)]
    found = [when for html in pages for when in cards(html)]
    assert len(found) == len(set(found)) == 5 * 28
    assert client.get(f"{long_cycle.get_url()}?page=6").status_code == 404
    assert client.get(f"{long_cycle.get_url()}?page=x").status_code == 404


def test_the_description_of_a_long_cycle_has_its_first_dates(long_cycle):
    assert long_cycle.meta_description.count("2020") == MAX_DESCRIBED
    assert long_cycle.meta_description.endswith("2020…")


def test_a_row_around_now_is_the_first_that_is_not_over(long_cycle):
    rows = long_cycle.session_rows(paris(2020, 10, 6), extracts.listing_context())
    shown = extracts.rows_around(rows, 10)
    assert len(shown) == 10
    assert not shown[0].is_past
    assert extracts.rows_around(rows[:5], 10) == rows[:5]


def test_each_page_of_a_long_cycle_is_kept_apart(client, long_cycle):
    pages = [client.get(f"{long_cycle.url}?page={number}") for number in (1, 2, 1, 2)]
    first, second = pages[:2]
    assert cards(first.text) != cards(second.text)
    assert first["ETag"] != second["ETag"]
    assert [page.content for page in pages[2:]] == [first.content, second.content]


def test_a_highlighted_date_without_a_title_has_its_town_for_title(client, home):
    programme = make_programme()
    event = make_event(programme, day(2020, 11, 1, town="Tours"), title="Visites")
    section = {"title": "Rentrée", "introduction": RichText(""), "note": "", "pages": [event]}
    programme.highlights = [("section", section)]
    programme.save_revision().publish()
    html = client.get("/programme/2020/").text
    assert '<div class="session-row__title">Tours</div>' in html
    assert html.count("Tours") == 1


def test_the_networks_of_a_theme_have_the_colours_of_their_priorities(client, home):
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    network = make_network("Réseau habitat", make_priority(make_programme(), colour="pink"))
    network.themes.add(theme)
    network.save_revision().publish()
    html = client.get("/agenda/themes/habitat/").text
    assert '<li class="colour-pink">' in html
