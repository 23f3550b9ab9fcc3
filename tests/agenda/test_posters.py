"""The picture of an event in social networks is the poster of its date, and changes with it."""

import re
from io import BytesIO

import pytest
from PIL import Image, ImageColor

from agenda.posters import Poster, colours, draw
from dates import Precision
from programme.choices import Colour, Sign, Status
from programme.templatetags.dates import DateBlock
from tests.factories import (
    day,
    make_event,
    make_network,
    make_priority,
    make_programme,
    paris,
    vague,
)

pytestmark = [pytest.mark.django_db, pytest.mark.searches]
MAX_BYTES = 40_000


@pytest.fixture(autouse=True)
def october(home, monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def has_corner(content: bytes, colour: str) -> bool:
    """Whether the square has this colour, as near as a palette keeps it."""
    found, asked = picture(content).getpixel((40, 40)), ImageColor.getrgb(colour)
    return all(abs(one - other) < 3 for one, other in zip(found, asked, strict=True))


def test_it_is_a_light_png_of_the_size_that_networks_show(client):
    event = make_event(None, day(2020, 10, 8))
    response = client.get(f"{event.get_url()}affiche.png")
    assert response["Content-Type"] == "image/png"
    assert picture(response.content).size == (1200, 630)
    assert len(response.content) < MAX_BYTES


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x1e", "\t"])
def test_ends_of_lines_in_words_are_spaces(end):
    words = ["Titre{}long", "Réseau{}régional", "Annulé{}", "Ville{}durable"]
    with_ends, with_spaces = (
        draw(
            Poster(
                *(one.format(between) for one in words[:2]),
                notice=words[2].format(between),
                above=words[3].format(between),
                block=DateBlock(lines=[f"nov.{between}x"]),
            )
        )
        for between in (end, " ")
    )
    assert with_ends == with_spaces


def test_it_has_the_colour_of_the_priority_while_the_date_holds(client):
    programme = make_programme()
    network = make_network(priority=make_priority(programme, colour="blue", sign="quarters"))
    event = make_event(network, day(2020, 10, 8), programme=programme)
    address = f"{event.get_url()}affiche.png"
    before = client.get(address)
    assert has_corner(before.content, colours()["blue"])
    assert client.get(address, headers={"If-None-Match": before["ETag"]}).status_code == 304
    event.status = Status.CANCELLED
    event.save()
    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert has_corner(after.content, "#ffffff")


def test_all_colours_of_the_style_sheet_are_known():
    assert colours().keys() == set(Colour.values)


@pytest.mark.parametrize("title", ["", "œ" * 255, "mot " * 64, "<b>&amp;</b> 🎉 العربية"])
@pytest.mark.parametrize(
    "block",
    [
        None,
        DateBlock(),
        DateBlock("mercredi", "31", "", "septembre"),
        DateBlock("mardi", "1", "er", "oct. 2021", state="struck"),
        DateBlock("2020", lines=["1er oct.", "30 nov."], is_range=True, state="past"),
        DateBlock(lines=["2020"], state="open"),
    ],
)
def test_any_title_and_date_can_be_drawn(title, block):
    poster = Poster(title, "Réseau " * 20, block, "pink", Sign.CENTRE, "Priorité " * 20, "Annulé")
    assert len(draw(poster)) < MAX_BYTES


def test_pages_name_it_with_a_description_and_those_without_a_date_that_of_the_site(client):
    event = make_event(None, vague(Precision.UNKNOWN), title="Rencontre")
    text = client.get(event.get_url()).text
    assert f'{event.get_url()}affiche.png">' in text
    assert 'name="twitter:card" content="summary_large_image"' in text
    network = make_network("Habitat")
    for address in ("/", network.get_url(), "/agenda/", "/quoi-de-neuf/", "/recherche/"):
        text = client.get(address).text
        assert re.search(r'property="og:image" content="https?://[^/]+/affiche.png"', text), address
        assert 'name="description" content=""' not in text, address
        assert 'property="og:description"' in text, address
    assert picture(client.get("/affiche.png").content).size == (1200, 630)


def test_that_of_a_draft_or_private_event_is_nowhere(client):
    draft = make_event(None, day(2020, 10, 8), live=False)
    assert client.get(f"{draft.get_url()}affiche.png").status_code == 404
    private = make_event(None, day(2020, 10, 8))
    private.view_restrictions.create(restriction_type="login")
    assert client.get(f"{private.get_url()}affiche.png").status_code == 404
