"""What the admin puts in a page that is already open starts as what came with the page."""

import re

from playwright.sync_api import Page, expect

DOCUMENT_NONCE = "x-document-nonce"
# As Wagtail's dialogs put what is answered in a page.
PUT_BY_JQUERY = """nonce => window.jQuery(".modal-body").html(
    `<script nonce="${nonce}">window.started = true</script>`)"""


def nonce_of(page: Page) -> str:
    return page.evaluate("document.querySelector('script[nonce]').nonce")


def test_a_calendar_that_comes_in_later_opens_with_the_nonce_of_the_page(sign_in):
    page = sign_in("admin")
    page.goto("/admin/reports/site-history/?action=wagtail.publish")
    day = page.locator("#filters-drilldown input[name=timestamp_from]")
    day.evaluate("input => { input.dataset.old = 'yes' }")
    with page.expect_request("**/site-history/results/**") as asked:
        page.locator(".w-pill__remove").click()
    assert asked.value.headers[DOCUMENT_NONCE] == nonce_of(page)
    expect(page.locator("#filters-drilldown input[data-old]")).to_have_count(0)
    page.get_by_role("button", name="Afficher les filtres").click()
    page.get_by_role("button", name=re.compile("Date")).click()
    day.click()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)


def test_a_dialog_is_asked_for_with_the_nonce_of_the_page(sign_in):
    page = sign_in("admin")
    page.goto("/admin/redirects/add/")
    with page.expect_request("**/admin/choose-page/**") as asked:
        page.locator("[data-chooser-action-choose]:visible").click()
    assert asked.value.headers[DOCUMENT_NONCE] == nonce_of(page)
    page.evaluate(PUT_BY_JQUERY, nonce_of(page))
    assert page.evaluate("window.started")
