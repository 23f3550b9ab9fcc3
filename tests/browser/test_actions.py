"""SessionAction of sessions in a few clicks, and two people who write at the same time."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from demo.accounts import ACCOUNTS
from tests.browser.test_accessibility import RULES

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
PASSWORDS = {account.username: account.password for account in ACCOUNTS}
CHARTRES = "/reseaux/club-action-coeur-de-ville/rencontre-regionale-a-chartres/"
ASSEMBLY = "/programme/2020/assemblee-generale/"
MORNINGS = "/reseaux/elu-es-politique-de-la-ville/les-matinales-des-elu-es/"
VISITS = "/programme/2020/politique-de-la-ville/journees-decouverte/"


@pytest.fixture
def sign_in(new_context):
    """sign_in(username): a page of the admin, opened by this person in a browser of their own."""

    def sign_in(username: str) -> Page:
        context = new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        page = context.new_page()
        page.add_init_script(path=AXE)
        page.goto("/admin/")
        page.get_by_label("Nom d’utilisateur").fill(username)
        page.locator("input[type=password]").fill(PASSWORDS[username])
        page.get_by_role("button", name="S'identifier").click()
        expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
        return page

    return sign_in


class Journey:
    """Somebody's clicks and typed fields, counted; `pytest -rP` shows them."""

    def __init__(self, page: Page, name: str):
        self.page, self.name = page, name
        self.clicks = self.fields = 0
        self.started = time.monotonic()

    def click(self, locator) -> None:
        locator.click()
        self.clicks += 1

    def fill(self, label: str, value: str) -> None:
        self.page.get_by_label(label).fill(value)
        self.fields += 1

    def choose(self, label: str, value: str) -> None:
        self.page.get_by_label(label).select_option(value)
        self.fields += 1

    def ends(self, most_clicks: int) -> None:
        seconds = time.monotonic() - self.started
        print(f"{self.name}: {self.clicks} clicks, {self.fields} fields, {seconds:.1f} s")  # noqa: T201
        assert self.clicks <= most_clicks


def said(page: Page):
    return page.locator(".messages")


def complaints(page: Page) -> list[str]:
    """What axe says of the part that is ours."""
    result = page.evaluate(
        "rules => axe.run({include: ['main'], exclude: ['header', '[data-side-panel]']}, rules)",
        RULES,
    )
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def actions_of(page: Page, title: str):
    """What can be told of a session on the home screen."""
    row = page.locator(".actions-rows > li").filter(has_text=title).first
    return row.locator("summary"), row


def test_a_date_known_by_its_month_is_fixed_from_the_home_screen(sign_in):
    page = sign_in("redaction")
    journey = Journey(page, "fix a month-only date")
    menu, row = actions_of(page, "à Chartres")
    journey.click(menu)
    journey.click(row.get_by_role("link", name="Fixer la date"))
    journey.fill("Date", "17/11")
    expect(page.locator("[data-actions-preview]")).to_contain_text("mardi 17 novembre 2020")
    assert complaints(page) == []
    journey.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("La date est fixée")
    journey.ends(3)
    page.goto(CHARTRES)
    expect(page.locator("main")).to_contain_text("mardi 17 novembre 2020")


@pytest.mark.long
def test_an_event_is_postponed_from_its_form_then_it_is_undone(sign_in):
    page = sign_in("redaction")
    page.goto(ASSEMBLY)
    before = page.locator(".session-card__when").first.text_content()
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Modifier cette page").click()
    journey = Journey(page, "postpone")
    journey.click(page.get_by_role("button", name="Actions", exact=True).first)
    journey.click(page.get_by_role("link", name="Reporter"))
    journey.fill("Raison", "Situation sanitaire")
    expect(page.locator("[data-actions-preview]")).to_contain_text("Situation sanitaire")
    assert complaints(page) == []
    journey.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("La séance est reportée")
    journey.ends(3)
    page.goto(ASSEMBLY)
    expect(page.locator("main")).to_contain_text("Reporté")
    expect(page.locator("main s")).to_contain_text(before.strip())


def test_an_event_is_cancelled_and_it_is_undone_from_the_message(sign_in):
    page = sign_in("redaction")
    title = "Club des chef-fes"
    page.goto("/admin/")
    menu, row = actions_of(page, title)
    journey = Journey(page, "cancel")
    journey.click(menu)
    journey.click(row.get_by_role("link", name="Annuler la séance"))
    journey.fill("Raison", "Faute d'inscrits")
    journey.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("La séance est annulée")
    journey.ends(3)
    undo = Journey(page, "undo")
    undo.click(said(page).get_by_role("link", name="Défaire"))
    expect(page.get_by_role("region", name="Ils liront")).not_to_contain_text("Annulé")
    assert complaints(page) == []
    undo.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("Le changement est défait")
    undo.ends(2)


@pytest.mark.long
def test_a_cycle_is_cancelled_at_once_and_comes_back_at_once(sign_in):
    page = sign_in("redaction")
    menu, row = actions_of(page, "Les matinales")
    journey = Journey(page, "cancel a cycle of three")
    journey.click(menu)
    journey.click(row.get_by_role("link", name="Annuler toutes les séances à venir"))
    journey.fill("Raison", "Situation sanitaire")
    after = page.get_by_role("region", name="Ils liront")
    expect(after.get_by_text("Situation sanitaire")).to_have_count(3)
    assert complaints(page) == []
    journey.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("Les séances à venir sont annulées")
    journey.ends(3)
    way_back = said(page).get_by_role("link", name="Défaire").get_attribute("href")
    page.goto(MORNINGS)
    expect(page.locator("main .status").get_by_text("Annulé")).to_have_count(3)
    # In the strip above the title, and of each session.
    expect(page.locator("main").get_by_text("Situation sanitaire")).to_have_count(1 + 3)
    undo = Journey(page, "undo it from the history of its page")
    undo.click(page.get_by_role("button", name="Voir les actions rapides Wagtail"))
    undo.click(page.get_by_role("menuitem", name="Modifier cette page"))
    undo.click(page.get_by_role("link", name="Historique").first)
    told = page.locator("main").get_by_role("row").filter(has_text="Séances annulées")
    expect(told).to_contain_text("mercredi 7 octobre 2020")
    undo.click(told.get_by_role("link", name="Défaire ce changement…"))
    assert page.url.endswith(way_back)
    expect(after).not_to_contain_text("Annulé")
    assert complaints(page) == []
    undo.click(page.get_by_role("button", name="Publier ce changement"))
    expect(said(page)).to_contain_text("Le changement est défait")
    undo.ends(5)
    page.goto(MORNINGS)
    expect(page.locator("main")).to_contain_text("mercredi 7 octobre 2020")
    expect(page.locator("main")).not_to_contain_text("Annulé")


@pytest.mark.long
def test_a_cycle_is_postponed_and_comes_back_without_javascript(sign_in, new_context):
    cookies = sign_in("redaction").context.storage_state()
    page = new_context(java_script_enabled=False, storage_state=cookies).new_page()
    # Other tests of the same site may have added a session.
    page.goto(VISITS)
    dates = [words.strip() for words in page.locator(".session-card__when").all_text_contents()]
    page.goto("/admin/")
    menu, row = actions_of(page, "Journées-découverte")
    menu.click()
    row.get_by_role("link", name="Reporter toutes les séances à venir").click()
    page.get_by_label("Raison").fill("Grève")
    page.get_by_role("button", name="Voir ce qu'ils liront").click()
    after = page.get_by_role("region", name="Ils liront")
    expect(after.locator("s")).to_have_text(dates)
    expect(page.get_by_label("Raison")).to_have_value("Grève")
    page.get_by_role("button", name="Publier ce changement").click()
    expect(said(page)).to_contain_text("Les séances à venir sont reportées")
    undo = said(page).get_by_role("link", name="Défaire").get_attribute("href")
    page.goto(VISITS)
    expect(page.locator("main s")).to_have_text(dates)
    page.goto(undo)
    page.get_by_role("button", name="Publier ce changement").click()
    page.goto(VISITS)
    expect(page.locator("main s")).to_have_count(0)


@pytest.mark.long
def test_a_contact_is_replaced_everywhere(sign_in):
    page = sign_in("redaction")
    page.get_by_role("link", name="Contacts").click()
    page.get_by_role("link", name="Ajouter : contact").first.click()
    page.get_by_role("textbox", name="Personne ou service").fill("La relève")
    page.get_by_role("textbox", name="Adresse électronique").fill("releve@example.org")
    page.get_by_role("button", name="Enregistrer").click()
    old = page.locator("tbody tr").filter(has_text="@").filter(has_not_text="La relève").first
    name = old.get_by_role("link").first.inner_text()
    journey = Journey(page, "replace a contact everywhere")
    places = replace_contact(page, journey, old, "La relève")
    journey.ends(3)
    # The other tests look for the first one.
    new = page.locator("tbody tr").filter(has_text="La relève").first
    replace_contact(page, Journey(page, "and back"), new, name, places)


def replace_contact(page: Page, journey: Journey, row: Locator, other: str, places: int = 1) -> int:
    """From the list of contacts, give the places of the one in this row to another.

    Return how many they are; the queue makes them one by one, until there are `places`.
    """
    journey.click(row.get_by_role("button", name=re.compile("options|actions", re.IGNORECASE)))
    journey.click(page.get_by_role("link", name="Remplacer partout").locator("visible=true"))
    expect(page.get_by_label("Le contact qui prend sa place")).to_be_visible()
    assert complaints(page) == []
    until = time.monotonic() + 60
    while (named := page.locator("main ul li").count()) < places:
        assert time.monotonic() < until, f"{named} of {places}"
        page.wait_for_timeout(500)
        page.reload()
    journey.choose("Le contact qui prend sa place", other)
    journey.click(page.get_by_role("button", name="Remplacer partout"))
    expect(said(page)).to_contain_text(f"à {named} endroit")
    return named


def test_two_people_at_once_the_second_sees_the_first_before_saving(sign_in):
    first, second = sign_in("redaction"), sign_in("admin")
    for page in (first, second):
        page.goto("/contact/")
        page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
        page.get_by_role("menuitem", name="Modifier cette page").click()
        expect(page.get_by_role("tab", name="Contenu")).to_be_visible()
        # Without it the button alone is tried: autosave would have said so before.
        page.evaluate(
            "document.getElementById('page-edit-form').removeAttribute('data-controller')"
        )
    first.get_by_role("textbox", name="Titre").first.fill("Nous joindre")
    first.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(said(first)).to_contain_text("mise à jour")
    second.get_by_role("textbox", name="Titre").first.fill("Nous écrire")
    second.get_by_role("button", name="Enregistrer le brouillon").click()
    newer = second.get_by_role("region", name=re.compile("Rien n'est enregistré"))
    expect(newer).to_contain_text("redaction")
    expect(newer.locator("td .deletion")).to_have_text("joindre")
    expect(newer.locator("td .addition")).to_have_text("écrire")
    expect(second.get_by_role("textbox", name="Titre").first).to_have_value("Nous écrire")
    journey = Journey(second, "save over a newer version")
    journey.click(second.get_by_label(re.compile("J'ai lu l'autre version")))
    journey.click(second.get_by_role("button", name="Enregistrer le brouillon"))
    expect(said(second)).to_contain_text("mise à jour")
    journey.ends(2)
    expect(second.get_by_role("textbox", name="Titre").first).to_have_value("Nous écrire")
