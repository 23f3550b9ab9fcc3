"""What the doctor says of the domain that sends, asked of a real name server."""

import socket
from collections.abc import Callable, Iterator
from threading import Thread

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from operations.doctor import sender
from operations.doctor.registry import State

SPF, DMARC, KEY = "v=spf1 mx -all", "v=DMARC1; p=quarantine", "v=DKIM1; p=MIIB"


class NameServer(Thread):
    """A name server of a few TXT records, which knows no other name."""

    def __init__(self, records: dict[str, list[str]]) -> None:
        super().__init__(daemon=True)
        self.records = records
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]

    def run(self) -> None:
        while True:
            try:
                wire, client = self.socket.recvfrom(4096)
            except OSError:
                return
            self.socket.sendto(self.answer(dns.message.from_wire(wire)).to_wire(), client)

    def answer(self, query: dns.message.Message) -> dns.message.Message:
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        name = query.question[0].name.to_text(omit_final_dot=True)
        if texts := self.records.get(name):
            quoted = [f'"{text}"' for text in texts]
            answer.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", "TXT", *quoted))
        elif not any(known.endswith(f".{name}") for known in self.records):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        return answer


@pytest.fixture
def domain_with(monkeypatch) -> Iterator[Callable[..., None]]:
    servers: list[NameServer] = []

    def serve(records: dict[str, list[str]]) -> None:
        server = NameServer(records)
        servers.append(server)
        server.start()
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers, resolver.port = ["127.0.0.1"], server.port
        monkeypatch.setattr(dns.resolver, "default_resolver", resolver)

    yield serve
    for server in servers:
        server.socket.close()


def said(domain: str = "ville.example.fr") -> list[tuple[State, str]]:
    return [(finding.state, finding.sentence) for finding in sender.findings(domain)]


def test_a_domain_that_has_all_three_is_good(domain_with):
    domain_with(
        {
            "ville.example.fr": ["google-site-verification=x", SPF],
            "_dmarc.ville.example.fr": [DMARC],
            "s1._domainkey.ville.example.fr": [KEY],
        }
    )
    assert said() == [
        (State.GOOD, f"SPF : {SPF}"),
        (State.GOOD, "DKIM : au moins une clé"),
        (State.GOOD, f"DMARC : {DMARC}"),
    ]


def test_a_domain_that_has_none_is_told_each(domain_with):
    domain_with({"ville.example.fr": ["something else"]})
    found = list(sender.findings("ville.example.fr"))
    assert [finding.state for finding in found] == [State.WARNING] * 3
    for name, finding in zip(("de SPF", "de clé DKIM", "de DMARC"), found, strict=True):
        assert finding.sentence.startswith(f"ville.example.fr n'a pas {name}")
        assert finding.command.startswith("dig ")


def test_two_rules_of_spf_are_none(domain_with):
    domain_with({"ville.example.fr": [SPF, "v=spf1 a -all"]})
    assert said()[0] == (
        State.WARNING,
        "ville.example.fr a 2 règles SPF : aucune ne vaut, il en faut une seule",
    )


def test_the_dmarc_of_the_domain_above_counts(domain_with):
    domain_with({"_dmarc.example.fr": [DMARC]})
    assert said()[2] == (State.GOOD, f"DMARC : {DMARC}")


def test_where_no_name_server_answers_the_command_is_given(domain_with, monkeypatch):
    domain_with({})
    dns.resolver.default_resolver.port = 1  # where nothing listens
    monkeypatch.setattr(sender, "PATIENCE", 0.2)
    [finding] = sender.findings("ville.example.fr")
    assert finding.state == State.UNKNOWN
    assert (
        finding.command
        == "dig +short TXT ville.example.fr ; dig +short TXT _dmarc.ville.example.fr"
    )
