"""What printing takes of WeasyPrint, pydyf and pypdf, which they do not promise."""

import re

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject

PAGE = """<html lang="fr"><style>a { color: #f00; font-family: X }</style><title>x</title>
<p><a href="https://example.org/">ici</a></p></html>"""


def test_what_is_finished_of_a_pdf_is_where_we_look_for_it():
    from weasyprint import HTML

    seen = {}
    pages = HTML(string=PAGE).render()
    pages.write_pdf(
        pdf_variant="pdf/ua-1", finisher=lambda document, pdf: seen.update(d=document, pdf=pdf)
    )
    document, pdf = seen["d"], seen["pdf"]
    font = next(iter(document.fonts.values()))
    assert font.family
    assert isinstance(font.hash, str)
    (link,) = (o for o in pdf.objects if isinstance(o, dict) and o.get("Subtype") == "/Link")
    assert link["Contents"].string == "https://example.org/"
    assert str(pdf.catalog["Lang"].string) == "fr"

    def of(reference: bytes):
        return pdf.objects[int(reference.split()[0])]

    numbers = of(of(pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    (page,) = (o for o in pdf.objects if isinstance(o, dict) and o.get("Type") == "/Page")
    assert page["StructParents"] in numbers[::2]
    said = [getattr(part, "data", part) for part in of(page["Contents"]).stream]
    words = b"\n".join(part for part in said if isinstance(part, bytes))
    for operation in (rb"^1 0 0 rg$", rb"^/\w+ [\d.]+ Tf$", rb"<</MCID \d+>>$", rb"^EMC$"):
        assert re.search(operation, words, re.MULTILINE), operation


def test_a_writer_takes_an_object_of_its_own():
    stream = DecodedStreamObject()
    stream.set_data(b"q Q")
    writer = PdfWriter()
    assert writer._add_object(stream).get_object() is stream
