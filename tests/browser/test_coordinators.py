"""A coordinator: from the message that invites her to an event that visitors find."""

import email
import email.policy
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import AXE, RULES, overflow
from tests.browser.test_actions import Journey
from tests.browser.test_autosave import WATCHED, hold_one_autosave, indicator, types
from tests.browser.test_editors import COUNCILS, day_of, edit, publish, said, session

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


@pytest.mark.long
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


@pytest.fixture
def reviewed(editor):
    """The editors review what the councils' coordinators write."""
    publish_the_councils(editor, "après relecture")
    yield
    publish_the_councils(editor, "directement")


def publish_the_councils(editor: Page, how: str) -> None:
    edit(editor, COUNCILS)
    editor.get_by_role("tab", name="Paramètres").click()
    editor.get_by_label("Les événements sont publiés").select_option(how)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


def test_what_is_reviewed_is_public_once_an_editor_approves(editor, sign_in, reviewed):
    author = sign_in("coordination-2")
    journey = Journey(author, "an event submitted to review")
    author.goto("/admin/")
    journey.click(author.get_by_role("link", name="Ajouter un événement"))
    author.get_by_role("textbox", name="Titre").first.fill("Un café des conseils")
    author.get_by_label("Mode*", exact=True).select_option("Présentiel")
    day_of(session(author, 1)).fill("10/12 18h-20h")
    journey.fields += 3
    journey.click(author.get_by_role("button", name="Plus d'actions"))
    expect(author.get_by_role("button", name="Publier", exact=True)).to_have_count(0)
    journey.click(author.get_by_role("button", name="Soumettre à"))
    expect(said(author)).to_contain_text("soumise")
    journey.ends(3)
    author.goto("/admin/")
    mine = author.get_by_role("region", name="Mes réseaux")
    expect(mine.get_by_role("listitem").filter(has_text="Un café des conseils")).to_contain_text(
        "en relecture"
    )
    assert complaints(author) == []
    author.goto(COUNCILS)
    expect(author.locator("main")).not_to_contain_text("Un café des conseils")
    editor.goto("/admin/")
    editor.get_by_role("link", name="Un café des conseils").first.click()
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("button", name=re.compile("Approuver")).first.click()
    expect(said(editor)).to_contain_text("mise à jour")
    author.goto(COUNCILS)
    expect(author.locator("main")).to_contain_text("Un café des conseils")


@pytest.fixture
def submitted(sign_in, reviewed, request) -> str:
    """The title of an event that waits for the editors."""
    title = f"Une veillée pour {request.node.name}"
    author = sign_in("coordination-2")
    author.goto("/admin/")
    author.get_by_role("link", name="Ajouter un événement").click()
    author.get_by_role("textbox", name="Titre").first.fill(title)
    author.get_by_label("Mode*", exact=True).select_option("Présentiel")
    day_of(session(author, 1)).fill("11/12 18h-20h")
    author.get_by_role("button", name="Plus d'actions").click()
    author.get_by_role("button", name="Soumettre à").click()
    expect(said(author)).to_contain_text("soumise")
    return title


@pytest.mark.long
def test_what_is_approved_with_a_comment_is_what_is_on_the_screen(editor, submitted):
    editor.add_init_script(WATCHED)
    editor.goto("/admin/")
    editor.get_by_role("link", name=submitted).first.click()
    editor.wait_for_selector("html[data-watched]")
    give = hold_one_autosave(editor)
    types(editor, " ensemble")
    give(release=False)
    editor.locator("#id_title").press_sequentially(", dehors")
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("button", name="Approuver avec un commentaire").click()
    dialog = editor.locator(".modal-body")
    dialog.get_by_role("textbox").fill("Bravo")
    dialog.get_by_role("button").click()
    # Time enough to be sent, if it did not wait.
    editor.wait_for_timeout(1000)
    expect(editor).to_have_url(re.compile("/edit/$"))
    expect(indicator(editor)).to_have_text(re.compile("Enregistrement"))
    give()
    expect(said(editor)).to_contain_text("mise à jour")
    editor.goto(COUNCILS)
    expect(editor.locator("main")).to_contain_text(f"{submitted} ensemble, dehors")


@pytest.mark.long
@pytest.mark.failing_requests
def test_an_approval_that_cannot_be_sent_is_said_and_decides_nothing(editor, submitted):
    editor.goto("/admin/")
    editor.get_by_role("link", name=submitted).first.click()
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("button", name="Approuver avec un commentaire").click()
    dialog = editor.locator(".modal-body")
    dialog.get_by_role("textbox").fill("Bravo")
    editor.route("**/admin/jeton/", lambda route: route.abort())
    dialog.get_by_role("button").click()
    expect(said(editor)).to_contain_text("Le site ne répond pas")
    expect(dialog).to_have_count(0)
    expect(editor.locator("input[name*=workflow-action]")).to_have_count(0)
    editor.unroute("**/admin/jeton/")


@pytest.mark.long
def test_a_theme_is_proposed_and_becomes_one(editor, sign_in):
    author = sign_in("coordination-2")
    author.goto("/admin/")
    author.get_by_role("link", name="Proposer un thème").click()
    author.get_by_label("Nom du thème").fill("Tiers-lieux")
    author.get_by_role("button", name="Proposer", exact=True).click()
    expect(said(author)).to_contain_text("« Tiers-lieux » est proposé")
    assert complaints(author) == []
    editor.goto("/admin/")
    editor.get_by_role("link", name="Tiers-lieux").click()
    expect(editor.get_by_label("Un nouveau thème")).to_be_visible()
    assert complaints(editor) == []
    editor.get_by_label("Un nouveau thème").check()
    editor.get_by_role("button", name="Répondre").click()
    expect(said(editor)).to_contain_text("c'est fait")
    assert complaints(editor) == []
    author.reload()
    expect(author.get_by_role("listitem").filter(has_text="Tiers-lieux")).to_contain_text("accepté")
