"""Whoever a provider knows signs in, if an account or an invitation has her verified address."""

from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from joserfc.jwk import RSAKey

from accounts.models import AccountRecord, ProviderIdentity, Session
from config.settings.environment import variable, web_address
from core.roles import editors
from networks.roles import coordinators
from tests.accounts.provider import CLIENT, SECRET, running_provider
from tests.accounts.test_second_factor import CONFIRM, set_up, where
from tests.factories import make_network
from tests.networks.test_invitations import invite

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning"),
]
PEOPLE = get_user_model().objects
HOME, LOGIN = "/admin/", "/admin/login/"
ADA = {"sub": "s-1", "email": "ada@example.org", "email_verified": True}
ADA |= {"given_name": "Ada", "usual_name": "Lovelace"}


@pytest.fixture(scope="module")
def server():
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(server, settings):
    server.person, server.lies, server.says_in_userinfo = dict(ADA), {}, {}
    server.metadata_lies, server.is_unsigned = {}, False
    server.signs_userinfo, server.signing_key, server.moved = False, None, ""
    options = {"issuer": server.issuer, "client_id": CLIENT, "client_secret": SECRET}
    options |= {"name": "ProConnect", "scope": "openid email", "trusts_emails": False}
    settings.SINGLE_SIGN_ON = options
    return server


@pytest.fixture
def ada(home):
    user = PEOPLE.create_user("ada", "Ada@example.org", password="trois-petits-chats")
    user.groups.add(editors(home))
    return user


def begin(client: Client, back="") -> str:
    """Press the button, and return where the browser goes."""
    page = client.post(reverse("single_sign_on"), {"next": back})
    address = page.headers["Refresh"].removeprefix("0; url=")
    assert f'href="{address}"' in unescape(page.text)
    return address


def go_and_come_back(provider, client=None, back="") -> tuple[Client, object]:
    """Sign in at the provider, and return the browser and the answer."""
    client = client or Client(headers={"host": "localhost:8000"})
    returned = provider.authorize(begin(client, back))
    assert returned.startswith("http://localhost:8000/admin/login/externe/retour/?")
    return client, client.get(returned.removeprefix("http://localhost:8000"))


def refusal(client: Client) -> str:
    assert where(client) == LOGIN
    return unescape(client.get(LOGIN).text)


@pytest.mark.parametrize("signed", [False, True])
def test_an_account_of_a_verified_address_signs_in(provider, ada, signed):
    provider.signs_userinfo = signed
    client, answer = go_and_come_back(provider, back="/admin/pages/")
    assert answer.headers["Location"] == "/admin/pages/"
    assert client.get(HOME).context["user"] == ada
    assert ProviderIdentity.objects.get().account == ada
    assert AccountRecord.objects.filter(action="signed_in", account=ada).exists()


def test_the_subject_is_known_again_whatever_its_address_has_become(provider, ada):
    go_and_come_back(provider)
    other = PEOPLE.create_superuser("autre", "nouvelle@example.org")
    provider.person["email"] = "nouvelle@example.org"
    client, _answer = go_and_come_back(provider)
    assert client.get(HOME).context["user"] == ada
    assert not ProviderIdentity.objects.filter(account=other).exists()


@pytest.mark.parametrize("verified", [False, None, "true", 1])
def test_an_address_that_is_not_verified_opens_nothing(provider, ada, verified):
    provider.person["email_verified"] = verified
    client, _answer = go_and_come_back(provider)
    assert "pas ce site : demandez une invitation" in refusal(client)


def test_a_provider_that_only_has_verified_addresses_may_be_trusted(provider, ada, settings):
    del provider.person["email_verified"]
    settings.SINGLE_SIGN_ON["trusts_emails"] = True
    client, _answer = go_and_come_back(provider)
    assert where(client) == HOME


def test_who_has_no_account_and_no_invitation_gets_none(provider, home):
    client, _answer = go_and_come_back(provider)
    assert "demandez une invitation" in refusal(client)
    assert not PEOPLE.filter(email__iexact=ADA["email"]).exists()
    assert ADA["email"] not in str(list(AccountRecord.objects.values()))
    row = AccountRecord.objects.get(action="not_invited")
    assert (row.account_name, row.detail) == ("", "ProConnect")
    # It is no wrong password.
    assert not AccountRecord.objects.filter(action="refused").exists()


def test_an_invitation_of_this_address_is_accepted(provider, editor, home):
    network, other = make_network("Habitat"), make_network("Emploi")
    for row in (network, other):
        invite(editor, row, "ADA@example.org")
    client, _answer = go_and_come_back(provider)
    user = PEOPLE.get(username="ada@example.org")
    assert (user.first_name, user.last_name) == ("Ada", "Lovelace")
    assert not user.has_usable_password()
    assert set(user.groups.all()) == {coordinators(network), coordinators(other)}
    assert where(client) == HOME


def test_two_accounts_of_one_address_open_neither(provider, ada):
    PEOPLE.create_user("ada@example.org")
    client, _answer = go_and_come_back(provider)
    assert where(client) == LOGIN


@pytest.mark.parametrize("known", [False, True])
def test_a_closed_account_stays_closed(provider, ada, known):
    if known:
        go_and_come_back(provider)
    ada.is_active = False
    ada.save()
    client, _answer = go_and_come_back(provider)
    assert where(client) == LOGIN


def test_the_second_factor_is_still_asked_for(provider, ada):
    browser = Client()
    browser.force_login(ada)
    set_up(ada, browser)
    client, _answer = go_and_come_back(provider)
    assert where(client) == CONFIRM


@pytest.mark.parametrize(
    "lies",
    [
        {"nonce": "another"},
        {"aud": "another-site"},
        {"iss": "https://evil.example"},
        {"exp": 1},
    ],
    ids=str,
)
def test_a_token_that_is_not_for_this_sign_in_is_refused(provider, ada, lies):
    provider.lies = lies
    client, _answer = go_and_come_back(provider)
    assert "n'a pas pu dire qui vous êtes" in refusal(client)


def test_a_token_that_nobody_has_signed_is_refused_whatever_the_provider_takes(provider, ada):
    provider.metadata_lies = {"id_token_signing_alg_values_supported": ["none", "HS256", "RS256"]}
    client, _answer = go_and_come_back(provider)
    assert where(client) == HOME
    provider.is_unsigned = True
    client, _answer = go_and_come_back(provider)
    assert "n'a pas pu dire qui vous êtes" in refusal(client)


def test_a_provider_that_names_another_issuer_is_refused(provider, ada):
    client = Client(headers={"host": "localhost:8000"})
    returned = provider.authorize(begin(client))
    provider.metadata_lies = {"issuer": "https://evil.example"}
    provider.lies = {"iss": "https://evil.example"}
    client.get(returned.removeprefix("http://localhost:8000"))
    assert "n'a pas pu dire qui vous êtes" in refusal(client)
    # And is not gone to.
    client.post(reverse("single_sign_on"))
    assert "ne répond pas" in refusal(client)


@pytest.mark.parametrize("path", ["/token", "/keys", "/userinfo"])
def test_what_the_provider_says_is_elsewhere_is_not_asked_for_there(provider, ada, path):
    """The secret of the site and what it knows go to the addresses of the provider alone."""
    provider.moved = path
    client, _answer = go_and_come_back(provider)
    assert "n'a pas pu dire qui vous êtes" in refusal(client)


def test_a_provider_that_is_elsewhere_is_not_followed(provider, home):
    provider.moved = "/.well-known/openid-configuration"
    client = Client(headers={"host": "localhost:8000"})
    client.post(reverse("single_sign_on"))
    assert "ne répond pas" in refusal(client)


@pytest.mark.parametrize("lie", [{"max_redirects": 9}, {"proxies": {"http": "http://127.0.0.1:9"}}])
def test_a_provider_does_not_say_how_it_is_asked(provider, ada, lie):
    provider.metadata_lies, provider.moved = lie, "/token" if "max_redirects" in lie else ""
    client, _answer = go_and_come_back(provider)
    assert where(client) == (LOGIN if provider.moved else HOME)


@pytest.mark.parametrize(
    "lie", [{"client_id": "x"}, {"issuer": 7}, {"token_endpoint": 7}, {"jwks_uri": None}]
)
def test_a_provider_that_says_what_makes_no_sense_is_no_error(provider, ada, lie):
    provider.metadata_lies = lie
    client = Client(headers={"host": "localhost:8000"})
    assert client.post(reverse("single_sign_on")).status_code in {200, 302}


def test_no_address_of_a_provider_is_less_encrypted_than_its_own(provider, ada):
    provider.metadata_lies = {"token_endpoint": "gopher://127.0.0.1/token"}
    client = Client(headers={"host": "localhost:8000"})
    client.post(reverse("single_sign_on"))
    assert "ne répond pas" in refusal(client)


@pytest.mark.parametrize("signed", [False, True])
def test_what_somebody_else_has_signed_is_refused(provider, ada, signed):
    provider.signs_userinfo = signed
    provider.signing_key = RSAKey.generate_key(2048, {"kid": "k"})
    client, _answer = go_and_come_back(provider)
    assert "n'a pas pu dire qui vous êtes" in refusal(client)


def test_the_two_answers_of_the_provider_are_of_one_person(provider, ada):
    provider.says_in_userinfo = {"sub": "s-2"}
    client, _answer = go_and_come_back(provider)
    assert "n'a pas pu dire qui vous êtes" in refusal(client)


@pytest.mark.parametrize(
    "question", ["", "?code=x", "?code=x&state=y", "?error=access_denied", "?state=%00&code=%00"]
)
def test_a_return_that_nobody_began_is_refused(provider, ada, question):
    client = Client()
    assert client.get(reverse("single_sign_on_end") + question).headers["Location"] == LOGIN
    assert where(client) == LOGIN


def test_the_return_of_another_browser_is_refused(provider, ada):
    returned = provider.authorize(begin(Client(headers={"host": "localhost:8000"})))
    victim = Client()
    victim.get(returned.removeprefix("http://localhost:8000"))
    assert where(victim) == LOGIN


def test_nothing_is_written_nor_asked_for_whoever_has_not_pressed_the_button(provider, settings):
    settings.SINGLE_SIGN_ON["issuer"] = "http://127.0.0.1:9"  # that nobody answers would be said
    address, client = reverse("single_sign_on"), Client(enforce_csrf_checks=True)
    assert client.get(address).headers["Location"] == LOGIN
    assert client.post(address).status_code == 403
    assert not Session.objects.exists()
    assert not client.cookies.get("messages")


def test_one_is_sent_on_this_site_alone(provider, ada):
    _client, answer = go_and_come_back(provider, back="https://evil.example/")
    assert answer.headers["Location"] == HOME


def test_a_provider_that_does_not_answer_is_said(provider, settings, home):
    settings.SINGLE_SIGN_ON = settings.SINGLE_SIGN_ON | {"issuer": "http://127.0.0.1:9"}
    client = Client()
    assert client.post(reverse("single_sign_on")).headers["Location"] == LOGIN
    assert "ProConnect ne répond pas" in unescape(client.get(LOGIN).text)


def test_the_door_offers_it_where_it_is_set_and_not_elsewhere(provider, settings, home):
    assert "S'identifier avec ProConnect" in unescape(Client().get(LOGIN).text)
    settings.SINGLE_SIGN_ON = None
    assert "ProConnect" not in Client().get(LOGIN).text
    for name in ("single_sign_on", "single_sign_on_end"):
        assert Client().get(reverse(name)).status_code == 404


@pytest.mark.parametrize("address", ["http://proconnect.example", "proconnect", "javascript:x"])
def test_an_address_that_is_not_encrypted_stops_the_site_in_words(monkeypatch, address):
    monkeypatch.setenv("OIDC_ISSUER", address)
    with pytest.raises(ImproperlyConfigured, match="https://"):
        variable("OIDC_ISSUER", web_address, None)
