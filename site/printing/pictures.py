"""The pages of a PDF as pictures."""

from io import BytesIO
from threading import Lock

MAX_WIDTH, MIN_WIDTH = 1200, 200  # pixels
_one_at_a_time = Lock()
"""PDFium bears no two threads, not even with a document each."""


def number_of_pages(content: bytes) -> int:
    from pypdfium2 import PdfDocument  # takes long to import: only who prints pays it

    with _one_at_a_time, PdfDocument(content) as pdf:
        return len(pdf)


def picture_of(content: bytes, number: int, width: int) -> bytes:
    """Return a page, counted from 1, as a WebP so many pixels wide. Raises IndexError."""
    from pypdfium2 import PdfDocument

    with _one_at_a_time, PdfDocument(content) as pdf:
        if not 1 <= number <= len(pdf):
            raise IndexError(number)
        page = pdf[number - 1]
        scale = max(MIN_WIDTH, min(width, MAX_WIDTH)) / page.get_width()
        picture = page.render(scale=scale).to_pil()
    written = BytesIO()
    picture.save(written, "WEBP", quality=80, method=2)
    return written.getvalue()
