"""Writing an event: with few keys, whatever is known of its dates, even without scripts."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PASSWORDS
from tests.browser.test_accessibility import AXE, RULES
from tests.browser.test_editors import COUNCILS, DISCOVERY, day_of, edit, publish, said, session

# An event that no other test of the same site changes.
BIENNIAL = "/reseaux/porte-voix/biennale-de-la-democratie-permanente/"
SCRIPT = "**/programme/js/sessions*.js"


def new_event(page: Page, title: str) -> None:
    """Start an event in the section of a network, as the bar on its page leads there."""
    page.goto(COUNCILS)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Ajouter une sous-page").click()
    page.get_by_role("link", name="Événement", exact=True).click()
    page.get_by_role("textbox", name="Titre").first.fill(title)


def add_session(page: Page) -> None:
    page.get_by_role("button", name="Ajouter une séance").click()


def words_of(part: Locator) -> Locator:
    """What visitors will read."""
    return part.locator("[data-session-sentence]")


def add_speaker(part: Locator, name: str) -> None:
    part.get_by_role("button", name=re.compile("Insérer un bloc")).last.click()
    part.get_by_label("Nom", exact=True).last.fill(name)


def cards_of(page: Page, title: str) -> Locator:
    """The sessions that visitors find on the page of this event."""
    page.goto(COUNCILS)
    page.locator("main").get_by_role("link", name=title).first.click()
    return page.locator("main")


def test_a_webinar_is_added_with_a_title_two_choices_and_a_date(editor):
    new_event(editor, "Un webinaire en cinq gestes")
    editor.get_by_label("Type", exact=True).select_option("Webinaire")
    editor.get_by_label("Mode*", exact=True).select_option("À distance")
    only = session(editor, 1)
    day_of(only).fill("7 oct. 9h-10h30")
    expect(words_of(only)).to_have_text("mercredi 7 octobre 2020, 9h–10h30")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    expect(cards_of(editor, "Un webinaire en cinq gestes")).to_contain_text(
        "mercredi 7 octobre 2020, 9h–10h30"
    )


@pytest.mark.long
def test_a_cycle_of_three_sessions_starts_each_from_the_last_one(editor):
    new_event(editor, "Un cycle de trois séances")
    first = session(editor, 1)
    day_of(first).fill("4/11 9h-10h30")
    first.get_by_label("Lieu").fill("Mame")
    first.get_by_label("Département").fill("37")
    add_speaker(first, "Ada Lovelace")
    for number, day, name in ((2, "18/11", "Grace Hopper"), (3, "2/12", "Katherine Johnson")):
        add_session(editor)
        part = session(editor, number)
        expect(day_of(part)).to_be_focused()
        editor.keyboard.type(day)
        expect(part.get_by_label("À", exact=True)).to_have_value("10h30")
        add_speaker(part, name)
    expect(words_of(session(editor, 3))).to_have_text("mercredi 2 décembre 2020, 9h–10h30")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    page = cards_of(editor, "Un cycle de trois séances")
    for words in ("4 novembre", "18 novembre", "2 décembre", "Hopper", "Katherine Johnson"):
        expect(page).to_contain_text(words)
    expect(page.get_by_text("Mame")).to_have_count(3)


def test_a_month_is_typed_and_then_confirmed_to_the_hour(editor):
    new_event(editor, "Un mois d'abord")
    only = session(editor, 1)
    day_of(only).fill("novembre")
    day_of(only).press("Tab")
    expect(only.get_by_label("Précision")).to_have_value("month")
    expect(words_of(only)).to_have_text("novembre 2020, date à préciser")
    expect(only.get_by_label("De", exact=True)).to_be_hidden()
    only.get_by_label("Précision").select_option("jour et heure")
    expect(day_of(only)).to_have_value("")
    day_of(only).fill("jeudi 12 novembre, 14h")
    day_of(only).press("Tab")
    expect(only.get_by_label("De", exact=True)).to_have_value("14h")
    expect(words_of(only)).to_have_text("jeudi 12 novembre 2020, 14h")


@pytest.mark.long
def test_a_date_that_is_not_exact_keeps_its_words_and_leaves_nothing_to_the_next(editor):
    new_event(editor, "Une date ou une autre")
    only = session(editor, 1)
    day_of(only).fill("fin nov.")
    day_of(only).press("Tab")
    expect(words_of(only)).to_have_text("fin nov. 2020, date à préciser")
    expect(only.get_by_label("Précision")).to_have_value("month")
    day_of(only).fill("15 ou 22 octobre")
    day_of(only).press("Tab")
    expect(words_of(only)).to_have_text("15 ou 22 octobre 2020 (à confirmer)")
    expect(only.get_by_label("Précision")).to_have_value("range")
    expect(only.get_by_label("Date confirmée")).not_to_be_checked()
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    card = cards_of(editor, "Une date ou une autre")
    expect(card).to_contain_text("15 ou 22 octobre 2020 (à confirmer)")
    edit(editor, urlsplit(editor.url).path)
    only = session(editor, 1)
    expect(day_of(only)).to_have_value("15 ou 22 octobre 2020")
    day_of(only).fill("jeudi 22 octobre – 18h-19h")
    day_of(only).press("Tab")
    expect(words_of(only)).to_have_text("jeudi 22 octobre 2020, 18h–19h")
    expect(only.get_by_label("Date confirmée")).to_be_checked()
    day_of(only).fill("samedi 24 octobre 22h-minuit")
    day_of(only).press("Tab")
    expect(words_of(only)).to_have_text("samedi 24 octobre 2020, 22h–minuit")


@pytest.mark.long
def test_several_days_at_the_same_hours_are_told_from_one_block(editor):
    new_event(editor, "Une formation de deux jours")
    only = session(editor, 1)
    day_of(only).fill("12 et 13 novembre, 9h-17h")
    day_of(only).press("Tab")
    expect(only.get_by_label("Précision")).to_have_value("days")
    expect(only.get_by_label("Dernier jour", exact=True)).to_have_value("13/11/2020")
    expect(only.get_by_label("À", exact=True)).to_have_value("17h")
    expect(words_of(only)).to_have_text("12 et 13 novembre 2020, 9h–17h")
    only.get_by_label("Précision").select_option("jour et heure")
    expect(words_of(only)).to_have_text(
        "du jeudi 12 novembre 2020, 9h, au vendredi 13 novembre 2020, 17h"
    )
    only.get_by_label("Précision").select_option("plusieurs jours")
    expect(words_of(only)).to_have_text("12 et 13 novembre 2020, 9h–17h")
    only.get_by_label("Dernier jour", exact=True).fill("14/11")
    expect(words_of(only)).to_have_text("du 12 au 14 novembre 2020, 9h–17h chaque jour")
    only.get_by_label("De", exact=True).fill("")
    only.get_by_label("De", exact=True).press("Tab")
    expect(only.get_by_text("Donnez aussi l'heure du début.")).to_be_visible()
    expect(only.get_by_label("De", exact=True)).to_be_visible()
    only.get_by_label("À", exact=True).fill("")
    only.get_by_label("À", exact=True).press("Tab")
    expect(words_of(only)).to_have_text("du 12 au 14 novembre 2020")
    expect(only.get_by_label("De", exact=True)).to_be_hidden()
    day_of(only).fill("du 12 au 14 novembre, 9h-17h")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    expect(cards_of(editor, "Une formation de deux jours")).to_contain_text(
        "du 12 au 14 novembre 2020, 9h–17h chaque jour"
    )


@pytest.mark.long
def test_a_date_that_is_not_known_after_all_is_there_again_when_it_is(editor):
    edit(editor, DISCOVERY)
    first = session(editor, 1)
    before = words_of(first).text_content()
    first.get_by_label("Précision").select_option("à préciser")
    expect(words_of(first)).to_have_text("date à préciser")
    first.get_by_label("Précision").select_option("jour")
    expect(words_of(first)).to_contain_text(before)


@pytest.mark.long
@pytest.mark.parametrize(
    ("precision", "shown"),
    [
        ("jour et heure", ["Date", "De", "À", "Date confirmée"]),
        ("jour", ["Date", "Date confirmée"]),
        ("plusieurs jours", ["Date", "Dernier jour", "Date confirmée"]),
        ("trimestre", ["Date"]),
        ("à préciser", []),
    ],
)
def test_only_the_fields_that_the_precision_needs_are_shown(editor, precision, shown):
    edit(editor, DISCOVERY)
    first = session(editor, 1)
    first.get_by_label("Précision").select_option(precision)
    for label in ("Date", "Dernier jour", "De", "À", "Date confirmée"):
        field = first.get_by_label(label, exact=True)
        expect(field).to_be_visible(visible=label in shown)


def test_a_wrong_date_is_said_while_it_is_typed_and_refused_with_nothing_lost(editor):
    new_event(editor, "Une date qui n'est pas")
    only = session(editor, 1)
    only.get_by_label("Titre").fill("Un titre qui reste")
    day_of(only).fill("jeudi 7 octobre, 9h")
    wrong = "Le 7 octobre 2020 est un mercredi, pas un jeudi."
    expect(only.get_by_text(wrong)).to_be_visible()
    publish(editor)
    expect(said(editor)).to_contain_text("erreur")
    expect(day_of(only)).to_have_value("jeudi 7 octobre, 9h")
    expect(day_of(only)).to_have_accessible_description(re.compile(wrong))
    expect(only.get_by_label("Titre")).to_have_value("Un titre qui reste")


@pytest.mark.long
def test_all_fields_show_and_are_saved_where_the_script_fails(editor):
    editor.route(SCRIPT, lambda route: route.fulfill(body=""))
    edit(editor, BIENNIAL)
    first = session(editor, 1)
    for label in ("Date", "Dernier jour", "De", "À", "Date confirmée"):
        expect(first.get_by_label(label, exact=True)).to_be_visible()
    day_of(first).fill("du 8 au 10 décembre")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    editor.goto(BIENNIAL)
    expect(editor.locator("main")).to_contain_text("du 8 au 10 décembre 2020")


@pytest.mark.long
def test_an_event_is_edited_and_saved_without_any_script(editor, new_context):
    edit(editor, "/programme/2020/assemblee-generale/")
    page = new_context(java_script_enabled=False).new_page()
    page.goto(editor.url)
    page.get_by_label("Nom d’utilisateur").fill("redaction")
    page.locator("input[type=password]").fill(PASSWORDS["redaction"])
    page.get_by_role("button", name="S'identifier").click()
    date = page.locator("[name=sessions-0-first_day]")
    # As after a report: nothing is known but that the date will come.
    page.locator("[name=sessions-0-precision]").select_option("à préciser")
    page.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(date).to_have_value("")
    date.fill("16 décembre 14h-16h")
    page.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(date).to_have_value("16/12/2020")
    expect(page.locator("output").first).to_have_text("mercredi 16 décembre 2020, 14h–16h")


def test_the_sessions_of_the_form_are_accessible(editor):
    editor.add_init_script(path=AXE)
    edit(editor, DISCOVERY)
    for width in (1280, 360):
        editor.set_viewport_size({"width": width, "height": 900})
        result = editor.evaluate("rules => axe.run('.session', rules)", RULES)
        assert [
            (rule["id"], node["target"]) for rule in result["violations"] for node in rule["nodes"]
        ] == []
