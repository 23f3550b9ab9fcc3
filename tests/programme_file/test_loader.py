"""A load makes the site what the file says, all of it or nothing, and no more than it says."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import Page, PageLogEntry, Revision

from core.file_errors import LoadingError
from core.models import Contact, Menu, OrganisationSettings, Theme
from home.models import ContactPage, HomePage, StandardPage
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import (
    EventPage,
    EventSession,
    PriorityPage,
    ProgrammeIndexPage,
    ProgrammePage,
    Series,
)
from programme_file.loader import load
from tests.factories import make_network, make_programme, sequence_of
from tests.programme_file.loading import MINIMAL, PROGRAMME_2020, PROGRAMME_2027, dump

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture
def write(tmp_path):
    """Writes MINIMAL to a file, with pieces of it replaced."""

    def write(*replacements: tuple[str, str]):
        text = MINIMAL
        for replaced, by in replacements:
            assert replaced in text
            text = text.replace(replaced, by)
        file = tmp_path / "programme.yaml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.mark.long
@pytest.mark.parametrize("file", [PROGRAMME_2020, PROGRAMME_2027], ids=["2020", "2027"])
def test_a_second_load_changes_nothing(home, file):
    load(file)
    before = dump()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        tally = load(file)
    assert dump() == before
    assert (tally["created"], tally["updated"]) == (0, 0)
    assert not [
        query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))
    ]


@pytest.mark.parametrize("at", [1, 5, 8])
def test_a_load_that_fails_midway_leaves_no_row(home, write, monkeypatch, at):
    before, publish, published = dump(), Revision.publish, []

    def fail(revision, *args, **kwargs):
        published.append(revision)
        if len(published) == at:
            raise RuntimeError("the disk is full")
        return publish(revision, *args, **kwargs)

    monkeypatch.setattr(Revision, "publish", fail)
    with pytest.raises(RuntimeError):
        load(write(("events:", "pages:\n  - slug: page\n    title: Page\nevents:")))
    assert dump() == before


def test_what_the_site_itself_refuses_is_said_with_its_line_and_leaves_no_row(home, write):
    make_programme(2025)
    Theme.objects.create(name="Habitat", slug="logement")
    ProgrammePage.objects.get().add_child(instance=StandardPage(title="Vivre", slug="vivre"))
    before = dump()
    with pytest.raises(LoadingError) as refused:
        load(
            write(
                ("year: 2026", "year: 2025"),
                ("day: 2026-03-29", "day: 2025-03-29"),
                ("networks: [logement]", "networks: []"),
                ("    themes: [habitat]\n", ""),
            )
        )
    assert [(problem.line, problem.field) for problem in refused.value.problems] == [
        (8, "vocabularies.themes[habitat].name"),
        (18, "programme.priorities[vivre].slug"),
    ]
    assert dump() == before


def test_sessions_have_the_same_uid_in_every_database_and_after_every_load(home, write):
    load(write())
    first = EventSession.objects.get()
    uid, key = str(first.translation_key), first.pk
    assert uid == "05dc777e-fb97-57e3-981b-76a29c0d1a90"
    load(write(("Bourges", "Vierzon"), ("La rencontre", "Une rencontre")))
    second = EventSession.objects.get()
    assert (str(second.translation_key), second.pk, second.town) == (uid, key, "Vierzon")
    load(write(("reseau.example", "autre.example"), ("slug: rencontre", "slug: autre")))
    assert EventSession.objects.filter(translation_key=uid).count() == 1
    assert EventSession.objects.count() == 2


def test_only_what_differs_is_published_again(home, write):
    load(write())
    others = Revision.objects.count(), PageLogEntry.objects.count()
    tally = load(write(("La rencontre", "Une rencontre")))
    assert tally["updated"] == 1
    event = EventPage.objects.get()
    assert event.title == "Une rencontre"
    assert not event.has_unpublished_changes
    assert (Revision.objects.count(), PageLogEntry.objects.count()) == (
        others[0] + 1,
        others[1] + 2,  # a renaming and a publication
    )


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ("days: [2026-03-12, 2026-03-13]", "12 et 13 mars 2026, 9h–17h"),
        ("from: 2026-03-12\n        to: 2026-03-20", "du 12 au 20 mars 2026, 9h–17h chaque jour"),
    ],
)
def test_the_hours_of_several_days_are_those_of_each(home, write, dates, words):
    one_day = "day: 2026-03-29\n        hours: 09:00-10:30"
    file = write((one_day, f"{dates}\n        hours: 09:00-17:00"))
    load(file)
    assert EventSession.objects.get().when == words
    assert load(file)["updated"] == 0


def test_the_file_wins_over_edits_by_hand_which_stay_in_the_history(home, write):
    load(write())
    event = EventPage.objects.get()
    event.title = "Un autre titre"
    event.sessions = []
    event.save_revision().publish()
    load(write())
    event = EventPage.objects.get()
    assert event.title == "La rencontre"
    assert event.sessions.get().town == "Bourges"
    assert "Un autre titre" in [revision.content["title"] for revision in event.revisions.all()]


def test_what_the_file_does_not_say_is_left_as_it_is(home, write):
    load(write())
    event, other = EventPage.objects.get(), make_network("Autre réseau")
    event.summary = "Écrit à la main."
    event.seo_title = "De même"
    event.save_revision().publish()
    before = dump()
    assert load(write())["updated"] == 0
    assert dump() == before
    load(write(("    body: Une phrase.", '    summary: ""\n    body: ""')))
    event.refresh_from_db()
    assert (event.summary, event.seo_title, len(event.body)) == ("", "De même", 0)
    assert NetworkPage.objects.filter(pk=other.pk, live=True).exists()


def test_a_draft_of_a_page_that_says_what_the_file_says_is_left_to_its_author(home, write):
    load(write())
    event = EventPage.objects.get()
    event.title = "À relire"
    event.save_revision()
    before = dump()
    load(write())
    assert dump() == before


def test_a_session_is_never_left_between_the_files_date_and_the_sites_status(home, write):
    load(write())
    page = EventPage.objects.get()
    session = page.sessions.get()
    session.status, session.status_reason, session.precision = "reporte", "grève", "unknown"
    session.clean()
    page.sessions = [session]
    page.save_revision().publish()
    load(write())
    session = EventSession.objects.get()
    assert (session.status, session.status_reason) == ("", "")
    assert session.when == "dimanche 29 mars 2026, 9h–10h30"
    assert sequence_of(session) == 2


def test_a_status_that_the_date_or_the_place_belies_is_refused_with_its_line(home, write):
    for status, said in (
        ("passe-a-distance", "Une séance passée à distance n'a plus de lieu : effacez-le."),
        ("reporte", "Reporté, mais à la même date : donnez la nouvelle, ou « à préciser »."),
    ):
        if status == "reporte":
            load(write())
        before = dump()
        with pytest.raises(LoadingError) as refused:
            load(write(("title: La rencontre", f"title: Autre\n    status: {status}")))
        (problem,) = refused.value.problems
        assert str(problem) == (
            f"ligne 31, events[rencontre].sessions : dimanche 29 mars 2026, 9h–10h30 – {said}"
        )
        assert dump() == before


def test_a_page_taken_offline_is_published_again(home, write):
    load(write())
    EventPage.objects.get().unpublish()
    load(write())
    assert EventPage.objects.get().live


def test_an_event_moves_with_its_network_and_keeps_its_sessions(home, write):
    load(write())
    uid = EventSession.objects.get().translation_key
    load(write(("    network: logement\n", "    priority: vivre\n")))
    event = EventPage.objects.get()
    assert event.get_parent().specific == PriorityPage.objects.get()
    assert event.priority == PriorityPage.objects.get()
    assert event.network is None
    assert event.url_path.endswith("/programme/2026/vivre/rencontre/")
    assert event.sessions.get().translation_key == uid
    before = dump()
    load(write(("    network: logement\n", "    priority: vivre\n")))
    assert dump() == before


def test_an_event_takes_the_place_of_one_that_moves_away(home, write):
    load(write())
    other = "  - slug: autre\n    title: Autre\n    network: logement\n    sessions: [{key: a}]\n"
    vacant = MINIMAL.replace("    network: logement\n", "    priority: vivre\n") + other
    load(write((MINIMAL, vacant)))
    assert {event.slug: event.get_parent().slug for event in EventPage.objects.all()} == {
        "rencontre": "vivre",
        "autre": "logement",
    }


def test_priorities_stand_in_the_order_of_the_file(home, write):
    priority = "    - slug: {0}\n      title: {0}\n      colour: pink\n      sign: steps\n"
    vivre = "    - slug: vivre\n"
    load(write((vivre, priority.format("agir") + vivre)))
    assert [page.slug for page in PriorityPage.objects.order_by("path")] == ["agir", "vivre"]
    load(write(("events:\n", priority.format("agir") + "events:\n")))
    assert [page.slug for page in PriorityPage.objects.order_by("path")] == ["vivre", "agir"]
    assert EventPage.objects.get().network.places.get().priority.slug == "vivre"


def test_sessions_follow_the_file_in_number_and_order(home, write):
    second = "      - key: soir\n        day: 2026-05-01\n"
    load(write(("      - key: matin\n", second + "      - key: matin\n")))
    assert [s.first_day for s in EventPage.objects.get().sessions.order_by("sort_order")] == [
        date(2026, 5, 1),
        date(2026, 3, 29),
    ]
    load(write())
    assert EventSession.objects.get().first_day == date(2026, 3, 29)


def test_the_index_pages_are_made_with_french_titles_or_found(home, write):
    load(write())
    made = {page.slug: page.title for page in Page.objects.child_of(home)}
    assert made == {"reseaux": "Réseaux", "programme": "Programme", "contact": "Contact"}


def test_pages_made_by_hand_are_found_by_their_address(home, write):
    programme, network = make_programme(2026), make_network("À la main", slug="logement")
    load(write())
    network.refresh_from_db()
    assert ProgrammePage.objects.get() == programme
    assert (NetworkPage.objects.get(), network.title) == (network, "Réseau logement")


def test_an_event_of_another_year_is_never_taken_for_this_years(home, write):
    load(write())
    other = [("2026", "2027"), ("2027-03-29", "2027-03-28")]
    with pytest.raises(LoadingError) as refused:
        load(write(*other))
    assert [(p.line, p.field) for p in refused.value.problems] == [(25, "events[rencontre].slug")]
    load(write(*other, ("slug: rencontre", "slug: rencontre-2027")))
    assert {event.programme.year for event in EventPage.objects.all()} == {2026, 2027}


def test_text_becomes_rich_text_without_becoming_html(home, write):
    body = (
        "|\n      Un <b>mot</b> & un autre,\n      sur deux lignes.\n\n"
        "      - l'un\n      - l'autre,\n        ensuite\n\n      ## « Titre »\n\n      Fin.\n"
    )
    load(write(("body: Une phrase.\n", f"body: {body}")))
    assert [(block.block_type, str(block.value)) for block in EventPage.objects.get().body] == [
        (
            "rich_text",
            "<p>Un &lt;b&gt;mot&lt;/b&gt; &amp; un autre, sur deux lignes.</p>"
            "<ul><li>l'un</li><li>l'autre, ensuite</li></ul>",
        ),
        ("heading", "StructValue({'text': '« Titre »', 'level': '2'})"),
        ("rich_text", "<p>Fin.</p>"),
    ]


def test_a_block_begins_at_its_mark_without_a_blank_line(home, write):
    text = (
        "      Une phrase.\n      ## Titre\n      - l'un,\n        encore\n      - l'autre\n"
        "      ### Plus bas\n      Un texte\n      sur deux lignes :\n      - un\n"
    )
    load(write(("    body: Une phrase.\n", f"    body: |\n{text}")))
    blocks = [(block.block_type, str(block.value)) for block in EventPage.objects.get().body]
    assert blocks == [
        ("rich_text", "<p>Une phrase.</p>"),
        ("heading", "StructValue({'text': 'Titre', 'level': '2'})"),
        ("rich_text", "<ul><li>l'un, encore</li><li>l'autre</li></ul>"),
        ("heading", "StructValue({'text': 'Plus bas', 'level': '3'})"),
        ("rich_text", "<p>Un texte sur deux lignes :</p><ul><li>un</li></ul>"),
    ]


def test_an_event_and_a_session_can_be_full(home, write):
    load(write(("        town: Bourges\n", "        town: Bourges\n        is_full: oui\n")))
    event = EventPage.objects.get()
    assert (event.is_full, event.sessions.get().is_full) == (False, True)
    load(write(("    body: Une phrase.\n", "    is_full: oui\n")))
    event = EventPage.objects.get()
    assert (event.is_full, event.sessions.get().is_full) == (True, True)  # left as it is


def test_every_block_has_the_same_id_in_every_load(home, write):
    load(write())
    first = [block.id for block in EventPage.objects.get().body]
    load(write(("Une phrase.", "Une autre.")))
    event = EventPage.objects.get()
    assert [block.id for block in event.body] == first
    assert str(event.body[0].value) == "<p>Une autre.</p>"


def test_pages_have_a_history_and_are_found_by_the_search(home, write):
    load(write())
    event = EventPage.objects.get()
    actions = PageLogEntry.objects.filter(page=event.pk).order_by("pk")
    assert list(actions.values_list("action", flat=True)) == ["wagtail.create", "wagtail.publish"]
    assert event.latest_revision == event.live_revision
    assert list(EventPage.objects.search("rencontre")) == [event]


def test_the_documented_example_loads(home, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    documentation = Path("docs/programme-file.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(namespace: .+?)```", documentation, re.DOTALL)
    file = tmp_path / "programme.yaml"
    file.write_text(example, encoding="utf-8")
    for name in re.findall(r"^    file: (\S+)", example, re.MULTILINE):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        if name.startswith("images"):
            Image.new("RGB", (len(name), 4)).save(tmp_path / name)
        else:
            (tmp_path / name).write_text(f"%PDF-1.7 {name}")
    load(file)
    assert load(file)["created"] == 0
    assert EventPage.objects.count() == 2
    shown = [block.block_type for block in EventPage.objects.get(slug="les-matinales").body]
    assert shown == ["rich_text", "image", "documents"]


@pytest.mark.long
def test_a_very_different_programme_loads_beside_the_first(home):
    call_command("load_programme", PROGRAMME_2020, verbosity=0)
    first = EventSession.objects.filter(event__programme__year=2020)
    before = list(first.order_by("pk").values())
    call_command("load_programme", PROGRAMME_2027, verbosity=0)
    assert list(first.order_by("pk").values()) == before
    assert set(ProgrammePage.objects.values_list("year", flat=True)) == {2020, 2027}
    assert ProgrammeIndexPage.objects.sources().get().title == "Nos années"
    assert NetworkIndexPage.objects.sources().count() == 1
    assert ContactPage.objects.sources().count() == 1


def test_every_kind_of_date_and_of_place_in_the_tree_loads(home):
    load(PROGRAMME_2027)
    sessions = EventSession.objects.filter(event__programme__year=2027).order_by(
        "event__slug", "sort_order"
    )
    assert [(s.event.slug, s.when, s.place, s.shown_mode) for s in sessions] == [
        ("grande-maree", "lundi 22 mars 2027, 6h45–9h15", "Cale de Mordreuc", "presentiel"),
        ("grande-maree", "3e trimestre 2027, date à préciser", "", "non-precise"),
        ("quatre-ateliers", "30 et 31 janvier 2027, 10h–16h30", "", "non-precise"),
        ("quatre-ateliers", "février 2027, date à préciser", "", "non-precise"),
        ("quatre-ateliers", "2027, date à préciser", "", "non-precise"),
        ("quatre-ateliers", "date à préciser", "", "non-precise"),
        ("veillee", "du 27 décembre 2027 au 3 janvier 2028 (à confirmer)", "Dinan", "hybride"),
    ]
    parents = {event.slug: event.get_parent().slug for event in EventPage.objects.all()}
    assert parents == {
        "veillee": "2027",
        "grande-maree": "gardiens-de-l-estuaire",
        "quatre-ateliers": "villes-closes",
    }


def test_all_sections_of_the_file_reach_the_site(home):
    load(PROGRAMME_2027)
    programme, settings = ProgrammePage.objects.get(), OrganisationSettings.objects.get()
    tide = EventPage.objects.get(slug="grande-maree")
    workshops = EventPage.objects.get(slug="quatre-ateliers")
    lighthouse = Contact.objects.get(name="Gaëlle Le Bihan")
    assert HomePage.objects.get().headline == "Les communes de l'estuaire"
    assert (settings.name, settings.departements) == ("Pays de Rance", ["22", "35"])
    assert settings.contact == Contact.objects.get(phone="+33 2 99 00 00 00")
    assert list(Theme.objects.values_list("synonyms", flat=True)) == ["estuaire\nmarées"]
    (section,) = programme.highlights
    assert section.value["title"] == "À ne pas manquer"
    assert [page.slug for page in section.value["pages"]] == [
        "cales-et-quais",
        "veillee",
        "grande-maree",
    ]
    assert [supporter.value["name"] for supporter in programme.supporters] == ["Région Bretagne"]
    assert len(programme.notes) == 2
    assert PriorityPage.objects.get(slug="eau-et-marees").sdg_numbers == [6, 14]
    assert [carrier.network.slug for carrier in tide.also_carried_by.all()] == ["cales-et-quais"]
    assert tide.series == Series.objects.get(recurrence="à chaque équinoxe")
    assert (tide.status, tide.status_reason) == ("reporte", "avis de tempête")
    assert [term.name for term in tide.audiences.all()] == ["Pêcheur·ses"]
    assert (workshops.contact, workshops.announced_sessions) == (lighthouse, 4)
    assert workshops.partners[0].value["role"] == "co-animation"
    assert StandardPage.objects.get().url_path.endswith("/venir/")
    assert [line.contact.name for line in ContactPage.objects.get().contacts.all()] == [
        "Accueil du Pays de Rance",
        "Gaëlle Le Bihan",
    ]
    items = Menu.objects.get(place="main").items.order_by("sort_order")
    assert [(item.label, item.page and item.page.specific, item.address) for item in items] == [
        ("L'année", programme, ""),
        ("La Région", None, "https://www.bretagne.bzh/"),
    ]


DAY = "        day: 2026-03-29\n        hours: 09:00-10:30\n"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("jeudi 22 octobre – 13h-14h", "jeudi 22 octobre 2026, 13h–14h"),
        ("fin novembre", "fin novembre 2026, date à préciser"),
        ("15 ou 22 octobre", "15 ou 22 octobre 2026 (à confirmer)"),
        ("date à venir", "date à préciser"),
    ],
)
def test_a_date_in_words_is_read_as_the_form_reads_it(home, write, typed, words):
    file = write((DAY, f"        date: {typed}\n"))
    load(file)
    assert EventSession.objects.get().when == words
    assert load(file)["updated"] == 0


def test_hours_after_midnight_are_of_the_next_day(home, write):
    load(write((DAY, "        day: 2026-10-22\n        hours: 20:00-01:00\n")))
    assert EventSession.objects.get().last_day == date(2026, 10, 23)
