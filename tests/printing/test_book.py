"""The programme of a year, as a book: its facts, all of them and none other."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Locale, PageViewRestriction

from core.blocks import RichTextBlock, body_blocks
from core.models import Audience, Contact, OrganisationSettings
from dates import Precision
from printing.choices import Kind, Order, Variant
from printing.documents import Document, NotPublicError
from programme.choices import Colour, Status
from tests.factories import (
    day,
    hours,
    make_event,
    make_network,
    make_priority,
    make_programme,
    vague,
)
from tests.printing.pdfs import AT, contrasts, plain, printed, streams, tags, text_of

pytestmark = pytest.mark.django_db

TEXT = "Un texte qui tient en une ligne."


@pytest.fixture
def programme():
    return make_programme(
        summary="Le chapeau du programme",
        foreword=[("rich_text", RichTextBlock().to_python(f"<p>{TEXT}</p>"))],
        dates_introduction="Les rencontres des réseaux",
        dates_conclusion="et d'autres dates",
        notes=[("note", RichTextBlock().to_python("<p>La note de la fin</p>"))],
    )


@pytest.fixture
def priority(programme):
    return make_priority(programme, "Politique de la ville", colour="blue", sdgs="11, 17")


@pytest.fixture
def network(priority):
    return make_network("Réseau habitat", priority, audience="Pour les bailleurs")


@pytest.fixture
def event(network, programme):
    return make_event(
        network,
        hours(2020, 10, 7, "09:00", "10:30", town="Tours", venue="Mairie"),
        programme=programme,
        title="Les matinales",
        audience="Pour les élus",
        registration_email="venir@exemple.fr",
    )


def test_it_says_all_that_the_page_says(programme, priority, network, event):
    text = text_of(printed(Kind.PROGRAMME, programme))
    facts = [
        programme.summary,
        TEXT,
        programme.dates_introduction,
        programme.dates_conclusion,
        "La note de la fin",
        priority.title,
        "ODD 11",
        network.title,
        network.audience,
        event.title,
        event.audience,
        event.registration_email,
        event.sessions.get().when,
        "Mairie, Tours",
        "État au 1er septembre 2020",
        f"/p/{event.pk}/",
        f"/p/{network.pk}/",
    ]
    assert [fact for fact in facts if plain(fact) not in text] == []


@pytest.mark.parametrize("variant", [Variant.COLOUR, Variant.BLACK])
def test_words_stand_out_from_what_is_under_them(programme, variant):
    """At 4.5 or more (WCAG 1.4.3), whatever the colour of the priority."""
    text = [("rich_text", RichTextBlock().to_python(f"<p>{TEXT}</p>"))]
    for number, colour in enumerate(Colour.values, start=1):
        priority = make_priority(
            programme, f"Priorité {number}", colour=colour, body=text, sdgs="11"
        )
        network = make_network(f"Réseau {number}", priority, audience="Pour les bailleurs")
        make_event(network, day(2020, 10, number), programme=programme, is_full=True)
    pages = printed(Kind.PROGRAMME, programme, variant=variant).pages
    found = [pair for page in pages for pair in contrasts(page)]
    assert len(found) > 200
    assert [words for contrast, words in found if contrast < 4.5] == []


def test_the_addresses_are_listed_where_it_is_asked_for(programme, network, event):
    own = Contact.objects.create(name="Zoé Martin", phone="02 47 00 00 00")
    event.contact = Contact.objects.create(name="Élodie Petit", email="elodie@exemple.fr")
    event.save()
    organisation = OrganisationSettings.for_site(programme.get_site())
    organisation.contact = own
    organisation.save()
    assert "Adresses" not in text_of(printed(Kind.PROGRAMME, programme))
    pdf = printed(Kind.PROGRAMME, programme, with_addresses=True)
    pages = [plain(page.extract_text()) for page in pdf.pages]
    (addresses,) = [page for page in pages if "AdressesZoéMartin" in page]
    (number,) = [n for n, page in enumerate(pages, start=1) if plain(event.audience) in page]
    assert "ÉlodiePetit·elodie@exemple.fr" in addresses
    assert str(number) in addresses.partition("Index")[0]


@pytest.mark.parametrize(
    ("values", "is_printed"),
    [({}, True), ({"status": Status.CANCELLED}, False), ({"is_full": True}, False)],
    ids=["as planned", "cancelled", "full"],
)
def test_one_is_told_to_register_where_one_can(programme, network, event, values, is_printed):
    for name, value in values.items():
        setattr(event, name, value)
    event.save()
    text = text_of(printed(Kind.PROGRAMME, programme))
    assert (plain(event.registration_email) in text) == is_printed


def test_it_has_no_draft_nothing_private_and_nothing_that_expired(programme, network):
    make_event(network, day(2020, 10, 8), programme=programme, title="Brouillon", live=False)
    make_event(network, day(2020, 10, 9), programme=programme, title="Périmé", expire_at=AT)
    private = make_event(network, day(2020, 10, 10), programme=programme, title="Secret")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    other = make_programme(2021)
    make_event(network, day(2021, 1, 9), programme=other, title="Suivant")
    for is_proof in (False, True):
        text = text_of(printed(Kind.PROGRAMME, programme, is_proof=is_proof))
        assert [w for w in ("Brouillon", "Périmé", "Secret", "Suivant") if w in text] == []


def test_what_expires_once_the_site_is_read_leaves_it_too(programme, network, monkeypatch):
    end = timezone.now() + timedelta(hours=1)
    make_event(network, day(2020, 10, 9), programme=programme, title="Passager", expire_at=end)
    assert "Passager" in text_of(printed(Kind.PROGRAMME, programme))
    monkeypatch.setattr("django.utils.timezone.now", lambda: end)
    assert "Passager" not in text_of(printed(Kind.PROGRAMME, programme))


def test_a_page_that_is_not_public_is_only_printed_as_a_proof_which_each_page_says(programme):
    programme.live = False
    programme.save()
    with pytest.raises(NotPublicError):
        printed(Kind.PROGRAMME, programme)
    pdf = printed(Kind.PROGRAMME, programme, is_proof=True)
    marked = ["ÉPREUVE" in page.extract_text() for page in pdf.pages]
    assert all(marked[1:-1])


def test_it_is_tagged_titled_and_in_a_language(programme, event):
    pdf = printed(Kind.PROGRAMME, programme)
    root = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == "fr"
    assert pdf.metadata.title.startswith("Programme 2020")
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert all(page["/Tabs"] == "/S" for page in pdf.pages)


def test_each_figure_has_an_alternative_and_no_heading_is_skipped(programme, event):
    elements = tags(printed(Kind.PROGRAMME, programme))
    figures = [element for element in elements if element.get("/S") == "/Figure"]
    assert figures
    assert [figure for figure in figures if not figure.get("/Alt")] == []
    kinds = [element.get("/S", "") for element in elements]
    levels = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_its_bookmarks_are_its_headings_and_its_links_say_where_they_lead(programme, event):
    pdf = printed(Kind.PROGRAMME, programme)

    def titles(outline):
        for entry in outline:
            yield from titles(entry) if isinstance(entry, list) else [entry.title]

    assert {"Sommaire", "Politique de la ville", "Les matinales"} <= {*titles(pdf.outline)}
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    names = {link["/Contents"] for link in links}
    assert "Les matinales" in names
    assert [name for name in names if name.startswith(("http", "#"))] == []


def test_its_fonts_are_embedded_and_subset(programme, event):
    pdf = printed(Kind.PROGRAMME, programme)
    fonts = [
        pdf.get_object(number)
        for number in range(1, int(pdf.trailer["/Size"]))
        if isinstance(pdf.get_object(number), dict)
    ]
    described = [font for font in fonts if font.get("/Type") == "/FontDescriptor"]
    assert described
    for font in described:
        assert re.match(r"/[A-Z]{6}\+Archivo", font["/FontName"])
        assert "/FontFile2" in font or "/FontFile3" in font


def test_the_numbers_of_the_contents_are_those_of_the_pages(programme, event):
    pdf = printed(Kind.PROGRAMME, programme)
    number = next(
        n for n, page in enumerate(pdf.pages, 1) if "Index" in page.extract_text() and n > 2
    )
    assert f"Index{number}" in plain(pdf.pages[1].extract_text())
    assert plain(pdf.pages[number - 1].extract_text()).endswith((str(number), "Index"))


def test_an_inexact_date_is_in_its_month_and_an_unknown_one_apart(programme, network):
    make_event(network, vague(Precision.MONTH, 2020, 11), programme=programme, title="Quelque jour")
    make_event(network, vague(Precision.UNKNOWN), programme=programme, title="Sans jour")
    text = text_of(printed(Kind.PROGRAMME, programme))
    glance = text[text.index("Novembre2020") :]
    assert glance.index("Quelquejour") < glance.index("Datesàpréciser")
    assert glance.index("Datesàpréciser") < glance.index("Sansjour")


def test_paper_does_not_say_what_is_past_but_says_what_is_cancelled(programme, network):
    make_event(network, day(2020, 3, 2), programme=programme, title="Jadis")
    make_event(network, day(2020, 10, 2, status=Status.CANCELLED), programme=programme, title="Nul")
    text = text_of(printed(Kind.PROGRAMME, programme))
    assert "Jadis" in text
    assert "Passé" not in text
    assert "Annulé" in text


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ({}, {"Jadis", "Après", "Incertain", "Ailleurs"}),
        ({"with_past": False}, {"Après", "Incertain", "Ailleurs"}),
        ({"with_undated": False}, {"Jadis", "Après", "Ailleurs"}),
        ({"networks": ("autre-reseau",)}, {"Ailleurs"}),
        ({"priorities": ("politique-de-la-ville",)}, {"Jadis", "Après", "Incertain"}),
        ({"audiences": ("elu-es",)}, {"Après"}),
        ({"order": Order.DATES}, {"Jadis", "Après", "Incertain", "Ailleurs"}),
    ],
)
def test_what_is_chosen_is_in_it_and_nothing_else(programme, network, chosen, kept):
    for title, session in (
        ("Jadis", day(2020, 3, 2)),
        ("Après", day(2020, 11, 2)),
        ("Incertain", vague(Precision.UNKNOWN)),
    ):
        event = make_event(network, session, programme=programme, title=title)
        if title == "Après":
            event.audiences.add(Audience.objects.create(name="Élu-es", slug="elu-es"))
            event.save()
    other = make_network("Autre réseau", make_priority(programme, "Autre priorité"))
    make_event(other, day(2020, 12, 2), programme=programme, title="Ailleurs")
    text = text_of(printed(Kind.PROGRAMME, programme, **chosen))
    assert {word for word in ("Jadis", "Après", "Incertain", "Ailleurs") if word in text} == kept


def test_the_black_version_asks_for_no_ink_of_colour(programme, event):
    pdf = printed(Kind.PROGRAMME, programme, variant=Variant.BLACK)
    operators = {operator for stream in streams(pdf) for _operands, operator in stream.operations}
    assert {b"g", b"Tj", b"TJ"} & operators
    assert operators.isdisjoint({b"rg", b"RG", b"k", b"K", b"sc", b"SC", b"SCN"})


def test_the_large_print_is_of_eighteen_points_or_more(programme, event):
    pdf = printed(Kind.PROGRAMME, programme, variant=Variant.LARGE)
    # The content is in CSS pixels, and so are its fonts: 18 points are 24 of them.
    sizes = {
        float(operands[1])
        for page in pdf.pages[1:-1]
        for operands, operator in page.get_contents().operations
        if operator == b"Tf"
    }
    assert float(pdf.pages[0].mediabox.width) == pytest.approx(595, abs=1)
    assert sorted(sizes)[0] >= 18


def test_an_untranslated_passage_is_in_its_language(programme, event):
    english = Locale.objects.get_or_create(language_code="en")[0]
    translation = programme.copy_for_translation(english, copy_parents=True)
    translation.title = "Programme of 2020"
    translation.save_revision().publish()
    pdf = printed(Kind.PROGRAMME, type(programme).objects.get(pk=translation.pk))
    assert pdf.root_object["/Lang"] == "en"
    assert "fr" in {element.get("/Lang") for element in tags(pdf)}


def test_the_same_document_is_not_the_work_of_the_clock(programme, event):
    document = Document(Kind.PROGRAMME, programme, AT)
    first, second = document.pdf(), document.pdf()
    assert first[:400] == second[:400]
    assert b"2020-09-01" in printed(Kind.PROGRAMME, programme).root_object["/Metadata"].get_data()


def test_an_empty_programme_is_a_book_all_the_same():
    text = text_of(printed(Kind.PROGRAMME, make_programme()))
    assert "Aucunedaten’estannoncéepourl’instant." in text


def test_titles_of_three_hundred_characters_and_forty_sessions_are_whole(programme, network):
    title = " ".join(["Interminablement"] * 17)
    sessions = [day(2020, 11, 1 + n % 28, title=f"Séance numéro {n}") for n in range(40)]
    make_event(network, *sessions, programme=programme, title=title[:250])
    text = text_of(printed(Kind.PROGRAMME, programme))
    assert plain(title[:250]) in text
    assert [n for n in range(40) if plain(f"Séance numéro {n}") not in text] == []


def test_dates_of_another_year_say_it(programme, network):
    make_event(network, day(2021, 1, 7), programme=programme, title="Le suivant")
    assert plain("Janvier 2021") in text_of(printed(Kind.PROGRAMME, programme))


@pytest.mark.parametrize("name", [name for name, _block in body_blocks()])
def test_every_block_of_a_body_is_printed(programme, name, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    block = dict(body_blocks())[name]
    value = block.get_preview_value()
    make_priority(programme, "Une priorité", body=[(name, value)])
    elements = tags(printed(Kind.PROGRAMME, programme))
    figures = [element for element in elements if element.get("/S") == "/Figure"]
    assert all(figure.get("/Alt") for figure in figures)


def test_an_image_whose_file_is_gone_leaves_its_words(programme, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = get_image_model().objects.create(
        title="Perdue", file="original_images/perdue.png", width=9000, height=9000
    )
    value = {"image": image, "alternative": "Une place vide", "decorative": False, "caption": ""}
    make_priority(programme, "Une priorité", body=[("image", value)])
    assert plain("Une place vide") in text_of(printed(Kind.PROGRAMME, programme))
