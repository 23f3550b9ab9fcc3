"""Somebody signs in with an app without JavaScript, or with a passkey, and lists her devices."""

import re
import sqlite3
from base64 import b32decode
from contextlib import closing
from pathlib import Path

import pytest
from django.contrib.auth.hashers import make_password
from django_otp.oath import totp
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.serve import DATABASE
from tests.browser.test_accessibility import AXE, RULES

PASSWORD = "trois-petits-chats"
MADE = """
INSERT INTO auth_user (username, password, email, first_name, last_name, is_active, is_staff,
  is_superuser, date_joined) VALUES (?, ?, '', '', '', 1, 0, 0, '2020-01-01')
"""
EDITOR = """
INSERT INTO auth_user_groups (user_id, group_id)
  SELECT u.id, g.id FROM auth_user u, auth_group g WHERE u.username = ? AND g.name = 'Rédaction'
"""


@pytest.fixture
def account(folder: Path, request) -> str:
    """An editor's account of this test alone: a factor would shut out those who share one."""
    name = request.node.name[:100]
    with closing(sqlite3.connect(folder / DATABASE, timeout=20)) as database, database:
        database.execute(MADE, [name, make_password(PASSWORD)])
        database.execute(EDITOR, [name])
    return name


def complaints(page: Page) -> list:
    """What axe finds in the whole page."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("rules => axe.run('main, #main', rules)", RULES)
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


def enter(page: Page, name: str) -> None:
    page.goto("/admin/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="S'identifier", exact=True).click()


def is_let_in(page: Page, where: str = "/admin/") -> None:
    """Wait for the page asked for: the address of the door names it, too, in its `next`."""
    expect(page).to_have_url(re.compile(rf"^[^?]*{where}$"))


def with_an_authenticator(context: BrowserContext) -> Page:
    """A page in whose browser a finger unlocks passkeys."""
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "automaticPresenceSimulation": True}
    options |= {"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def test_an_app_is_set_up_and_asked_for_without_javascript(new_context, account):
    page = new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    ).new_page()
    page.goto("/admin/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("S'identifier : ")
    expect(page.get_by_role("button", name="clé d'accès")).to_have_count(0)
    enter(page, account)
    page.goto("/admin/account/deux-etapes/")
    page.get_by_role("link", name="Ajouter une application").click()
    secret = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Code affiché").fill(f"{totp(b32decode(secret)):06d}")
    page.get_by_role("button", name="Terminer").click()
    page.get_by_role("button", name="Faire mes codes").click()
    codes = page.locator("main code").all_inner_texts()
    assert len(codes) == 10
    page.get_by_role("link", name="C'est noté").click()
    expect(page.locator("main")).to_contain_text("Il vous en reste 10")
    page.context.clear_cookies()
    enter(page, account)
    expect(page.locator("main")).to_contain_text("Il manque la seconde étape")
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Confirmer").click()
    is_let_in(page)


def test_a_passkey_is_made_and_opens_the_door_without_a_password(new_context, account):
    page = with_an_authenticator(new_context(viewport={"width": 1280, "height": 900}))
    page.goto("/admin/")
    assert complaints(page) == []
    enter(page, account)
    page.goto("/admin/account/deux-etapes/")
    assert complaints(page) == []
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    expect(page.get_by_role("button", name="Faire mes codes")).to_be_visible()
    assert complaints(page) == []
    page.goto("/admin/account/deux-etapes/")
    expect(page.get_by_role("region", name="Vos preuves")).to_contain_text("Clé d'accès")
    assert complaints(page) == []
    page.goto("/admin/account/appareils/")
    assert complaints(page) == []
    page.context.clear_cookies()
    page.goto("/admin/pages/")
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    is_let_in(page, "/admin/pages/")
    page.context.clear_cookies()
    enter(page, account)
    expect(page.locator("main")).to_contain_text("Il manque la seconde étape")
    assert complaints(page) == []
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    is_let_in(page)


@pytest.mark.long
@pytest.mark.failing_requests
def test_a_passkey_of_another_browser_is_said_and_another_way_stays(new_context, account):
    page = new_context().new_page()
    page.goto("/admin/")
    page.route("**/admin/login/cle/debut/", lambda route: route.abort())
    button = page.get_by_role("button", name="Utiliser une clé d'accès")
    button.click()
    expect(page.locator("#passkey-said")).to_contain_text("prenez une autre voie")
    expect(button).to_be_enabled()
    enter(page, account)
    expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
