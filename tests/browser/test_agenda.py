"""A visitor looks for a session in the agenda."""

import re
import time
from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_editors import MATINALES

EVENT_TITLES = ".session-row__title a"


@pytest.fixture
def agenda(page) -> Page:
    """The agenda, its filters in sight."""
    page.goto("/agenda/")
    unfold(page)
    return page


def unfold(page: Page) -> None:
    if not page.get_by_role("button", name="Filtrer").is_visible():
        page.get_by_text("Filtrer les rendez-vous").click()
    page.get_by_role("button", name="Plus de filtres").click()
    expect(page.get_by_role("group", name="Mode")).to_be_visible()


def box(page: Page, facet: str, choice: str) -> Locator:
    return page.get_by_role("group", name=facet).get_by_role("checkbox", name=choice)


def results(page: Page) -> Locator:
    return page.locator("#resultats .session-row")


def said(page: Page) -> Locator:
    """What is announced of the results."""
    return page.get_by_role("status")


def chip(page: Page, label: str) -> Locator:
    return page.get_by_role("link", name=f"Retirer le filtre {label}")


def number_said(page: Page) -> int:
    return int(re.match(r"\d+", said(page).inner_text())[0])


def test_without_javascript_the_form_filters_and_chips_say_so(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/agenda/")
    unfold(page)
    box(page, "Mode", "Présentiel").check()
    box(page, "Département", "Loiret").check()
    page.get_by_role("button", name="Filtrer").click()
    expect(page).to_have_url(re.compile(r"/agenda/\?.*mode=presentiel"))
    expect(said(page)).to_contain_text("en présentiel dans le Loiret")
    expect(results(page)).to_have_count(number_said(page))
    for label in ("Présentiel", "Loiret"):
        expect(chip(page, label)).to_be_visible()
    chip(page, "Loiret").click()
    expect(chip(page, "Loiret")).to_have_count(0)
    expect(chip(page, "Présentiel")).to_be_visible()


def test_a_ticked_box_changes_the_results_in_place(agenda):
    all_of_them = number_said(agenda)
    agenda.evaluate("window.isTheSameDocument = true")
    region = said(agenda).element_handle()
    present = box(agenda, "Mode", "Présentiel")
    present.check()
    expect(agenda).to_have_url(re.compile(r"/agenda/\?mode=presentiel&filtres=tout$"))
    expect(chip(agenda, "Présentiel")).to_be_visible()
    expect(present).to_be_focused()
    expect(present).to_be_checked()
    # Screen readers announce a live region that changes, not one that takes its place.
    assert region.evaluate("region => region.isConnected")
    assert number_said(agenda) < all_of_them
    expect(results(agenda)).to_have_count(number_said(agenda))
    assert agenda.evaluate("window.isTheSameDocument")


def test_the_back_button_brings_back_the_former_results(agenda):
    sentence = said(agenda).inner_text()
    box(agenda, "Mode", "Présentiel").check()
    expect(chip(agenda, "Présentiel")).to_be_visible()
    agenda.go_back()
    expect(agenda).to_have_url(re.compile(r"/agenda/\?filtres=tout$"))
    expect(said(agenda)).to_have_text(sentence)
    expect(chip(agenda, "Présentiel")).to_have_count(0)
    expect(box(agenda, "Mode", "Présentiel")).not_to_be_checked()
    agenda.go_forward()
    expect(chip(agenda, "Présentiel")).to_be_visible()
    expect(box(agenda, "Mode", "Présentiel")).to_be_checked()


def test_a_removed_chip_unticks_its_box_and_the_focus_goes_to_what_is_said(agenda):
    box(agenda, "Mode", "Présentiel").check()
    expect(chip(agenda, "Présentiel")).to_be_visible()
    box(agenda, "Département", "Loiret").check()
    expect(chip(agenda, "Loiret")).to_be_visible()
    chip(agenda, "Présentiel").click()
    expect(chip(agenda, "Présentiel")).to_have_count(0)
    expect(agenda).to_have_url(re.compile(r"/agenda/\?departement=45&filtres=tout$"))
    expect(box(agenda, "Mode", "Présentiel")).not_to_be_checked()
    expect(said(agenda)).to_be_focused()


def test_a_folded_choice_stays_in_sight_while_it_is_ticked_and_unticked(agenda):
    themes = agenda.get_by_role("group", name="Thème", exact=True)
    themes.get_by_text("autres choix").click()
    last = themes.get_by_role("checkbox").last
    choice = themes.locator(f"[value='{last.get_attribute('value')}']")
    choice.check()
    expect(agenda.get_by_role("link", name="Tout effacer")).to_be_visible()
    expect(themes.locator("details")).to_have_attribute("open", "")
    expect(choice).to_be_focused()
    choice.uncheck()
    expect(agenda.get_by_role("link", name="Tout effacer")).to_have_count(0)
    expect(choice).to_be_visible()
    expect(choice).to_be_focused()


def test_the_focus_that_moved_on_before_the_results_came_stays_where_it_is(agenda):
    agenda.get_by_role("checkbox", name="Présentiel").focus()
    agenda.keyboard.press("Space")
    # Where people go next, quicker than the answer.
    types = agenda.get_by_role("group", name="Type").locator("summary")
    types.focus()
    expect(chip(agenda, "Présentiel")).to_be_visible()
    expect(types).to_be_focused()


def test_the_button_keeps_the_focus_when_it_is_pressed(agenda):
    agenda.get_by_role("searchbox").fill("citoyens")
    agenda.get_by_role("button", name="Filtrer").click()
    expect(said(agenda)).to_contain_text("citoyens")
    expect(agenda.get_by_role("button", name="Filtrer")).to_be_focused()


def test_a_date_typed_digit_by_digit_is_asked_for_once(agenda):
    asked = []
    agenda.on("request", lambda request: "du=" in request.url and asked.append(request.url))
    agenda.get_by_label("Du", exact=True).press_sequentially("01112020")
    expect(agenda).to_have_url(re.compile(r"\?du=\d{4}-\d{2}-\d{2}&"))
    expect(agenda.get_by_role("link", name="Tout effacer")).to_be_visible()
    assert len(asked) == 1, asked


def test_typed_words_are_searched_without_leaving_the_field(agenda):
    words = agenda.get_by_role("searchbox")
    words.fill("citoyens")
    words.press("Enter")
    expect(agenda).to_have_url(re.compile(r"/agenda/\?q=citoyens&"))
    expect(said(agenda)).to_contain_text("citoyens")
    expect(words).to_be_focused()


def test_more_filters_come_with_the_focus_on_the_first_of_them(page):
    page.goto("/agenda/")
    page.get_by_role("button", name="Plus de filtres").click()
    expect(page.get_by_role("group", name="Mode")).to_be_visible()
    expect(page.get_by_role("group", name="Type").get_by_role("checkbox").first).to_be_focused()


def test_the_other_choices_of_a_facet_come_open(page):
    page.goto("/agenda/")
    page.get_by_role("group", name="Thème").get_by_role("button", name="autres choix").click()
    themes = page.get_by_role("group", name="Thème")
    expect(themes.locator("details")).to_have_attribute("open", "")
    expect(themes.locator("details input").first).to_be_focused()


def test_enter_in_the_words_does_not_ask_for_more_filters(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/agenda/")
    page.get_by_role("searchbox").fill("citoyens")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(r"/agenda/\?q=citoyens$"))


def test_a_second_skip_link_leads_to_the_results(page):
    page.goto("/agenda/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller aux résultats")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#resultats') !== null")
    press_tab_until(page, EVENT_TITLES, within=5)


@pytest.fixture
def telephone(new_context) -> Page:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto("/agenda/")
    page.get_by_text("Filtrer les rendez-vous").click()
    return page


def test_on_a_telephone_a_button_in_sight_says_how_many_results_it_leads_to(telephone):
    button = telephone.get_by_role("button", name=re.compile("^Voir"))
    expect(button).to_be_in_viewport(ratio=1)
    telephone.get_by_role("checkbox").first.check()
    expect(chip(telephone, "")).to_have_count(1)
    expect(button).to_have_text(f"Voir les {number_said(telephone)} rendez-vous")
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    expect(said(telephone)).to_be_in_viewport()
    expect(said(telephone)).to_be_focused()
    expect(button).to_be_hidden()


def test_a_slow_answer_is_said_to_be_on_its_way_within_a_tenth_of_a_second(telephone):
    telephone.route("**/agenda/?*", lambda route: (time.sleep(1), route.continue_()))
    telephone.clock.install()
    telephone.clock.pause_at(datetime(2100, 1, 1, tzinfo=UTC))
    telephone.get_by_role("checkbox").first.check()
    telephone.clock.run_for(99)
    expect(telephone.get_by_role("button", name="Recherche en cours…")).to_be_in_viewport()
    expect(telephone.locator("#resultats")).to_have_attribute("aria-busy", "true")
    expect(telephone.locator("#resultats")).not_to_have_attribute("aria-busy", "true")


def test_a_filter_of_a_month_keeps_the_month(page):
    page.goto("/agenda/?mois=2020-11")
    page.get_by_text("Filtrer les rendez-vous").click()
    page.get_by_role("checkbox").first.check()
    expect(page.get_by_role("link", name="Tout effacer")).to_be_visible()
    expect(page.get_by_role("heading", name="Novembre 2020")).to_be_visible()
    expect(said(page)).to_contain_text("en novembre 2020")


def test_the_questions_of_the_home_page_are_answered_in_words(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_label("Où ?").select_option(label="Loiret")
    page.get_by_role("button", name="Voir ce qui est pour moi").click()
    expect(said(page)).to_contain_text("dans le Loiret")


def test_the_keyboard_alone_reaches_a_box_and_a_session(page):
    page.goto("/agenda/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    press_tab_until(page, "input[type=checkbox]")
    assert outline(page) >= 2
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name="Tout effacer")).to_be_visible()
    press_tab_until(page, EVENT_TITLES)
    assert outline(page) >= 2
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Séances")).to_be_visible()


def press_tab_until(page: Page, selector: str, within: int = 150) -> None:
    """Walk on by Tab; a summary on the way is opened."""
    for _step in range(within):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        if page.evaluate("document.activeElement.matches('details:not([open]) > summary')"):
            page.keyboard.press("Enter")
    pytest.fail(f"{within} times Tab do not reach {selector}")


def outline(page: Page) -> float:
    """The width in pixels of the line around what has the focus; 0 without one."""
    return page.evaluate(
        """() => {
          const style = getComputedStyle(document.activeElement);
          return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
        }"""
    )


def test_a_session_of_a_cycle_is_taken_away_alone(page):
    page.goto(MATINALES)
    cards = page.get_by_role("list", name="Séances").locator("> li")
    ways = cards.locator("details")
    assert ways.count() > 1
    taken = set()
    for way in ways.all():
        words = way.locator("summary .visually-hidden").inner_text()
        way.locator("summary").click()
        link = way.get_by_role("link", name="Apple et autres (.ics)")
        with page.expect_download() as download:
            link.click()
        assert download.value.suggested_filename.endswith(".ics")
        (session,) = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
        assert str(session["DESCRIPTION"]).startswith(words)
        assert str(session["UID"]) in link.get_attribute("href")
        taken.add(str(session["UID"]))
    assert len(taken) == ways.count()
