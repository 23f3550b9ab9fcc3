"""Past advisories of Wagtail, Django and Pillow that could come back through this site's code.

Those that touch nothing of this site (GeoDjango, Django's admin, forms of visitors, ModelAdmin,
simple_translation's own views, fonts and PDF) have no test.
"""

import io
import logging
import re
import time
from contextlib import suppress
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.forms import ValidationError
from django.urls import reverse
from PIL import Image
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.images.forms import get_image_form

from core.models import CustomDocument, CustomImage, OrganisationSettings
from home.models import StandardPage
from networks.forms import InvitationForm
from networks.models import NetworkPage
from tests.permissions.routes import routes
from tests.permissions.walking import FAILED, OPEN, Walker, outcome, text_of, wagtail_may_warn

pytestmark = [wagtail_may_warn, pytest.mark.searches]

SCRIPT = "<script>alert(1)</script>"
BOUND = 2  # seconds, on a machine that does other things too


@pytest.fixture
def coordinator(world) -> Walker:
    return Walker(world.a.user)


@pytest.fixture
def editor(world) -> Walker:
    return Walker(world.users["editor"])


def within(seconds: float, do):
    started = time.perf_counter()
    done = do()
    assert time.perf_counter() - started < seconds
    return done


# Wagtail


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("wagtailadmin_pages:revisions_compare", id="CVE-2026-44197-comparison"),
        pytest.param("wagtailadmin_pages:history", id="CVE-2026-44198-history"),
        pytest.param("wagtailadmin_pages:workflow_history", id="history-of-reviews"),
        pytest.param("wagtailadmin_pages:copy", id="copy"),
        pytest.param("wagtailadmin_pages:preview_on_edit", id="CVE-2026-25517-preview"),
        pytest.param("wagtailadmin_api:pages:detail", id="CVE-2026-55468-api"),
    ],
)
def test_a_page_of_another_network_is_not_read_by_its_side_doors(world, coordinator, editor, name):
    draft = world.b.draft
    args = [draft.pk]
    if "compare" in name:
        args += ["earliest", "latest"]
    address = reverse(name, args=args)
    for method in ("get", "post"):
        assert world.b.canary not in text_of(coordinator.request(method, address)), method
    if "preview" not in name:  # which answers whether it could be drawn
        assert world.b.canary in text_of(editor.request("get", address))
    listing = reverse("wagtailadmin_api:pages:listing") + "?fields=*&limit=20&offset=0"
    assert world.b.canary not in text_of(coordinator.request("get", listing))


def test_the_settings_are_not_previewed_without_the_right_to_change_them(world, coordinator):
    """CVE-2026-25517, CVE-2024-35228."""
    name = OrganisationSettings._meta.model_name
    for view in ("edit", "preview_on_edit"):
        address = reverse(f"wagtailsettings:{view}", args=["core", name, world.site.pk])
        for method in ("get", "post"):
            answer = coordinator.request(method, address, {"name": "Intrusion"})
            assert outcome(answer) != OPEN


def test_a_field_that_is_not_offered_is_not_written_by_hand(world, coordinator):
    """CVE-2024-32882."""
    network = NetworkPage.objects.get(pk=world.a.network.pk)
    assert not network.archived
    address = reverse("wagtailadmin_pages:edit", args=[network.pk])
    form = coordinator.request("get", address).context["form"]
    assert {"publication", "archived"}.isdisjoint(form.fields)


def test_names_of_accounts_are_not_read_by_actions_on_many(world, coordinator):
    """CVE-2023-45809."""
    for action in ("delete", "assign_role", "set_active_state"):
        address = reverse("wagtail_bulk_action", args=["auth", "user", action])
        answer = coordinator.request("get", f"{address}?id={world.b.user.pk}&next=/admin/")
        assert world.b.user.username not in text_of(answer)


def test_the_words_of_a_version_are_shown_as_words(world, editor):
    """CVE-2020-11001."""
    page = StandardPage.objects.get(pk=world.a.page.pk)
    page.save_revision()
    page.title, page.summary = f"Titre {SCRIPT}", SCRIPT
    page.body = [("rich_text", f"<p>{SCRIPT}</p>"), ("heading", {"text": SCRIPT, "level": "2"})]
    page.save_revision()
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"])
    assert SCRIPT not in editor.request("get", address).content.decode()


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x"])
def test_a_link_of_a_text_leads_to_no_script(scheme):
    """CVE-2021-29434."""
    html = f'<p><a href="{scheme}">x</a></p>'
    converter = ContentstateConverter(["link"])
    assert scheme not in converter.to_database_format(converter.from_database_format(html))


def test_the_title_of_a_page_to_translate_is_shown_as_text(world, editor):
    """CVE-2026-28223, whose kind is a message that trusts a title."""
    page = StandardPage.objects.get(pk=world.a.page.pk)
    page.title = f"Titre {SCRIPT}"
    page.save()
    editor.client.cookies = editor.cookies.copy()
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    answer = editor.client.post(address, {"locales": [world.english.pk]}, follow=True)
    assert SCRIPT not in answer.content.decode()
    assert "Titre" in unescape(answer.content.decode())


@pytest.mark.parametrize("words", ['"' * 4000, 'a:"' * 2000, '"a" ' * 1000, "-a " * 2000])
def test_no_words_take_long_to_search_for(world, editor, words):
    """CVE-2024-39317."""
    addresses = [route.address(world, world.a) for route in routes()]
    for address in (one for one in addresses if re.search("search|recherche|results|chooser", one)):
        started = time.thread_time()
        asked = {"q": words, "search": words}
        answer = editor.request("get", address.partition("?")[0], asked)
        assert time.thread_time() - started < BOUND, address
        assert outcome(answer) != FAILED, address


# Django


def test_the_name_of_a_file_leads_out_of_no_folder(settings, tmp_path, db):
    """CVE-2021-28658, CVE-2021-31542, CVE-2024-39330."""
    settings.MEDIA_ROOT = folder = tmp_path / "a" / "b" / "c"
    for name in ("../../dehors.txt", "/etc/dehors.txt", "..\\..\\dehors.txt", "a/../../dehors.txt"):
        document = CustomDocument(title="x", file=SimpleUploadedFile(name, b"x"))
        with suppress(SuspiciousFileOperation), transaction.atomic():
            document.save()
    assert {path.parent for path in tmp_path.rglob("*dehors*")} <= {folder / "documents"}


@pytest.mark.parametrize(
    "language", ["a" * 5000, "-".join("a" * 3000), "fr-" * 3000, ",".join(["fr;q=0.1"] * 2000)]
)
def test_no_language_that_is_asked_for_takes_long(client, world, language):
    """CVE-2023-23969, CVE-2024-39614, CVE-2026-15337."""
    answer = within(BOUND, lambda: client.get("/", headers={"accept-language": language}))
    assert answer.status_code == 200
    assert within(BOUND, lambda: client.get(f"/{language[:1500]}/")).status_code == 404


def test_an_address_of_any_length_is_refused_at_once(world):
    """CVE-2023-36053."""
    form = InvitationForm(
        {"email": "a@" + "a." * 50_000, "language_code": "fr"}, members=User.objects.none()
    )
    assert "email" in within(BOUND, lambda: form.errors)


def test_an_address_writes_one_line_of_the_log(client, world, caplog):
    """CVE-2025-48432."""
    with caplog.at_level(logging.WARNING, "django.request"):
        client.get("/absent%0aERROR%20faux%1b[31m/")
    [record] = [r for r in caplog.records if r.name == "django.request"]
    assert "\n" not in record.getMessage()
    assert "\x1b" not in record.getMessage()


@pytest.mark.parametrize("name", ["_connector", "_negated", "theme__name", "pk__in", "*"])
def test_the_names_of_parameters_are_no_lookups(client, world, name):
    """CVE-2025-64459: a query made of the names that a visitor gives."""
    assert client.get("/agenda/", {name: "OR 1=1"}).status_code == 200
    assert client.get("/recherche/", {name: "OR 1=1", "q": "x"}).status_code == 200


# Pillow


@pytest.mark.parametrize("kind", ["PSD", "FITS", "EPS", "TIFF", "BMP", "ICO", "FPX", "DDS", "TGA"])
@pytest.mark.parametrize("extension", ["jpg", "png", "webp"])
def test_what_is_no_picture_of_the_web_is_refused_under_its_name(db, kind, extension):
    """CVE-2026-40192 (FITS), CVE-2026-59203 (EPS), CVE-2026-112398 (FPX), CVE-2025-48379 (DDS)."""
    signatures = {
        "PSD": b"8BPS\0\1" + b"\0" * 60,
        "FITS": b"SIMPLE  =                    T" + b" " * 80,
        "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n",
        "FPX": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "DDS": b"DDS |\0\0\0" + b"\0" * 120,
    }
    content = signatures.get(kind)
    if content is None:
        file = io.BytesIO()
        Image.new("RGB", (4, 4)).save(file, kind)
        content = file.getvalue()
    form = get_image_form(CustomImage)
    field = form.base_fields["file"]
    with pytest.raises(ValidationError):
        field.clean(SimpleUploadedFile(f"photo.{extension}", content, "image/jpeg"))
