"""What the tests read in a PDF."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from printing.choices import Choices, Kind
from printing.documents import Document
from tests.factories import paris

AT = paris(2020, 9, 1)


def printed(kind: Kind, page: Any, *, is_proof: bool = False, at: Any = AT, **chosen) -> PdfReader:
    """Return the PDF of a document."""
    document = Document(kind, page, at, Choices(**chosen), is_proof=is_proof)
    return PdfReader(BytesIO(document.pdf()))


def plain(text: str) -> str:
    """Return the text without what depends on where lines end: spaces and hyphens."""
    return re.sub(r"[\s\u00a0-]+", "", text)


def text_of(pdf: PdfReader) -> str:
    return plain("".join(page.extract_text() for page in pdf.pages))


def tags(pdf: PdfReader) -> list[dict]:
    """Return the elements of the tree of tags, in the order in which they are read."""

    def walk(element: Any) -> Iterator[dict]:
        element = element.get_object()
        if not isinstance(element, dict):
            return
        yield element
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            if not isinstance(child, int):
                yield from walk(child)

    return list(walk(pdf.root_object["/StructTreeRoot"]))


def streams(pdf: PdfReader) -> Iterator[ContentStream]:
    """Yield the content of the pages, and of all that is drawn on them."""
    for number in range(1, int(pdf.trailer["/Size"])):
        found = pdf.get_object(number)
        if not isinstance(found, dict) or not hasattr(found, "get_data"):
            continue
        is_drawing = found.get("/Subtype") == "/Form" or found.get("/PatternType") == 1
        if is_drawing:
            yield ContentStream(found, pdf)
    for page in pdf.pages:
        yield ContentStream(page["/Contents"], pdf)
