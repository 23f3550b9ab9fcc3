"""A file whose name or content is hostile is refused in words, or kept where it does no harm."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import CustomDocument, CustomImage
from core.storage import WholeFilesStorage
from tests.core.admin.test_uploads import LIE, photograph, send

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"
FORMS = {
    "image": ("wagtailimages:add", "file"),
    "images": ("wagtailimages:add_multiple", "files[]"),
    "document": ("wagtaildocs:add", "file"),
    "documents": ("wagtaildocs:add_multiple", "files[]"),
}
# Without its extension → as it is kept, or None if only the folder and the extension count.
NAMES = {
    "a\0b": "ab",
    "a\tb\x1b[31m": "ab31m",
    "\u202egnp.exe": "gnp.exe",
    "../../dehors": "dehors",
    "..\\..\\dehors": "dehors",
    "/etc/dehors": "dehors",
    "C:dehors": "Cdehors",
    "%2e%2e%2fdehors": "2e2e2fdehors",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "com1": "_com1",
    "console": "console",
    "fin...": "fin",
    ".cache": "cache",
    "’«»": "fichier",
    "<script>alert(1)</script>": "script",
    "-rf": "-rf",
    "日" * 200: None,
    "é" * 200: None,
    "a" * 900: None,
}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def send_named(client, form: str, stem: str):
    """Send a file under a name as it stands, which Django would make safe on our side too."""
    view, field = FORMS[form]
    is_image = form.startswith("image")
    file = SimpleUploadedFile("x", photograph("PNG") if is_image else PDF)
    file._name = f"{stem}.{'png' if is_image else 'pdf'}"
    headers = {"x-requested-with": "XMLHttpRequest"} if field == "files[]" else {}
    data = {"title": "Envoi", field: file, "collection": 1}
    return client.post(reverse(view), data, headers=headers)


@pytest.mark.parametrize("stem", NAMES, ids=lambda stem: ascii(stem[:20]))
@pytest.mark.parametrize("form", FORMS)
def test_a_file_of_any_name_is_kept_in_its_folder_under_its_extension(editor, media, form, stem):
    is_image = form.startswith("image")
    model, folder = (CustomImage, "original_images") if is_image else (CustomDocument, "documents")
    extension = ".png" if is_image else ".pdf"
    for _time in range(2):  # the second must have another name
        assert send_named(editor, form, stem).status_code in {200, 302}
    names = [media / name for name in model.objects.order_by("pk").values_list("file", flat=True)]
    assert len({*names}) == 2
    kept = [path for path in media.parent.rglob("*") if path.is_file() and path.parent != "images"]
    assert {*names} <= {*kept}
    for path in names:
        assert path.parent == media / folder
        assert path.suffix == extension
        assert not path.name.startswith(".")
        assert path.name.isprintable()
    assert NAMES[stem] in {None, names[0].stem}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_of_ten_million_letters_is_refused_at_once(editor, media, form):
    answer = send_named(editor, form, "a" * 10_000_000)
    assert answer.status_code == 400
    assert "Cette demande n’est pas lisible" in answer.text
    assert not media.exists()


@pytest.mark.parametrize("stem", ["a\r\nb: c", 'a"b;c', "\u200b"], ids=ascii)
@pytest.mark.parametrize("form", FORMS)
def test_a_name_that_ends_too_soon_is_of_no_kind_and_refused_in_words(editor, media, form, stem):
    answer = send_named(editor, form, stem)
    assert answer.status_code == 200
    said = answer.json()["error_message"] if form.endswith("s") else answer.text
    assert "format" in said or "extension" in said
    assert not media.exists()


@pytest.mark.parametrize("name", [*(f"{stem}.pdf" for stem in NAMES), "a.b.c", "sans_point"])
def test_a_name_that_is_valid_stays_so(name):
    storage = WholeFilesStorage()
    valid = storage.get_valid_name(name.rpartition("/")[2])
    assert storage.get_valid_name(valid) == valid
    assert len(valid.encode()) < 230


@pytest.mark.parametrize(
    "content",
    [
        b"GIF89a/*<script>alert(1)</script>*/",
        b"\xff\xd8\xff\xe0<html><script>alert(1)</script>",
        b"<!--\x89PNG\r\n\x1a\n--><script>alert(1)</script>",
    ],
)
@pytest.mark.parametrize("name", ["a.gif", "a.jpg", "a.png"])
def test_a_page_that_begins_as_an_image_is_refused(editor, name, content):
    assert send(editor, name, content).status_code == 200
    assert not CustomImage.objects.exists()


def test_a_page_in_the_comment_of_an_image_goes(editor):
    send(editor, "a.jpg", photograph(comment=b"--><script>alert(1)</script>"))
    with CustomImage.objects.get().file.open() as file:
        assert b"script" not in file.read()


def archive(*names: str, first: bytes = b"") -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as written:
        if first:
            written.writestr("mimetype", first)
        for name in names:
            written.writestr(name, "x")
    return content.getvalue()


TEXT = b"application/vnd.oasis.opendocument.text"
DOCUMENTS = {
    "a.docx": archive("[Content_Types].xml", "word/document.xml"),
    "a.pptx": archive("[Content_Types].xml", "ppt/presentation.xml"),
    "a.xlsx": archive("[Content_Types].xml", "xl/workbook.xml"),
    "a.odt": archive("content.xml", first=TEXT),
    "a.zip": archive("a.txt"),
    "a.pdf": PDF,
    "a.txt": b"<script>alert(1)</script>",
    "a.csv": b"<html><script>alert(1)</script>",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_with_a_script_is_downloaded_and_runs_nothing_here(editor, name):
    assert send(editor, name, DOCUMENTS[name], "documents").status_code == 302
    answer = editor.get(CustomDocument.objects.get().url)
    answer.close()
    assert answer["Content-Disposition"].startswith(f'attachment; filename="{name}"')
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "html" not in answer["Content-Type"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", archive("META-INF/MANIFEST.MF", "Main.class")),
        ("a.docx", DOCUMENTS["a.xlsx"]),
        ("a.xlsx", archive("a.txt")),
        ("a.odt", archive("content.xml", first=b"application/epub+zip")),
        ("a.ods", DOCUMENTS["a.odt"]),
        ("a.zip", b"PK\x03\x04" + b"\0" * 40),
        ("a.docx", DOCUMENTS["a.docx"][:60]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # an archive has its time in it
)
def test_an_archive_of_another_kind_is_refused_in_words(editor, name, content):
    answer = send(editor, name, content, "documents")
    assert LIE in answer.text.replace("&#x27;", "'")
    assert not CustomDocument.objects.exists()
