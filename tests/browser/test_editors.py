"""What editors and coordinators do in the admin, and what visitors then read."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.core.test_text import SLUGS

ELUS = "/reseaux/elu-es-politique-de-la-ville/"
MATINALES = f"{ELUS}les-matinales-des-elu-es/"
DISCOVERY = "/programme/2020/politique-de-la-ville/journees-decouverte/"
ASSEMBLY = "/programme/2020/assemblee-generale/"
COUNCILS = "/reseaux/conseils-citoyens/"


def edit(page: Page, address: str) -> None:
    """From a public page to its form, as the bar on it leads there."""
    page.goto(address)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Modifier cette page").click()
    expect(page.get_by_role("tab", name="Contenu")).to_be_visible()


def session(page: Page, number: int) -> Locator:
    """The part of an event's form that holds a session."""
    return page.get_by_role("region", name=f"Séance {number}", exact=True)


def day_of(part: Locator) -> Locator:
    return part.get_by_label("Date", exact=True)


def publish(page: Page) -> None:
    page.get_by_role("button", name="Plus d'actions").click()
    page.get_by_role("button", name="Publier").click()


def said(page: Page) -> Locator:
    """What the admin says of what was just done."""
    return page.locator(".messages")


def test_an_editor_moves_and_renames_a_session_and_visitors_read_it(editor):
    edit(editor, MATINALES)
    second = session(editor, 2)
    second.get_by_label("Titre").fill("L'œuvre commune des élu·es")
    day_of(second).fill("12/11/2020")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    editor.goto(MATINALES)
    cards = editor.get_by_role("list", name="Séances").locator("> li")
    expect(cards).to_have_count(3)
    expect(cards.nth(1)).to_contain_text("jeudi 12 novembre 2020, 9h–10h30")
    expect(cards.nth(1)).to_contain_text("L'œuvre commune des élu·es")
    # Of the day before, only that it is printed.
    printed = (
        "Imprimé : jeudi 5 novembre 2020, 9h–10h30 ; depuis : jeudi 12 novembre 2020, 9h–10h30"
    )
    expect(cards.nth(1).get_by_text("5 novembre")).to_have_text([printed])


def test_an_end_before_the_start_is_refused_beside_the_field_and_nothing_is_lost(editor):
    edit(editor, MATINALES)
    third = session(editor, 3)
    third.get_by_label("Titre").fill("Un titre qui ne se perd pas")
    third.get_by_label("À", exact=True).fill("8h")
    publish(editor)
    expect(said(editor)).to_contain_text("erreur")
    end = third.get_by_label("À", exact=True)
    expect(end).to_have_value("8h")
    expect(end).to_have_attribute("aria-invalid", "true")
    expect(end).to_have_accessible_description(re.compile("La fin précède le début"))
    expect(third.get_by_label("Titre")).to_have_value("Un titre qui ne se perd pas")
    editor.goto(MATINALES)
    expect(editor.locator("main")).to_contain_text("jeudi 3 décembre 2020, 9h–10h30")
    expect(editor.locator("main")).not_to_contain_text("Un titre qui ne se perd pas")


@pytest.mark.long
def test_an_editor_adds_a_session_with_its_day_chosen_in_a_calendar(editor):
    edit(editor, DISCOVERY)
    editor.get_by_role("button", name="Ajouter une séance").click()
    third = session(editor, 3)
    third.get_by_label("Précision").select_option("jour")
    third.get_by_label("Date dans un calendrier").fill("2020-12-10")
    expect(day_of(third)).to_have_value("10/12/2020")
    third.get_by_label("Commune").fill("Bourges")
    third.get_by_role("button", name=re.compile("Insérer un bloc")).click()
    third.get_by_label("Nom", exact=True).fill("Ada Lovelace")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    editor.goto(DISCOVERY)
    card = editor.get_by_role("list", name="Séances").locator("> li").nth(2)
    for words in ("jeudi 10 décembre 2020", "Bourges", "Ada Lovelace"):
        expect(card).to_contain_text(words)


def test_an_editor_adds_an_event_known_by_its_month_and_it_stands_in_the_agenda(editor):
    title = "Les conseils citoyens, cinq ans après"
    editor.goto(COUNCILS)
    editor.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    editor.get_by_role("menuitem", name="Ajouter une sous-page").click()
    editor.get_by_role("link", name="Événement", exact=True).click()
    editor.get_by_role("textbox", name="Titre").first.fill(title)
    editor.get_by_label("Type", exact=True).select_option("Webinaire")
    editor.get_by_label("Mode*", exact=True).select_option("À distance")
    only = session(editor, 1)
    day_of(only).fill("novembre")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    editor.goto("/agenda/?page=toutes")
    row = editor.get_by_role("listitem").filter(has=editor.get_by_role("link", name=title))
    expect(row).to_contain_text("novembre 2020, date à préciser")
    expect(row).to_contain_text("À distance")


@pytest.mark.long
def test_the_checker_blames_editors_for_nothing_that_is_not_theirs(editor):
    found = {}
    for address in ("/", "/agenda/", "/programme/2020/", COUNCILS, DISCOVERY):
        editor.goto(address)
        count = editor.locator("[data-content-checker-count]").first
        expect(count).to_have_text(re.compile(r"\d"))
        found[address] = int(count.text_content())
    assert not any(found.values()), found


@pytest.mark.long
def test_the_checker_says_in_the_form_that_nobody_is_invited(editor):
    edit(editor, ASSEMBLY)
    editor.get_by_role("button", name="Activer/désactiver les vérifications").click()
    expect(editor.get_by_text("Le public manque")).to_be_visible()


def test_a_coordinator_sees_only_the_section_of_her_network(sign_in):
    page = sign_in("coordination-2")
    page.get_by_role("link", name="Pages").first.click()
    listing = page.locator("main")
    # Her section is in two languages: the way to it is all that she sees of the site.
    for title in ("Réseaux", "Réseau régional des animateurs des conseils citoyens"):
        expect(listing.locator("tbody tr")).to_have_count(1)
        listing.get_by_role("link", name=re.compile(f"Explorer les sous-pages.*{title}")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("conseils citoyens")
    expect(listing.get_by_role("link", name=re.compile("^Journée régionale"))).not_to_have_count(0)
    expect(listing).not_to_contain_text("matinales")
    page.goto(ELUS)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    expect(page.get_by_role("menuitem", name="Modifier cette page")).to_have_count(0)
    page.goto("/admin/pages/search/?q=politique")
    expect(listing.get_by_role("link", name=re.compile("matinales"))).to_have_count(0)


@pytest.mark.long
def test_the_browser_makes_of_a_title_the_slug_that_the_server_makes(editor):
    editor.goto(COUNCILS)
    editor.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    editor.get_by_role("menuitem", name="Ajouter une sous-page").click()
    editor.get_by_role("link", name="Événement", exact=True).click()
    title = editor.get_by_role("textbox", name="Titre").first
    slug = editor.locator("[name=slug]")
    for text, expected in SLUGS.items():
        title.fill(text)
        title.blur()
        expect(slug).to_have_value(expected)


@pytest.mark.long
def test_the_name_of_a_new_term_gives_its_slug_and_a_later_one_keeps_it(editor):
    editor.goto("/admin/snippets/core/theme/add/")
    name, slug = editor.locator("[name=name]"), editor.locator("[name=slug]")
    name.fill("L'égalité en Cœur de Ville")
    name.blur()
    expect(slug).to_have_value("l-egalite-en-coeur-de-ville")
    editor.get_by_role("button", name="Enregistrer").click()
    expect(said(editor)).to_contain_text("création enregistrée")
    said(editor).get_by_role("link", name="Modifier").click()
    name.fill("L'égalité")
    name.blur()
    expect(slug).to_have_value("l-egalite-en-coeur-de-ville")
