"""The documents of one sheet: always as many pages, whatever is in them."""

import pytest

from printing.choices import Kind
from programme.models import EventPage
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.printing.pdfs import plain, printed, tags, text_of

pytestmark = pytest.mark.django_db

LONG = " ".join(["Interminablement"] * 15)
MANY = [{"type": "rich_text", "value": f"<p>{'Des mots encore. ' * 60}</p>"}] * 9


@pytest.fixture(params=["few", pytest.param("many", marks=pytest.mark.long)])
def crowd(request):
    """A priority and its network, with a date or very many, short words or very long ones."""
    is_many = request.param == "many"
    programme = make_programme()
    title = LONG if is_many else "Habitat"
    priority = make_priority(programme, title, body=MANY if is_many else [])
    network = make_network(title, priority, body=MANY if is_many else [])
    for number in range(45 if is_many else 1):
        make_event(
            network,
            *(day(2020, 11, 1 + place) for place in range(20 if number == 0 and is_many else 1)),
            programme=programme,
            title=f"{title} {number}"[:250],
        )
    return programme, priority, network


@pytest.mark.parametrize(
    ("kind", "pages"),
    [(Kind.LEAFLET, 4), (Kind.SHEET, 1), (Kind.MONTH, 1), (Kind.POSTER, 1)],
)
def test_it_has_its_pages_and_its_code(crowd, kind, pages):
    programme, priority, network = crowd
    page = {
        Kind.LEAFLET: network,
        Kind.SHEET: priority,
        Kind.MONTH: programme,
        Kind.POSTER: EventPage.objects.order_by("pk").first(),
    }[kind]
    pdf = printed(kind, page, month=11)
    assert len(pdf.pages) == pages
    assert plain(f"/p/{page.pk}/") in text_of(pdf)
    figures = [element for element in tags(pdf) if element.get("/S") == "/Figure"]
    assert figures
    assert all(figure.get("/Alt") for figure in figures)


def test_the_poster_of_a_month_is_on_a3(crowd):
    programme, _priority, _network = crowd
    pdf = printed(Kind.MONTH, programme, month=11)
    assert float(pdf.pages[0].mediabox.height) == pytest.approx(1190.5, abs=1)
    assert plain("Novembre 2020") in text_of(pdf)
