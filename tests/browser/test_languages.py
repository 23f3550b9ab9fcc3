"""Two languages: a visitor who changes, translators at work, a coordinator in her section."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import polib
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_accessibility import AXE, RULES, WIDTHS, overflow, unfold
from tests.browser.test_actions import Journey
from tests.browser.test_editors import COUNCILS, day_of, publish, said, session

FILTER = "/agenda/?theme=citoyennete"
TRANSLATION = "/admin/traduction/en/"
WHOLE_SITE_WITHIN = 60_000  # milliseconds
THEIRS = "/reseaux/elu-es-politique-de-la-ville/les-matinales-des-elu-es/"
PAGES = {
    "home": "/en/",
    "agenda": "/en/agenda/?theme=citoyennete",
    "event": f"/en{THEIRS}",
    "programme": "/en/programme/2020/",
    "search": "/en/recherche/?q=housing",
}


def switch(page: Page) -> Locator:
    """The way to the page in the other language."""
    return page.get_by_role("navigation", name=re.compile("^(Langues|Languages)$")).get_by_role(
        "link"
    )


def addresses(page: Page) -> list[str]:
    """Where the results of the agenda lead, whatever their language."""
    found = page.locator("#resultats .session-row__title a")
    return [urlsplit(link.get_attribute("href")).path.removeprefix("/en") for link in found.all()]


def add_event(page: Page, title: str) -> None:
    """Publish an event in the section of the citizens' councils, in French alone."""
    page.goto(COUNCILS)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Ajouter une sous-page").click()
    page.get_by_role("link", name="Événement", exact=True).click()
    page.get_by_role("textbox", name="Titre").first.fill(title)
    page.get_by_label("Mode*", exact=True).select_option("À distance")
    day_of(session(page, 1)).fill("9/12/2020 14h-16h")
    publish(page)
    expect(said(page)).to_contain_text("publiée")


def state_of(page: Page, title: str) -> Locator:
    """What the page of translators says of a page."""
    page.goto(TRANSLATION)
    return page.get_by_role("row").filter(has_text=title)


def complaints(page: Page) -> list:
    page.evaluate(AXE.read_text())
    result = page.evaluate("rules => axe.run({include: ['main']}, rules)", RULES)
    return [(rule["id"], node["target"]) for rule in result["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_visitor_changes_language_in_the_middle_of_a_filtered_agenda(new_context, javascript):
    context = new_context(java_script_enabled=javascript, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(FILTER)
    found = addresses(page)
    assert found
    journey = Journey(page, "change language in a filtered agenda")
    journey.click(switch(page))
    journey.ends(1)
    expect(page).to_have_url(re.compile(f"/en{re.escape(FILTER)}$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("status")).to_contain_text("Citizenship")
    assert addresses(page) == found
    page.get_by_role("checkbox", name=re.compile(r"^Elected members \d")).check()
    if not javascript:
        page.get_by_role("button", name="Filter", exact=True).click()
    expect(page).to_have_url(re.compile("public=elu-es"))
    expect(page.get_by_role("link", name="Remove the filter Elected members")).to_be_visible()
    fewer = addresses(page)
    assert len(fewer) < len(found)
    # What was chosen in place, without leaving the page, is kept too.
    switch(page).click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page).to_have_url(re.compile("/agenda/.*public=elu-es"))
    assert addresses(page) == fewer


def test_the_switcher_is_reached_and_followed_by_keyboard(new_context):
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(FILTER)
    for _press in range(4):
        page.keyboard.press("Tab")
        if switch(page).evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/en{re.escape(FILTER)}$"))


@pytest.mark.long
def test_a_page_without_a_translation_says_so_and_leads_to_the_one_above(editor, new_context):
    add_event(editor, "Un atelier en français")
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    page.goto(f"{COUNCILS}un-atelier-en-francais/")
    expect(switch(page)).to_contain_text("page non traduite")
    assert overflow(page) == []
    assert complaints(page) == []
    switch(page).click()
    expect(page).to_have_url(re.compile(f"/en{COUNCILS}$"))
    # Its row in English says which language its words are in, and leads to the French page.
    row = page.get_by_role("link", name="Un atelier en français")
    expect(row).to_have_attribute("lang", "fr")
    row.click()
    expect(page).to_have_url(re.compile(f"(?<!/en){COUNCILS}un-atelier-en-francais/$"))


def test_a_translator_translates_an_event_from_submission_to_publication(editor, sign_in):
    title = "Un atelier à traduire"
    add_event(editor, title)
    page = sign_in("traduction")
    journey = Journey(page, "translate an event")
    journey.click(state_of(page, title).get_by_role("link", name="à demander"))
    expect(page.get_by_role("checkbox", name="English")).to_be_checked()
    journey.click(page.get_by_role("button", name="Soumettre"))
    journey.click(page.get_by_role("button", name="Traduire", exact=True))
    page.locator("textarea").fill("A workshop to translate")
    journey.fields += 1
    journey.click(page.get_by_role("button", name="Enregistrer", exact=True))
    expect(page.get_by_role("button", name="Modifier", exact=True)).to_be_visible()
    journey.click(page.get_by_role("button", name=re.compile("Publier")))
    expect(said(page)).to_contain_text("publication")
    journey.ends(5)
    expect(state_of(page, title)).to_contain_text(re.compile("à jour", re.IGNORECASE))
    page.goto(f"/en{COUNCILS}un-atelier-a-traduire/")
    expect(page.get_by_role("heading", level=1)).to_have_text("A workshop to translate")
    expect(page.locator("main")).to_contain_text("Wednesday 9 December 2020, 2–4 pm")
    page.goto("/en/agenda/?du=2020-12-09&au=2020-12-09")
    expect(page.get_by_role("link", name="A workshop to translate")).to_be_visible()


@pytest.mark.long
def test_a_whole_programme_is_submitted_at_once_and_comes_back_as_a_file(
    editor, sign_in, tmp_path: Path
):
    titles = {f"Atelier rapporté {number}": f"Workshop {number}" for number in (1, 2)}
    for title in titles:
        add_event(editor, title)
    page = sign_in("traduction")
    page.set_default_timeout(WHOLE_SITE_WITHIN)
    page.goto(TRANSLATION)
    journey = Journey(page, "submit the programme, and translate it by a file")
    journey.click(page.get_by_role("button", name="Tout proposer à la traduction"))
    expect(said(page)).to_contain_text("Tout est proposé")
    for title in titles:
        row = page.get_by_role("row").filter(has_text=title)
        expect(row).to_contain_text(re.compile("0 segments sur 1", re.IGNORECASE))
    with page.expect_download() as download:
        journey.click(page.get_by_role("link", name="Télécharger tout en .po"))
    path = tmp_path / "site.po"
    download.value.save_as(path)
    file = polib.pofile(str(path))
    for title, translation in titles.items():
        file.find(title).msgstr = translation
    file.save()
    page.get_by_label("Rapporter le fichier traduit").set_input_files(path)
    journey.fields += 1
    journey.click(page.get_by_role("button", name="Rapporter", exact=True))
    expect(said(page)).to_contain_text("segments traduits sur")
    journey.ends(3)
    page.goto("/en/agenda/?du=2020-12-09&au=2020-12-09")
    for translation in titles.values():
        expect(page.get_by_role("link", name=translation)).to_be_visible()


@pytest.mark.long
def test_a_coordinator_translates_a_page_of_her_section_and_no_other(editor, sign_in):
    add_event(editor, "Un atelier de la section")
    page = sign_in("coordination-2")
    page.goto(f"{COUNCILS}un-atelier-de-la-section/")
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Modifier cette page").click()
    journey = Journey(page, "translate a page of one's section")
    journey.click(page.get_by_role("button", name="Actions", exact=True).first)
    journey.click(page.get_by_role("link", name="Traduire cette page"))
    journey.click(page.get_by_role("checkbox", name="English"))
    journey.click(page.get_by_role("button", name="Soumettre"))
    journey.click(page.get_by_role("button", name="Traduire", exact=True))
    page.locator("textarea").fill("A workshop of the section")
    journey.fields += 1
    journey.click(page.get_by_role("button", name="Enregistrer", exact=True))
    expect(page.get_by_role("button", name="Modifier", exact=True)).to_be_visible()
    journey.click(page.get_by_role("button", name=re.compile("Publier")))
    expect(said(page)).to_contain_text("publication")
    journey.ends(7)
    page.goto(f"/en{COUNCILS}un-atelier-de-la-section/")
    expect(page.get_by_role("heading", level=1)).to_have_text("A workshop of the section")
    # Another network's page has no way to its form, and all translations are not hers to see.
    page.goto(f"/en{THEIRS}")
    page.get_by_role("button", name="View Wagtail quick actions").click()
    expect(page.get_by_role("menuitem")).not_to_have_count(0)
    expect(page.get_by_role("menuitem", name="Edit this page")).to_have_count(0)
    page.goto(TRANSLATION)
    expect(page).to_have_url(re.compile("^[^?]*/admin/$"))


@pytest.mark.long
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_the_pages_of_translators(sign_in, width):
    page = sign_in("traduction")
    page.set_viewport_size({"width": width, "height": 800})
    for address in (TRANSLATION, f"{TRANSLATION}mots/"):
        page.goto(address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert complaints(page) == [], (address, scheme)


@pytest.mark.long
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_in_english_and_nothing_scrolls_sideways(new_context, address):
    context = new_context(viewport={"width": WIDTHS[0], "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(path=AXE)
    assert page.goto(address).ok
    unfold(page)
    assert overflow(page) == []
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            result = page.evaluate("rules => axe.run(document, rules)", RULES)
            found += [(width, scheme, rule["id"]) for rule in result["violations"]]
    assert found == []


def test_hours_in_english_are_never_cut_between_lines(new_context):
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    page.goto(f"/en{THEIRS}")
    hours = page.locator("main .nb").filter(has_text=re.compile(r"\d [ap]m$"))
    expect(hours).not_to_have_count(0)
    for part in hours.all():
        assert len(part.evaluate("part => [...part.getClientRects()].map(r => r.top)")) == 1
