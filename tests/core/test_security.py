"""What a visitor's browser is told, and what it is not asked to keep."""

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override

from frontend.middleware import TrustedProxiesMiddleware

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

ADDRESSES = ["/", "/agenda/", "/agenda/agenda.json", "/recherche/?q=ville", "/rien-de-tel/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_public_pages_have_a_strict_policy(client, home, address):
    policy = client.get(address)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_visitor_gets_no_cookie_and_an_answer_that_caches_can_share(client, home, address):
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "Accept-Language" not in response.get("Vary", "")


def test_pages_are_in_french_whatever_the_browser_prefers(client, home):
    response = client.get("/agenda/", headers={"accept-language": "en"})
    assert response["Content-Language"] == "fr"
    assert '<html lang="fr"' in response.text


def test_the_admin_runs_no_inline_script(client):
    client.force_login(User.objects.create_superuser("admin"))
    policy = client.get(reverse("wagtailadmin_home"))["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts


def test_the_admin_speaks_french(client, home):
    assert "Mot de passe" in client.get(reverse("wagtailadmin_login")).text


def test_there_is_no_django_admin(client, home):
    assert client.get("/django-admin/").status_code == 404


@pytest.mark.parametrize(
    ("sender", "is_believed"),
    [("127.0.0.1", True), ("::1", True), ("", True), ("192.0.2.7", False), ("2001:db8::1", False)],
)
def test_the_scheme_is_believed_from_the_proxies_of_the_list_alone(
    client, home, settings, sender, is_believed
):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/", headers={"x-forwarded-proto": "https"}, REMOTE_ADDR=sender)
    assert (answer.status_code == 200) is is_believed


@pytest.mark.parametrize(
    ("sender", "said", "address"),
    [
        ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "198.51.100.1, 192.0.2.7, 127.0.0.1", "192.0.2.7"),
        ("", "2001:db8::1", "2001:db8::1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7, not an address", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7:5678", "192.0.2.7"),
        ("127.0.0.1", "[2001:db8::1]:443", "2001:db8::1"),
        ("::ffff:127.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("unix:", "192.0.2.7", "192.0.2.7"),
        ("203.0.113.9", "192.0.2.7", "203.0.113.9"),
    ],
)
def test_the_address_of_a_visitor_is_the_one_that_the_proxies_have_seen(sender, said, address):
    seen = []
    middleware = TrustedProxiesMiddleware(lambda request: seen.append(request.META["REMOTE_ADDR"]))
    middleware(RequestFactory().get("/", headers={"x-forwarded-for": said}, REMOTE_ADDR=sender))
    assert seen == [address]


def test_a_preview_is_shown_behind_a_front_that_ends_tls(superuser, home, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_SSL_REDIRECT = True
    headers = {"x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7"}
    address = reverse("wagtailadmin_pages:view_draft", args=[home.pk])
    assert superuser.get(address, headers=headers).status_code == 200


def test_another_host_is_refused_in_french(client, home, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    with override("en"):  # the language of the request before
        answer = client.get("/", headers={"host": "evil.example.org"})
    assert answer.status_code == 400
    assert "Cette demande n’est pas lisible" in answer.text
    assert "evil" not in answer.text
