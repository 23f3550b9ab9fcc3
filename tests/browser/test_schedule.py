"""An editor gives a page its dates of publication, in a dialog that is closed most of the time."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_autosave import add_under, opens, saves_itself, types
from tests.browser.test_editors import DISCOVERY, edit, publish, said


def dialog_of(page: Page) -> Locator:
    return page.locator("#schedule-publishing-dialog")


def open_schedule(page: Page) -> Locator:
    """Open the dialog as the panel of the status does."""
    page.get_by_role("button", name="Afficher/masquer le statut").click()
    page.get_by_role("button", name="Programmer", exact=True).click()
    return dialog_of(page)


def field(page: Page, name: str) -> Locator:
    return dialog_of(page).locator(f"[name={name}]")


def fill(page: Page, name: str, words: str) -> None:
    field(page, name).fill(words)
    field(page, name).press("Tab")


def keep_schedule(page: Page) -> None:
    # By the keyboard: the calendar of the field may still be over the button.
    button = dialog_of(page).get_by_role("button", name="Enregistrer la programmation")
    button.press("Enter")


def test_a_page_that_has_saved_itself_is_published_at_its_date(editor):
    add_under(editor, "/", "Page")
    editor.get_by_role("textbox", name="Titre").first.press_sequentially("Un rendez-vous pris")
    saves_itself(editor)
    expect(editor).to_have_url(re.compile(r"/pages/\d+/edit/$"))
    open_schedule(editor)
    fill(editor, "go_live_at", "2035-01-02 09:00")
    keep_schedule(editor)
    expect(said(editor)).to_contain_text("mise à jour")
    editor.wait_for_selector("html[data-watched]")
    types(editor, ", et redit")
    saves_itself(editor)
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("button", name="Programmer pour publication").click()
    expect(said(editor)).to_contain_text("planifiée pour publication")
    only = editor.get_by_role("link", name="Un rendez-vous pris, et redit", exact=True)
    expect(only).to_have_count(1)
    only.click()
    expect(field(editor, "go_live_at")).to_have_value("2035-01-02 09:00")


@pytest.mark.long
def test_the_button_beside_an_error_of_the_schedule_leads_to_the_field(editor):
    opens(editor, DISCOVERY)
    open_schedule(editor)
    fill(editor, "expire_at", "2020-01-01 09:00")
    keep_schedule(editor)
    expect(said(editor)).to_contain_text("La date d'expiration doit être dans le futur")
    expect(field(editor, "expire_at")).to_be_hidden()
    said(editor).get_by_role("button", name="Ouvrir la planification").click()
    expect(field(editor, "expire_at")).to_be_visible()
    expect(field(editor, "expire_at")).to_have_attribute("aria-invalid", "true")
    expect(dialog_of(editor)).to_contain_text("doit être dans le futur")
    fill(editor, "expire_at", "")
    keep_schedule(editor)
    expect(said(editor)).to_contain_text("mise à jour")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
def test_a_message_on_another_screen_leads_into_the_dialog(editor):
    edit(editor, DISCOVERY)
    address = editor.url
    editor.goto("/admin/")
    editor.goto(f"{address}#schedule-publishing-dialog")
    expect(field(editor, "expire_at")).to_be_visible()
