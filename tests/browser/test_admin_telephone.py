"""The admin on a telephone."""

from tests.browser.test_editors import DISCOVERY, edit, said

LONG = "Le site ne répond pas : rien n'est envoyé, et ce que vous avez tapé est toujours là. " * 2
ADD = """text => document.dispatchEvent(
    new CustomEvent("w-messages:add", { detail: { text, type: "error" } }))"""
COVERED = """() => {
    const button = document.querySelector(".sidebar-nav-toggle").getBoundingClientRect();
    const begins = (part) =>
        part.getBoundingClientRect().left + parseFloat(getComputedStyle(part).paddingLeft);
    return [...document.querySelectorAll(".messages li")]
        .filter((part) => begins(part) < button.right)
        .map((part) => part.innerText);
}"""


def test_the_menu_button_covers_the_start_of_no_message(editor):
    edit(editor, DISCOVERY)
    editor.set_viewport_size({"width": 390, "height": 844})
    messages = said(editor).get_by_role("listitem")
    for words in (LONG, "Et une autre."):
        editor.evaluate(ADD, words)
    messages.nth(1).wait_for()
    assert editor.evaluate(COVERED) == []
    editor.get_by_role("button", name="Enregistrer le brouillon").click()
    messages.filter(has_text="mise à jour").wait_for()
    editor.evaluate(ADD, LONG)
    messages.nth(1).wait_for()
    assert editor.evaluate(COVERED) == []
