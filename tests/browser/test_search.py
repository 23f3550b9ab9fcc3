"""The search before a visitor: its suggestions by keyboard, and everything without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import HEIGHT, RULES, WIDTHS, narrow_page, overflow

__all__ = ["narrow_page"]

ADDRESSES = {
    "results": "/recherche/?q=quartiers",
    "one kind": "/recherche/?q=rencontre&genre=evenements",
    "a correction": "/recherche/?q=democrtie",
    "nothing found": "/recherche/?q=zzzzzz",
    "nothing under the filters": "/recherche/?q=quartiers&annee=1999",
}


def axe_faults(page: Page) -> list[str]:
    result = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{rule['id']}: {node['target']}" for rule in result["violations"] for node in rule["nodes"]
    ]


@pytest.mark.long
@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_axe_finds_nothing_in_any_answer(narrow_page, address):
    narrow_page.goto(address)
    assert overflow(narrow_page) == []
    for width in WIDTHS:
        narrow_page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            narrow_page.emulate_media(color_scheme=scheme)
            assert axe_faults(narrow_page) == [], (width, scheme)


def test_suggestions_are_chosen_by_keyboard(narrow_page):
    narrow_page.goto("/recherche/")
    field = narrow_page.get_by_role("combobox", name="Un mot, une ville, un réseau")
    field.press_sequentially("matin")
    option = narrow_page.get_by_role("option").first
    expect(option).to_contain_text("matinales")
    assert axe_faults(narrow_page) == []
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(narrow_page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("matin")
    field.press_sequentially("a")
    expect(option).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(narrow_page.get_by_role("heading", level=1)).to_have_text("Recherche")
    expect(narrow_page.locator("mark").first).to_be_visible()
    assert "q=Les+matinales" in narrow_page.url


def test_one_suggestion_is_said_to_be_one(page):
    page.goto("/recherche/")
    suggestion = {"label": "a", "kind": "b", "address": "#"}
    answers = iter([[suggestion], [suggestion] * 2])
    page.route(
        "**/suggestions/?*", lambda route: route.fulfill(json={"suggestions": next(answers)})
    )
    for words in ("1 suggestion", "2 suggestions"):
        page.get_by_role("combobox").press_sequentially("a")
        expect(page.get_by_role("status")).to_have_text(words)


def test_the_search_answers_without_javascript(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/recherche/")
    page.get_by_label("Un mot, une ville, un réseau").fill("democrtie")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("main")).to_contain_text("Résultats pour « démocratie »")
    page.get_by_role("link", name="Chercher exactement « democrtie »").click()
    expect(page.locator("main")).to_contain_text("Aucun résultat pour « democrtie »")
    expect(page.get_by_role("heading", name="Demander à quelqu’un")).to_be_visible()


@pytest.mark.long
def test_an_editor_answers_what_visitors_miss(new_context, editor):
    visitor = new_context().new_page()
    for _time in range(3):
        visitor.goto("/recherche/?q=licornes+volantes")
    editor.goto("/admin/recherches-sans-resultat/")
    editor.get_by_role("link", name="licornes volantes").click()
    editor.get_by_label("Est un synonyme de").select_option(label="Citoyenneté")
    editor.get_by_role("button", name="Ajouter le synonyme").click()
    expect(
        editor.get_by_text("« licornes volantes » trouve maintenant « Citoyenneté ».")
    ).to_be_visible()
    visitor.reload()
    expect(visitor.get_by_role("link", name="Citoyenneté").first).to_be_visible()


@pytest.mark.long
def test_an_editor_puts_a_page_before_all_others(new_context, editor):
    editor.goto("/admin/searchpicks/add/")
    editor.get_by_label("Mots cherchés").fill("qui appeler")
    editor.get_by_role("button", name="Ajouter un résultat de recherche mis en avant").click()
    expect(editor.get_by_label("Texte du lien externe")).to_be_visible()
    editor.get_by_role("button", name="Choisissez une page").first.click()
    dialog = editor.get_by_role("dialog")
    dialog.get_by_role("link", name="Accueil").click()
    expect(dialog).to_be_hidden()
    editor.get_by_role("button", name="Créer").click()
    expect(editor.get_by_role("link", name="qui appeler")).to_be_visible()
    visitor = new_context().new_page()
    visitor.goto("/recherche/?q=qui+appeler")
    advised = visitor.get_by_role("list", name="Conseillé par la rédaction")
    expect(advised.get_by_role("link", name="Accueil")).to_be_visible()
