"""Documents that take no time to make, and say what they read."""

from io import BytesIO
from unittest import mock

import pytest
from pypdf import PdfReader, PdfWriter

from printing.documents import Document
from programme.models import EventPage


def paper(*facts: str, pages: int = 1) -> bytes:
    """Return a PDF of blank pages, which has these facts among its metadata."""
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(595, 842)
    writer.add_metadata({"/Facts": "\n".join(facts)})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def facts_of(content: bytes) -> list[str]:
    return PdfReader(BytesIO(content)).metadata["/Facts"].split("\n")


def public_titles(document: Document) -> bytes:
    return paper(document.page.title, *EventPage.objects.public().values_list("title", flat=True))


def quick_press(monkeypatch: pytest.MonkeyPatch) -> mock.Mock:
    """Make a paper of each document, and count them; its `side_effect` may be another maker."""
    made = mock.Mock(side_effect=public_titles)
    monkeypatch.setattr(Document, "pdf", lambda document: made(document))
    return made
