"""Each block of a body: empty, usual, extreme; what it asks, what it refuses, where it leads."""

import io
import json
import re
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.exceptions import AppRegistryNotReady, ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.blocks import CharBlock
from wagtail.models import ReferenceIndex
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from core.admin.content_checks import UNDESCRIBED_IMAGE
from core.blocks import register_body_block
from core.blocks.base import safe_address
from core.blocks.media import host_of
from core.fields import BodyField
from core.models import Contact, CustomDocument, CustomImage
from home.models import StandardPage

pytestmark = pytest.mark.django_db

LONG = "anticonstitutionnellement " * 7
UGLY = '<script>alert(1)</script>"><b>&amp;</b> « élu·es » : chef-fes ? ' + "x" * 60
TEXT = "<p>Bonjour à <b>toutes</b></p>"
NOWHERE = {"page": None, "address": ""}
NO_IMAGE = {"image": None, "alternative": "", "decorative": False}

# What a block holds when it is as editors use it; words(…) gives the same with other words.
USUAL = {
    "rich_text": TEXT,
    "heading": {"text": "Nos réseaux", "level": "3"},
    "call_out": {"kind": "important", "title": "Attention", "text": TEXT},
    "quote": {"text": "Y'a pas de printemps", "author": "Riposte", "role": "site"},
    "accordion": {"title": "Questions", "folds": [{"title": "Qui peut venir ?", "text": TEXT}]},
    "image": {"caption": "La salle", "decorative": True},
    "media_link": {
        "kind": "video",
        "title": "La matinale",
        "link": "https://www.youtube.com/watch?v=1",
        "duration": "12 min",
        "transcript": TEXT,
    },
    "documents": {"title": "À télécharger", "documents": []},
    "columns": {
        "title": "Agir",
        "columns": [{"title": "Se voir", "text": TEXT, "address": "/agenda/"}, {"title": "Lire"}],
    },
    "key_figures": {
        "title": "En chiffres",
        "figures": [{"figure": "48 %", "label": "à distance"}],
        "source": "INSEE",
    },
    "table": {
        "table": {
            "caption": "Par mode",
            "columns": [
                {"type": "text", "heading": "Mode"},
                {"type": "number", "heading": "Nombre"},
                {"type": "rich_text", "heading": "Notes"},
            ],
            "rows": [{"values": ["À distance", "12", TEXT]}, {"values": ["Hybride", "", ""]}],
        },
        "has_row_headings": True,
        "source": "INSEE",
    },
    "button": {"text": "Voir l'agenda", "address": "/agenda/"},
    "contact": None,
    "partner_logos": {"title": "Avec", "partners": [{"name": "UNADEL", "link": "https://u.org/"}]},
}
CHOSEN = {"image", "documents", "contact"}
# What is typed by hand and shown as it is; the rest is chosen, or an address.
WORDS = {
    *("text", "title", "author", "role", "caption", "duration", "figure", "label", "source"),
    *("name", "heading"),
}


def words(value, replacement: str, key: str = ""):
    """The value, its own words replaced."""
    match value:
        case dict():
            return {name: words(inner, replacement, name) for name, inner in value.items()}
        case list():
            return [words(inner, replacement, key) for inner in value]
        case str() if value and key in WORDS | {"values"} and not value.startswith("<"):
            return replacement
    return value


def block_of(name: str):
    return StandardPage._meta.get_field("body").stream_block.child_blocks[name]


def render(name: str, raw, **context) -> str:
    block = block_of(name)
    return block.render(block.to_python(raw), context)


def text_of(html: str) -> str:
    """What is read, without the tags."""
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


class Document(HTMLParser):
    """The elements of a piece of HTML, each with its attributes; what is left open is told."""

    EMPTY = frozenset({"img", "source", "br", "path", "wbr"})

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Files of this test alone."""
    settings.MEDIA_ROOT = tmp_path


def make_image(title: str = "Salle", size=(800, 600), **fields) -> CustomImage:
    content = io.BytesIO()
    Image.new("RGB", size, "tan").save(content, "JPEG")
    file = ContentFile(content.getvalue(), name=f"{title}.jpg")
    return CustomImage.objects.create(title=title, file=file, **fields)


def make_document(title: str = "Programme", size: int = 1_240_000) -> CustomDocument:
    file = ContentFile(b"x" * size, name="programme.pdf")
    return CustomDocument.objects.create(title=title, file=file, file_size=size)


@pytest.mark.parametrize("name", USUAL)
def test_a_block_in_which_nothing_was_written_shows_nothing(name):
    block = block_of(name)
    empty = block.get_default() if isinstance(USUAL[name], dict) else block.to_python(None)
    html = block.render(empty)
    assert not text_of(html)
    assert "<h" not in html


@pytest.mark.parametrize("name", [n for n in USUAL if n not in CHOSEN])
def test_a_block_shows_what_was_written(name):
    html = render(name, USUAL[name])
    assert Document(html).open == []
    said = json.dumps(USUAL[name], ensure_ascii=False)
    shown = text_of(html)
    for word in ("Bonjour", "Qui peut venir", "48 %", "Hybride", "UNADEL", "Se voir", "12 min"):
        assert (word in said) == (word in shown), word


@pytest.mark.parametrize("name", [n for n in USUAL if n not in {"rich_text", *CHOSEN}])
@pytest.mark.parametrize("long", [LONG, UGLY], ids=["long", "hostile"])
def test_a_block_says_whatever_was_typed_and_obeys_none_of_it(name, long):
    html = render(name, words(USUAL[name], long))
    document = Document(html)
    assert document.open == []
    assert not document.all("script")
    assert "<b>&amp;</b>" not in html
    assert not any(name.startswith("on") for _, attrs in document.elements for name in attrs)
    assert not any("style" in attributes for _, attributes in document.elements)
    if long is UGLY:
        assert "&lt;script&gt;" in html


@pytest.mark.parametrize("name", USUAL)
def test_a_block_is_previewed_in_the_look_of_the_site(name, admin_client, home):
    address = reverse("wagtailadmin_block_preview")
    page = admin_client.get(address, {"id": block_of(name).definition_prefix})
    assert page.status_code == 200
    html = page.content.decode()
    assert "frontend/css/blocks.css" in html
    nothing = "encore rien à montrer" in html
    assert nothing == (name == "image")  # until the library has one


def test_headings_go_down_with_those_of_the_page():
    assert "<h2>Questions</h2>" in render("accordion", USUAL["accordion"])
    assert "<h3>Questions</h3>" in render("accordion", USUAL["accordion"], deeper=1)
    columns = Document(render("columns", USUAL["columns"], deeper=1))
    assert len(columns.all("h3")) == 1
    assert len(columns.all("h4")) == 2
    untitled = Document(render("columns", USUAL["columns"] | {"title": ""}))
    assert len(untitled.all("h2")) == 2


class TestImages:
    def test_an_image_comes_in_light_formats_and_sizes_with_its_dimensions(self):
        image = make_image(size=(2000, 1000), credit="Jeanne Doe")
        html = render("image", {"image": image.pk, "alternative": "Une salle", "caption": "Le 7"})
        document = Document(html)
        types = [source["type"] for source in document.all("source")]
        assert types == ["image/avif", "image/webp"]
        assert "1440w" in document.all("source")[0]["srcset"]
        (shown,) = document.all("img")
        assert (shown["alt"], shown["loading"]) == ("Une salle", "lazy")
        assert shown["width"].isdecimal()
        assert shown["height"].isdecimal()
        assert "Le 7" in html
        assert "Jeanne Doe" in html

    def test_an_image_is_described_or_declared_decorative(self):
        block, image = block_of("image"), make_image()
        value = {"image": image.pk, "alternative": "", "decorative": False, "caption": ""}
        with pytest.raises(ValidationError) as refused:
            block.clean(block.to_python(value))
        assert "alternative" in refused.value.block_errors
        block.clean(block.to_python(value | {"decorative": True}))
        block.clean(block.to_python(value | {"alternative": "Une salle"}))
        image.description = "Une salle"
        image.save()
        block.clean(block.to_python(value))

    def test_a_decorative_image_says_nothing_even_if_it_is_described(self):
        image = make_image(description="Une salle")
        html = render("image", {"image": image.pk, "alternative": "Autre", "decorative": True})
        assert Document(html).all("img")[0]["alt"] == ""

    @pytest.mark.parametrize(
        ("description", "is_decorative", "expected"),
        [("", False, True), ("Une place", False, False), ("", True, False)],
    )
    def test_an_image_that_waits_for_its_words_is_marked(
        self, description, is_decorative, expected
    ):
        image = make_image(description=description).pk
        value = {"image": image, "alternative": "", "decorative": is_decorative}
        columns = {"title": "", "columns": [value | {"title": "Place"}]}
        for name, chosen in (("image", value), ("columns", columns)):
            assert (UNDESCRIBED_IMAGE in render(name, chosen)) is expected

    def test_a_draft_may_wait_for_its_image(self):
        block = block_of("image")
        block.clean_deferred(block.get_default())
        undescribed = {"image": make_image().pk, "alternative": "", "decorative": False}
        block.clean_deferred(block.to_python(undescribed))

    @pytest.mark.parametrize("name", ["columns", "partner_logos"])
    def test_ten_images_are_read_in_as_many_queries_as_two(self, name):
        def queries(size: int) -> int:
            key, item = (
                ("columns", {"title": "Lire", "image": 0, "decorative": True})
                if name == "columns"
                else ("partners", {"name": "UNADEL", "logo": 0})
            )
            items = [
                {
                    part: pk if value == 0 and part != "decorative" else value
                    for part, value in item.items()
                }
                for pk in [image.pk for image in images[:size]]
            ]
            raw = {"title": "", key: items}
            render(name, raw)  # makes the renditions
            cache.clear()
            block = block_of(name)
            value = block.to_python(raw)
            with CaptureQueriesContext(connection) as asked:
                assert len(Document(block.render(value)).all("img")) == size
            return len(asked)

        images = [make_image(f"image-{number}", (400, 300)) for number in range(10)]
        assert queries(2) == queries(10) == 1


class TestDocuments:
    def test_a_document_says_its_type_and_its_size(self):
        html = render("documents", {"title": "", "documents": [make_document().pk]})
        assert "PDF, 1,2 Mo" in html

    def test_a_size_that_no_form_noted_is_read_from_the_file(self):
        document = make_document(size=820)
        CustomDocument.objects.update(file_size=None)
        html = render("documents", {"title": "", "documents": [document.pk]})
        assert "PDF, 820 octets" in html

    def test_a_document_that_was_deleted_leaves_no_line(self):
        raw = {"title": "Lire", "documents": [make_document().pk, 999_999]}
        assert len(Document(render("documents", raw)).all("li")) == 1
        assert render("documents", raw | {"documents": [999_999]}) == ""

    def test_a_hostile_title_is_only_a_title(self):
        html = render("documents", {"title": UGLY, "documents": [make_document(UGLY[:200]).pk]})
        assert not Document(html).all("script")


class TestContacts:
    def test_a_contact_is_plain_links(self, home):
        contact = Contact.objects.create(
            name=UGLY[:100], email="a@example.org", phone="0247611185", locale=home.locale
        )
        links = [a["href"] for a in Document(render("contact", contact.pk)).all("a")]
        assert links == ["mailto:a@example.org", "tel:+33247611185"]

    def test_a_contact_that_was_deleted_leaves_no_frame(self):
        assert render("contact", 999_999) == ""


class TestMediaLinks:
    def test_nothing_is_asked_of_another_host_before_the_click(self):
        poster = make_image("affiche", credit="Jeanne Doe").pk
        html = render("media_link", USUAL["media_link"] | {"poster": poster})
        document = Document(html)
        assert not {"iframe", "video", "audio", "embed", "object", "link"} & {
            tag for tag, _ in document.elements
        }
        for _tag, attributes in document.elements:
            asked = attributes.get("src", "") + attributes.get("srcset", "")
            assert "//" not in asked
        assert [a["href"] for a in document.all("a")] == [USUAL["media_link"]["link"]]
        assert "sur YouTube" in html
        assert document.all("details")

    @pytest.mark.parametrize(
        ("address", "name"),
        [
            ("https://www.youtube.com/watch?v=1", "YouTube"),
            ("https://youtu.be/1", "YouTube"),
            ("https://youtube.com.evil.org/", "youtube.com.evil.org"),
            ("https://video.example.org:8000/a", "video.example.org"),
            ("https://[broken", ""),
            ("", ""),
        ],
    )
    def test_the_host_is_named(self, address, name):
        assert host_of(address) == name

    def test_an_address_that_is_none_is_no_link(self):
        html = render("media_link", USUAL["media_link"] | {"link": "javascript:alert(1)"})
        assert "javascript" not in html
        assert "La matinale" in html

    def test_it_is_not_published_without_its_transcript(self):
        block = block_of("media_link")
        value = block.to_python(USUAL["media_link"] | {"transcript": ""})
        block.clean_deferred(value)
        with pytest.raises(ValidationError):
            block.clean(value)


class TestLinks:
    @pytest.mark.parametrize("name", ["partner", "link", "supporter"])
    @pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.org"])
    def test_a_stored_address_that_leads_astray_is_no_link(self, name, address):
        value = {"name": "Région", "text": "Région", "link": address}
        html = render_to_string(f"blocks/{name}.html", {"value": value})
        assert "Région" in html
        assert "href" not in html

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "//evil.org", "/\\evil.org", "data:text/html,x", "agenda", "/a b"],
    )
    def test_an_address_that_leads_astray_is_refused_and_not_shown(self, address):
        block = block_of("button")
        value = block.to_python({"text": "Aller", "page": None, "address": address})
        with pytest.raises(ValidationError):
            block.clean(value)
        assert block.render(value).strip() == ""

    @pytest.mark.parametrize(
        "address",
        ["/", "/agenda/?theme=habitat&au=2020-11-30", "https://example.org/a", "tel:+33247611185"],
    )
    def test_an_address_of_the_site_or_elsewhere_is_kept(self, address):
        assert safe_address(address) == address
        block = block_of("button")
        block.clean(block.to_python({"text": "Aller", "page": None, "address": address}))

    def test_a_button_leads_to_one_thing(self, home):
        block = block_of("button")
        for target in ({"page": None, "address": ""}, {"page": home.pk, "address": "/agenda/"}):
            with pytest.raises(ValidationError):
                block.clean(block.to_python({"text": "Aller", **target}))

    def test_a_button_follows_its_page_and_goes_with_it(self, home):
        page = StandardPage(title="Mentions", slug="mentions")
        home.add_child(instance=page)
        raw = {"text": "Lire", "page": page.pk, "address": ""}
        assert 'href="/mentions/"' in render("button", raw)
        page.unpublish()
        assert render("button", raw).strip() == ""

    def test_a_card_leads_where_its_title_does(self):
        links = Document(render("columns", USUAL["columns"])).all("a")
        assert [link["href"] for link in links] == ["/agenda/"]


class TestTables:
    def test_every_cell_has_its_headings(self):
        document = Document(render("table", USUAL["table"]))
        assert [th["scope"] for th in document.all("th")] == ["col"] * 3 + ["row"] * 2
        assert document.all("caption")
        assert [td["data-heading"] for td in document.all("td")] == ["Nombre", "Notes"] * 2

    @pytest.mark.parametrize(
        "lacking",
        [
            {"caption": " "},
            {"rows": []},
            {"columns": [{"type": "text", "heading": ""}], "rows": [{"values": ["a"]}]},
        ],
    )
    def test_a_table_without_title_headings_or_rows_is_a_draft(self, lacking):
        block = block_of("table")
        value = block.to_python(USUAL["table"] | {"table": USUAL["table"]["table"] | lacking})
        block.clean_deferred(value)
        with pytest.raises(ValidationError):
            block.clean(value)


class TestBodyField:
    def test_a_name_is_given_once(self):
        with pytest.raises(ValueError, match="quote"):
            register_body_block("quote", CharBlock)

    def test_its_blocks_are_not_put_together_before_all_apps_are_ready(self, monkeypatch):
        monkeypatch.setattr(apps, "ready", False)
        with pytest.raises(AppRegistryNotReady):
            _ = BodyField(blank=True).stream_block

    def test_migrations_hold_no_block(self):
        field = StandardPage._meta.get_field("body")
        _name, path, args, kwargs = field.deconstruct()
        assert path == "core.fields.StreamField"
        assert (args, set(kwargs)) == ([], {"verbose_name", "blank"})

    def test_what_a_body_names_is_known_to_be_used(self, home):
        image, document = make_image(), make_document()
        page = StandardPage(
            title="Page",
            slug="page",
            body=[
                ("columns", block_of("columns").to_python({"columns": [{"image": image.pk}]})),
                ("documents", block_of("documents").to_python({"documents": [document.pk]})),
                ("button", block_of("button").to_python({"page": home.pk})),
            ],
        )
        home.add_child(instance=page)
        for used in (image, document, home):
            assert ReferenceIndex.get_references_to(used).exists()

    def test_searches_find_words_and_no_address(self):
        field = StandardPage._meta.get_field("body")
        body = field.stream_block.to_python(
            [{"type": name, "value": USUAL[name]} for name in ("table", "accordion", "columns")]
        )
        found = " ".join(str(words) for words in field.get_searchable_content(body))
        assert "Par mode" in found
        assert "Qui peut venir" in found
        assert "/agenda/" not in found


def test_words_are_translated_and_addresses_are_not(home, english):
    names = ["table", "columns", "accordion", "key_figures", "button", "media_link", "call_out"]
    page = StandardPage(title="Page", slug="page")
    page.body = [(name, block_of(name).to_python(USUAL[name])) for name in names]
    home.add_child(instance=page)
    page.save_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    translate_object(page, [english], components=None)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=english
    )
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=english,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=True)
    body = {block.block_type: block.value for block in page.get_translation(english).body}
    table = body["table"]["table"]
    assert table.caption == "EN Par mode"
    assert [column["heading"] for column in table.columns] == ["EN Mode", "EN Nombre", "EN Notes"]
    assert table.row_data[0]["values"][0] == "EN À distance"
    assert "EN Bonjour" in str(table.row_data[0]["values"][2])
    assert body["accordion"]["folds"][0]["title"] == "EN Qui peut venir ?"
    assert body["columns"]["columns"][0]["title"] == "EN Se voir"
    assert body["columns"]["columns"][0]["address"] == "/agenda/"
    assert body["button"]["address"] == "/agenda/"
    assert body["media_link"]["link"] == USUAL["media_link"]["link"]
    assert body["call_out"]["kind"] == "important"
