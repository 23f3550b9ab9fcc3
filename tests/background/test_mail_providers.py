"""E-mail by a provider's interface, which a server of this machine plays."""

import json
from base64 import b64decode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from anymail.exceptions import AnymailRequestsAPIError
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage

from config.settings.environment import MAIL_PROVIDERS, mailer, variable

ANSWERS = {
    "brevo": {"messageId": "<a@b>"},
    "mailjet": {"Messages": [{"Status": "success", "To": [{"Email": "a@b.fr", "MessageID": 1}]}]},
    "mailgun": {"id": "<a@b>", "message": "Queued. Thank you."},
    "scaleway": {"emails": [{"mail_rcpt": "a@b.fr", "status": "new", "message_id": "1"}]},
}


class Provider(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, self.headers, body))
        answer = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def provider() -> Iterator[HTTPServer]:
    with HTTPServer(("127.0.0.1", 0), Provider) as server:
        server.asked, server.status = [], 200
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def send(settings, provider: HTTPServer, name: str, *credentials: str) -> None:
    provider.answer = ANSWERS[name]
    own = f"api_url=http://127.0.0.1:{provider.server_port}/&sender_domain=exemple.fr"
    query = own if name == "mailgun" else own.partition("&")[0]
    address = f"anymail+{name}://{':'.join(credentials)}?{query}"
    settings.MAILERS = settings.MAILERS | {"server": mailer(address)}
    EmailMessage("Relecture", "À relire", "reseau@exemple.fr", ["a@b.fr"]).send(using="server")


def test_brevo_takes_a_message_with_its_key(settings, provider):
    send(settings, provider, "brevo", "cl%2Fe")
    [(path, headers, body)] = provider.asked
    assert (path, headers["api-key"]) == ("/smtp/email", "cl/e")
    sent = json.loads(body)
    assert (sent["subject"], sent["to"]) == ("Relecture", [{"email": "a@b.fr"}])


def test_mailjet_takes_a_message_with_its_two_keys(settings, provider):
    send(settings, provider, "mailjet", "cle", "secret")
    [(_path, headers, body)] = provider.asked
    assert b64decode(headers["Authorization"].split()[1]) == b"cle:secret"
    assert b"Relecture" in body


@pytest.mark.parametrize(("name", "keys"), [("mailgun", ["cle"]), ("scaleway", ["cle", "projet"])])
def test_others_take_a_message_too(settings, provider, name, keys):
    send(settings, provider, name, *keys)
    assert b"Relecture" in provider.asked[0][2]


def test_a_provider_that_refuses_is_an_error_which_the_worker_tries_again(settings, provider):
    provider.status = 503
    with pytest.raises(AnymailRequestsAPIError):
        send(settings, provider, "brevo", "cle")


def test_every_provider_is_one_of_anymail():
    for name, keys in MAIL_PROVIDERS.items():
        found = mailer(f"anymail+{name}://{':'.join(keys)}")
        assert found["OPTIONS"] == {"timeout": 10} | {key: key for key in keys}


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("anymail+pigeon://cle", "brevo, mailersend, mailgun"),
        ("anymail+mailjet://cle", "anymail+mailjet://api_key:secret_key"),
        ("anymail+brevo://", "anymail+brevo://api_key"),
    ],
)
def test_an_address_that_lacks_a_part_is_named(monkeypatch, address, said):
    monkeypatch.setenv("EMAIL_URL", address)
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL ne convient pas") as refused:
        variable("EMAIL_URL", mailer)
    assert said in str(refused.value)
