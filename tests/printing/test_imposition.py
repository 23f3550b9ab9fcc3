"""Booklets: the order of the pages, and the sheets."""

import pytest

from printing.choices import Kind, Variant
from printing.imposition import MM, saddle_stitch
from tests.factories import make_programme
from tests.printing.pdfs import printed


@pytest.mark.parametrize(
    ("count", "sides"),
    [(4, [(3, 0), (1, 2)]), (8, [(7, 0), (1, 6), (5, 2), (3, 4)])],
)
def test_folded_sheets_read_in_order(count, sides):
    assert list(saddle_stitch(count)) == sides


@pytest.mark.django_db
def test_a_booklet_is_on_a4_with_bleed_and_marks():
    plain_pages = len(printed(Kind.PROGRAMME, make_programme()).pages)
    programme = make_programme(2019)
    pdf = printed(Kind.PROGRAMME, programme, variant=Variant.BOOKLET)
    assert len(pdf.pages) * 2 == -(-plain_pages // 4) * 4
    for sheet in pdf.pages:
        assert float(sheet.trimbox.width) == pytest.approx(297 * MM, abs=0.1)
        assert float(sheet.trimbox.height) == pytest.approx(210 * MM, abs=0.1)
        assert float(sheet.bleedbox.width - sheet.trimbox.width) == pytest.approx(6 * MM, abs=0.1)
        assert b" l S" in sheet.get_contents().get_data().replace(b"\nS", b" S")
    left = pdf.pages[0]["/Resources"]["/XObject"]["/Left"].get_data()
    assert left
