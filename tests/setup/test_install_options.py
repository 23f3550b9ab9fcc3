"""What `deploy/install.sh` refuses, in one sentence, before it has done anything."""

import shutil

import pytest

from .conftest import ROOT, Machine

SCRIPT = "deploy/install.sh"
RIGHT = {"--domain": "www.exemple.fr", "--email-url": "smtp://hote", "--admin": "a@exemple.fr"}


@pytest.fixture
def ordinary(machine: Machine) -> Machine:
    """A person who may not install: the script stops there at the latest."""
    shutil.copytree(ROOT / "deploy", machine.root / "deploy")
    machine.add_command("id", "echo 1000")
    return machine


def options(**changed: str) -> list[str]:
    given = RIGHT | {f"--{name.replace('_', '-')}": value for name, value in changed.items()}
    return [word for pair in given.items() for word in pair]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--domaine", "a"], "L'option « --domaine » est inconnue."),
        (["--domain"], "L'option --domain attend une valeur."),
        (options(domain="https://www.exemple.fr"), "n'est pas un nom de domaine"),
        (options(domain="exemple"), "n'est pas un nom de domaine"),
        (options(domain="a.fr;reboot"), "n'est pas un nom de domaine"),
        (options(email_url="mail.exemple.fr"), "n'est pas un serveur de courriel"),
        (options(email_url="smtp://a:'b@c"), "n'est pas un serveur de courriel"),
        (options(admin="admin"), "n'est pas une adresse électronique"),
        (options(admin="a'@b.fr"), "n'est pas une adresse électronique"),
        (options(email_url="anymail+brevo://cle"), "en administrateur"),
        (["--upgrade"], "en administrateur"),
        (["--remove"], "en administrateur"),
    ],
)
def test_a_wrong_option_is_named_in_a_sentence(ordinary: Machine, given, said):
    assert said in ordinary.complaint(SCRIPT, *given)
