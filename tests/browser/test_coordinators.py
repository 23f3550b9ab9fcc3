"""A coordinator: from the message that invites her to an event that visitors find."""

import email
import email.policy
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import AXE, RULES, overflow
from tests.browser.test_actions import Journey
from tests.browser.test_editors import COUNCILS, day_of, edit, said, session

ADDRESS = "ada@ville.example"
PASSWORD = "trois mots au hasard"
ANSWERS = {
    "Prénom :": "Grace",
    "Nom :": "Lovelace",
    "Mot de passe :": PASSWORD,
    "Le même mot de passe :": PASSWORD,
}


def invite(editor: Page, address: str) -> None:
    """Invite somebody, from the form of the network's page."""
    edit(editor, COUNCILS)
    editor.get_by_role("button", name="Actions", exact=True).first.click()
    editor.get_by_role("link", name="Coordination").click()
    editor.get_by_label("Adresse électronique").fill(address)
    editor.get_by_role("button", name="Envoyer l'invitation").click()
    expect(said(editor)).to_contain_text(f"L'invitation est partie à {address}.")


def link_sent_to(address: str, folder: Path) -> str:
    """The address that the newest message to somebody asks to open."""
    files = sorted((folder / "mail").glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    for file in reversed(files):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        if message["To"] == address:
            return re.search(r"http\S+/invitation/\S+", message.get_content())[0]
    pytest.fail(f"no message to {address}")


def complaints(page: Page) -> list:
    page.evaluate(AXE.read_text())
    # Wagtail's own message is still fading in.
    ours = "{include: ['main'], exclude: ['header', '.messages']}"
    result = page.evaluate(f"rules => axe.run({ours}, rules)", RULES)
    return [(rule["id"], node["target"]) for rule in result["violations"] for node in rule["nodes"]]


def test_from_an_invitation_to_a_published_event(editor, new_context, folder):
    invite(editor, ADDRESS)
    assert complaints(editor) == []
    page = new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    journey = Journey(page, "from an invitation to a published event")
    page.goto(link_sent_to(ADDRESS, folder))
    for label, value in ANSWERS.items():
        page.get_by_label(label, exact=True).fill(value)
        journey.fields += 1
    journey.click(page.get_by_role("button", name="Créer mon compte et commencer"))
    expect(said(page)).to_contain_text("Bienvenue")
    assert complaints(page) == []
    journey.click(page.get_by_role("link", name="Ajouter un événement"))
    page.get_by_role("textbox", name="Titre").first.fill("Une visite de quartier")
    page.get_by_label("Mode*", exact=True).select_option("Présentiel")
    day_of(session(page, 1)).fill("9/12 14h-16h")
    journey.fields += 3
    journey.click(page.get_by_role("button", name="Plus d'actions"))
    journey.click(page.get_by_role("button", name="Publier"))
    expect(said(page)).to_contain_text("publiée")
    journey.ends(4)
    page.goto(COUNCILS)
    page.locator("main").get_by_role("link", name="Une visite de quartier").first.click()
    expect(page.locator("main")).to_contain_text("mercredi 9 décembre 2020, 14h–16h")


def test_an_invitation_is_accepted_on_a_telephone_without_scripts(editor, new_context, folder):
    invite(editor, "grace@ville.example")
    link = link_sent_to("grace@ville.example", folder)
    narrow = {"width": 320, "height": 700}
    page = new_context(viewport=narrow, color_scheme="dark").new_page()
    page.goto(link)
    assert complaints(page) == []
    assert overflow(page) == []
    page = new_context(viewport=narrow, java_script_enabled=False).new_page()
    page.goto(link)
    for label in ("Mot de passe :", "Le même mot de passe :"):
        page.get_by_label(label, exact=True).fill("1234")
    page.get_by_role("button", name="Créer mon compte et commencer").click()
    expect(page.get_by_role("alert")).to_contain_text("Rien n'est créé encore")
    expect(page.get_by_label("Mot de passe :", exact=True)).to_have_accessible_description(
        re.compile("trop court")
    )
    for label, value in ANSWERS.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Créer mon compte et commencer").click()
    expect(page.locator("body")).to_contain_text("Grace")
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette invitation a déjà servi")
