"""The file of translations: written, read, loaded; nothing that was translated is lost."""

from io import StringIO
from pathlib import Path

import polib
import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from core.file_errors import LoadingError
from core.models import Contact, Theme
from demo.management.commands.load_demonstration import PUBLISHER
from home.models import HomePage
from operations.new_network import add_legal_pages
from programme.models import EventPage, EventSession
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.programme_file.loading import MINIMAL, PROGRAMME_2020, dump
from tests.translation.translating import translate
from translation.po_files import Catalogue, read, update
from translation.segments import Segment, as_segment, segments
from translation.submission import Translator, load_translations

pytestmark = pytest.mark.django_db

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write(path: Path, **translations: str) -> Path:
    file = polib.POFile()
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    for text, translation in translations.items():
        file.append(polib.POEntry(msgid=text.replace("_", " "), msgstr=translation))
    file.save(str(path))
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(LoadingError) as refused:
        read(path)
    return [str(problem) for problem in refused.value.problems]


@pytest.fixture
def event(home) -> EventPage:
    network = make_network("Habitat", make_priority(make_programme(), "Vivre"))
    return make_event(network, day(2020, 10, 7, title="Loger"), title="La rencontre", slug="r")


def fill(path: Path) -> None:
    """Translate all that the file asks."""
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr = f"EN {entry.msgid}"
    file.save(str(path))


def test_the_file_holds_every_word_once_and_no_fact(event, tmp_path):
    Theme.objects.create(name="Logement", slug="logement", synonyms="habitat\nHLM")
    Contact.objects.create(name="Ada", role="accueil", locale=event.locale, email="a@example.org")
    texts = [segment.text for segment in segments()]
    for text in (
        "La rencontre",
        "Loger",
        "Logement",
        as_segment("habitat\nHLM"),
        "accueil",
        "Vivre",
    ):
        assert text in texts, text
    for fact in ("Ada", "a@example.org", "r", "2020", "green"):
        assert fact not in texts, fact
    path = tmp_path / "site.en.po"
    tally = update(path, segments(), "en")
    assert tally["translated"] == 0
    file = polib.pofile(str(path))
    assert len({entry.msgid for entry in file}) == len(file)


def test_an_update_keeps_translations_contexts_and_notes_and_marks_the_obsolete(tmp_path):
    path = tmp_path / "site.en.po"
    path.write_text(
        '# Our glossary\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Agenda"\nmsgstr "Calendar"\n\nmsgctxt "title"\nmsgid "Agenda"\nmsgstr "Diary"\n\n'
        'msgid "Parti"\nmsgstr "Gone"\n\nmsgid "Jamais traduit"\nmsgstr ""\n'
    )
    asked = [Segment("Agenda", "items.x.label", "menu"), Segment("Agenda", "title", "/a")]
    tally = update(path, [*asked, Segment("Neuf", "title", "/b")], "en")
    assert (tally["segments"], tally["translated"]) == (3, 2)
    text = path.read_text()
    assert text.startswith("# Our glossary")
    assert '#~ msgid "Parti"\n#~ msgstr "Gone"' in text
    assert "Jamais traduit" not in text
    assert 'msgid "Neuf"' in text
    known = read(path)
    assert known.get("Agenda", "items.x.label").msgstr == "Calendar"
    assert known.get("Agenda", "title").msgstr == "Diary"
    assert known.get("Agenda", "subtitle").msgstr == "Calendar"
    update(path, [*asked, Segment("Neuf", "title", "/b"), Segment("Parti", "title", "/c")], "en")
    assert read(path).get("Parti").msgstr == "Gone"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("perdu\n", "ligne 4 : le fichier n'est pas du PO"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "ligne 7, msgid : ce texte est déjà"),
        ('msgid "<b>a</b>"\nmsgstr "<script>b</script>"\n', "ligne 4, msgstr : les balises"),
        ('msgid "a"\nmsgstr "<a id=\\"a9\\">b</a>"\n', "ligne 4, msgstr : les balises"),
        ('msgid "a"\nmsgstr "b\x00"\n', "ligne 4, msgstr : un caractère de contrôle"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(tmp_path, content, said):
    path = tmp_path / "site.en.po"
    path.write_text(HEADER + content)
    assert said in problems(path)[0]


def test_a_file_that_is_missing_or_no_text_is_said(tmp_path):
    assert "introuvable" in problems(tmp_path / "no.en.po")[0]
    path = tmp_path / "site.en.po"
    path.write_bytes(b'msgid "\xff"\nmsgstr "b"\n')
    assert "UTF-8" in problems(path)[0]


def test_a_load_publishes_what_is_whole_and_a_second_changes_nothing(event, tmp_path):
    path = tmp_path / "site.en.po"
    update(path, segments(), "en")
    fill(path)
    tally = load_translations(path, "en")
    assert tally["segments"] == tally["translated"] > 0
    page = EventPage.objects.get(slug="r", locale__language_code="en")
    assert (page.title, page.live) == ("EN La rencontre", True)
    assert page.sessions.get().title == "EN Loger"
    assert page.sessions.get().translation_key == event.sessions.get().translation_key
    assert EventSession.objects.public().count() == 1
    before = dump()
    assert load_translations(path, "en")["changed"] == 0
    assert dump() == before


def test_what_is_half_translated_is_a_draft_and_what_was_published_stays(event, tmp_path):
    path = write(tmp_path / "half.en.po", La_rencontre="The meeting")
    load_translations(path, "en")
    page = EventPage.objects.get(slug="r", locale__language_code="en")
    assert not page.live
    whole = write(tmp_path / "whole.en.po", La_rencontre="The meeting", Loger="Housing")
    load_translations(whole, "en")
    page.refresh_from_db()
    assert page.live
    event.summary = "Nouveau chapeau"
    event.save_revision().publish()
    load_translations(whole, "en")
    page.refresh_from_db()
    assert (page.live, page.title, page.summary) == (True, "The meeting", "")


def test_a_translation_too_long_for_its_field_is_refused_with_its_line(event, tmp_path):
    path = write(tmp_path / "site.en.po", La_rencontre="x" * 256)
    with pytest.raises(LoadingError) as refused:
        load_translations(path, "en")
    (problem,) = refused.value.problems
    assert problem.line > 0
    assert "255" in problem.message


def test_a_programme_is_loaded_with_the_translations_beside_it_or_not_at_all(home, tmp_path):
    programme = tmp_path / "programme.yaml"
    programme.write_text(MINIMAL)
    beside = write(tmp_path / "programme.en.po", La_rencontre="The meeting", Habitat="Housing")
    said = StringIO()
    call_command("load_programme", programme, stdout=said)
    assert "programme.en.po : " in said.getvalue()
    assert Theme.objects.get().get_translation("en") == {"name": "Housing"}
    Theme.objects.all().delete()
    EventPage.objects.all().delete()
    before = dump()
    beside.write_text('msgid "Habitat"\nmsgstr "<script>"\n')
    with pytest.raises(SystemExit):
        call_command("load_programme", programme, stdout=said, stderr=said)
    assert "programme.en.po est refusé, rien n'a été chargé" in said.getvalue()
    assert dump() == before


@pytest.mark.long
@pytest.mark.one_database("what is in two files of the demonstration")
def test_the_english_of_the_demonstration_is_whole(home, tmp_path):
    call_command("load_programme", PROGRAMME_2020, stdout=StringIO())
    add_legal_pages(PUBLISHER)
    path = tmp_path / "programme-2020.en.po"
    path.write_bytes(PROGRAMME_2020.with_suffix(".en.po").read_bytes())
    tally = update(path, segments(), "en")
    print("{translated} of {segments} segments".format(**tally))  # noqa: T201
    assert tally["segments"] == tally["translated"] > 100
    assert not polib.pofile(str(path)).obsolete_entries()


def test_the_name_of_the_file_says_the_language(home, tmp_path):
    for name in ("site.po", "site.xx.po", "site.en.txt"):
        with pytest.raises(CommandError):
            call_command("write_translations", tmp_path / name)
    said = StringIO()
    call_command("write_translations", tmp_path / "site.en.po", stdout=said)
    assert "0 segments traduits" in said.getvalue()


def test_a_source_that_changes_during_translation_loses_nothing(event):
    translate(HomePage.objects.get())
    english = translate(event)
    event.title = "La grande rencontre"
    event.save_revision().publish()
    assert EventPage.objects.get(pk=english.pk).title == "EN La rencontre"
    Translator(Catalogue([]), "en").run()
    translation = Translation.objects.get(source__object_id=event.translation_key)
    assert translation.get_progress() == (2, 1)
    page = EventPage.objects.get(pk=english.pk)
    assert (page.title, page.live) == ("EN La rencontre", True)
    assert StringTranslation.objects.filter(data="EN La rencontre").exists()
    event.title = "La rencontre"
    event.save_revision().publish()
    Translator(Catalogue([]), "en").run()
    assert translation.get_progress() == (2, 2)


def test_the_translation_of_a_page_that_is_taken_off_or_deleted_stays_as_a_draft(event):
    translate(HomePage.objects.get())
    english = translate(event)
    event.unpublish()
    assert not EventPage.objects.get(pk=english.pk).live
    event.save_revision().publish()
    EventPage.objects.get(pk=english.pk).get_latest_revision().publish()
    EventPage.objects.get(pk=event.pk).delete()
    page = EventPage.objects.get(pk=english.pk)
    assert (page.title, page.live, page.source) == ("EN La rencontre", False, page)
    assert not EventSession.objects.public().exists()


def test_tags_images_and_places_of_networks_follow_their_source(event):
    theme = Theme.objects.create(name="Logement", slug="logement")
    event.themes.add(theme)
    event.save()
    translate(HomePage.objects.get())
    english = translate(event)
    assert list(english.themes.all()) == [theme]
    assert english.slug == event.slug
    priority = event.network.places.get().priority
    assert translate(priority).network_places.get().network == event.network


def test_a_third_language_is_a_setting_and_its_file(event, settings, client, tmp_path):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [
        *settings.LANGUAGES,
        ("de", "Deutsch"),
    ]
    path = tmp_path / "site.de.po"
    call_command("write_translations", path, stdout=StringIO())
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr = f"DE {entry.msgid}"
    file.save(str(path))
    assert load_translations(path, "de")["translated"] == len(list(segments()))
    assert Locale.objects.filter(language_code="de").exists()
    text = client.get("/de/agenda/?periode=tout").text
    assert '<html lang="de">' in text
    assert "DE La rencontre" in text
    assert "Mittwoch, 7. Oktober 2020" in text
    assert 'hreflang="de"' in client.get("/agenda/").text
    assert "DE La rencontre" in client.get("/de/agenda/agenda.ics?periode=tout").text
    assert client.get("/de/reseaux/habitat/r/").status_code == 200
