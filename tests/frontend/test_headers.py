"""Every kind of answer says the same policies, whatever made it."""

import re

import pytest
from django.conf import settings as site_settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from core.models import CustomDocument
from frontend.headers import DOCUMENT_NONCE, framed_addresses
from tests.factories import day, make_event, make_network
from tests.observatory import score

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

PAGES = {
    "page": "/",
    "agenda": "/agenda/",
    "json": "/agenda/agenda.json",
    "calendar": "/agenda/agenda.ics",
    "feed": "/agenda/agenda.atom",
    "table": "/agenda/agenda.csv",
    "search": "/recherche/?q=ville",
    "suggestions": "/recherche/suggestions/?q=ville",
    "theme": "/agenda/themes/aucun/",
    "not found": "/rien-de-tel/",
    "nul": "/%00/",
    "redirect": "/favicon.ico",
    "slash": "/agenda",
    "sitemap": "/sitemap.xml",
    "robots": "/robots.txt",
    "health": "/healthz",
    "ready": "/readyz",
    "static": "/static/frontend/css/site.css",
    "media": "/media/images/rien.jpg",
    "to sign in": "/admin/",
}
ADD_REDIRECT = "/admin/redirects/add/"  # a form with a chooser


@pytest.fixture(autouse=True)
def production(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 3600
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def said(response) -> dict[str, str]:
    names = (*site_settings.SECURITY_HEADERS, "Content-Security-Policy")
    return {name: response.headers.get(name, "") for name in names}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_every_kind_of_answer_scores_130_or_more(client, home, address):
    for _time in range(2):  # the second may be a kept one
        answer = client.get(address, secure=True)
        minimum = 120 if address.startswith("/admin") else 130  # Wagtail's editor styles inline
        assert score(answer) >= minimum, said(answer)
        assert answer["Permissions-Policy"]
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer["X-Frame-Options"] == "DENY"


def test_what_a_reader_has_already_says_the_same(client, home):
    for address in ("/", "/agenda/", "/agenda/encart/", "/agenda/agenda.json"):
        first = client.get(address, secure=True)
        again = client.get(address, secure=True, headers={"if-none-match": first["ETag"]})
        assert again.status_code == 304
        assert said(again) == said(first)


def test_errors_and_refusals_say_the_same(client, home, settings):
    page = said(client.get("/", secure=True))
    settings.ALLOWED_HOSTS = ["testserver"]
    refused = client.get("/", secure=True, headers={"host": "evil.example.org"})
    assert refused.status_code == 400
    assert said(refused) == page
    client.raise_request_exception = False
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("frontend.views.absolute_url", lambda *args: 1 / 0)
        broken = client.get("/robots.txt", secure=True)
    assert broken.status_code == 500
    assert said(broken) == page
    assert score(broken) >= 130
    settings.SECURE_SSL_REDIRECT = True
    plain = Client().get("/")  # whose middleware reads the setting again
    assert plain.status_code == 301
    assert said(plain) == page


def test_the_embed_alone_may_be_framed_by_others(client, home):
    make_event(make_network(), day(2020, 10, 7))
    with override("en"):
        english = reverse("agenda_embed")
    assert framed_addresses() == {reverse("agenda_embed"), english}
    for _time in range(2):
        answer = client.get(reverse("agenda_embed"), secure=True)
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert "X-Frame-Options" not in answer
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_document_is_downloaded_under_its_own_policy(client, home):
    document = CustomDocument.objects.create(title="Note", file=ContentFile(b"%PDF-1", "note.pdf"))
    answer = client.get(document.url, secure=True)
    answer.close()
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"


def test_visitors_are_asked_for_trusted_types_and_those_who_are_signed_in_are_not(client, home):
    asked = "require-trusted-types-for 'script'"
    assert asked in client.get("/")["Content-Security-Policy"]
    client.force_login(User.objects.create_superuser("admin"))
    assert asked not in client.get("/")["Content-Security-Policy"]


def nonce_of(answer) -> str:
    found = re.search(
        r"script-src 'self' 'nonce-([\w-]{22})'(;|$)", answer["Content-Security-Policy"]
    )
    return found[1] if found else ""


def test_each_answer_of_the_admin_has_a_nonce_of_its_own(superuser, client):
    addresses = [reverse("wagtailadmin_home")] * 2 + ["/admin/rien-de-tel/"] * 2
    nonces = [nonce_of(superuser.get(address)) for address in addresses]
    client.logout()
    nonces += [nonce_of(client.get(reverse("wagtailadmin_login"))) for _time in range(2)]
    assert all(nonces)
    assert len(set(nonces)) == len(nonces)


def test_what_a_document_asks_for_bears_the_nonce_of_the_document(superuser):
    page = superuser.get(reverse("wagtailadmin_home"))
    told = {DOCUMENT_NONCE: nonce_of(page)}
    assert f'document_nonce.js" nonce="{nonce_of(page)}"' in page.text
    form = superuser.get(ADD_REDIRECT, headers=told)
    assert nonce_of(form) == nonce_of(page)
    assert f'<script nonce="{nonce_of(page)}">' in form.text


@pytest.mark.parametrize(
    "told", ["", "a" * 21, "a" * 23, "a" * 10_000, "a" * 21 + "'", "a" * 22 + "\n", "é" * 22]
)
def test_a_nonce_that_is_none_of_ours_is_not_believed(superuser, told):
    answer = superuser.get(reverse("wagtailadmin_home"), headers={DOCUMENT_NONCE: told})
    assert nonce_of(answer) not in {"", told}


def test_no_page_of_the_public_has_a_nonce_even_where_the_admin_shows_it(superuser, home):
    told = {DOCUMENT_NONCE: "a" * 22}
    preview = reverse("wagtailadmin_pages:view_draft", args=[home.pk])
    for address in (home.url, preview):
        answer = superuser.get(address, headers=told)
        assert answer.status_code == 200
        assert "nonce" not in answer["Content-Security-Policy"]
        assert "nonce" not in answer.text
