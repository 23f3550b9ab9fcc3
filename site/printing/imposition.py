"""Booklets: A5 pages laid on A4 sheets, to be printed on both sides, folded and stapled."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
    StreamObject,
)

MM = 72 / 25.4
WIDTH, HEIGHT = 148.5 * MM, 210 * MM  # half an A4: A5 pages lack half a millimetre at the fold
PAGE_WIDTH = 148 * MM
BLEED = 3 * MM
MARGIN = 9 * MM  # around the sheet: the bleed, then the marks
MARK = 5 * MM


def saddle_stitch(count: int) -> Iterator[tuple[int, int]]:
    """Yield the pages, from 0, on the left and the right of each side of the sheets, front first.

    `count` is a multiple of 4.
    """
    for place in range(0, count // 2, 2):
        yield count - 1 - place, place
        yield place + 1, count - 2 - place


def impose(content: bytes) -> bytes:
    """Return the sheets of a booklet, with bleed and marks, out of pages with a bleed.

    Blank pages before the last one make their number a multiple of 4. It is for the printer's
    machine: it has no tags.
    """
    reader, writer = PdfReader(BytesIO(content)), PdfWriter()
    pages: list[PageObject | None] = list(reader.pages)
    while len(pages) % 4:
        pages.insert(-1, None)
    for left, right in saddle_stitch(len(pages)):
        sheet = writer.add_blank_page(2 * (WIDTH + MARGIN), HEIGHT + 2 * MARGIN)
        drawing = _marks()
        forms = DictionaryObject()
        for name, number in (("/Left", left), ("/Right", right)):
            if (page := pages[number]) is None:
                continue
            is_left = name == "/Left"
            forms[NameObject(name)] = writer._add_object(_form(writer, page, is_left=is_left))
            x = MARGIN + WIDTH - (PAGE_WIDTH if is_left else 0)
            drawing += f"q 1 0 0 1 {x:.3f} {MARGIN:.3f} cm {name} Do Q\n"
        sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): forms})
        stream = DecodedStreamObject()
        stream.set_data(drawing.encode())
        sheet[NameObject("/Contents")] = writer._add_object(stream)
        sheet.trimbox = _around(0)
        sheet.bleedbox = _around(BLEED)
    title = reader.metadata.title if reader.metadata else None
    writer.add_metadata({"/Title": title or ""})
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _form(writer: PdfWriter, page: PageObject, *, is_left: bool) -> StreamObject:
    """Return a page as a drawing that ends where its half of the sheet does.

    A page merged into another would leave its patterns where they were: a form keeps them.
    """
    first, last = (-BLEED, PAGE_WIDTH) if is_left else (0.0, PAGE_WIDTH + BLEED)
    form = DecodedStreamObject()
    contents = page.get_contents()
    form.set_data(b"" if contents is None else contents.get_data())
    drawing = form.flate_encode()
    drawing.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): RectangleObject((first, -BLEED, last, HEIGHT + BLEED)),
            NameObject("/Resources"): page["/Resources"].clone(writer),
        }
    )
    return drawing


def _around(distance: float) -> RectangleObject:
    """Return the sheet of paper, and so much around it."""
    near, far = MARGIN - distance, MARGIN + distance
    return RectangleObject((near, near, 2 * WIDTH + far, HEIGHT + far))


def _marks() -> str:
    """Return the drawing of where to cut, at the corners, and where to fold, in the middle."""
    left, right, bottom, top = MARGIN, MARGIN + 2 * WIDTH, MARGIN, MARGIN + HEIGHT
    lines = [
        (x, y, x, y + MARK)
        for x in (left, MARGIN + WIDTH, right)
        for y in (0.0, top + MARGIN - MARK)
    ]
    lines += [(x, y, x + MARK, y) for y in (bottom, top) for x in (0.0, right + MARGIN - MARK)]
    drawing = "".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l S\n" for a, b, c, d in lines)
    return f"q 0 G 0.3 w\n{drawing}Q\n"
