"""An editor prints the programme: she chooses, waits, reads the pages and downloads them."""

from pathlib import Path

import pytest

from tests.browser.guide import edit

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
PROGRAMME = "/programme/2020/"
MADE_WITHIN = 60_000  # milliseconds


def address_of_screen(page) -> str:
    edit(page, PROGRAMME)
    return page.url.replace("/pages/", "/impression/").removesuffix("edit/")


def violations(page) -> list[str]:
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run('main', { resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found]


@pytest.mark.parametrize("width", [390, 1366])
def test_an_editor_chooses_waits_reads_and_downloads(editor, width):
    screen = address_of_screen(editor)
    editor.set_viewport_size({"width": width, "height": 850})
    editor.goto(screen)
    assert violations(editor) == []
    editor.get_by_label("En noir, sans encre de couleur").check()
    editor.get_by_role("button", name="Mettre en page").click()
    link = editor.get_by_role("link", name="Télécharger (PDF")
    link.wait_for(timeout=MADE_WITHIN)
    assert violations(editor) == []
    first = editor.get_by_role("img", name="Page 1, en grand")
    first.scroll_into_view_if_needed()
    editor.wait_for_function(
        "image => image.complete && image.naturalWidth", arg=first.element_handle()
    )
    with editor.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "programme-2020.pdf"
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_without_a_script_the_screen_is_loaded_again_by_hand(editor, new_context, signed_in):
    screen = address_of_screen(editor)
    cookies = signed_in["redaction"]
    plain = new_context(java_script_enabled=False, storage_state=cookies).new_page()
    plain.goto(screen)
    plain.get_by_role("button", name="Mettre en page").click()
    link = plain.get_by_role("link", name="Télécharger (PDF")
    for _time in range(60):
        if link.count():
            break
        plain.wait_for_timeout(1000)
        plain.reload()
    assert link.is_visible()
