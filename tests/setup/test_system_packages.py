import pytest

from .conftest import Machine

SCRIPT = "scripts/system-packages.sh"


@pytest.fixture
def without_rights(machine: Machine) -> Machine:
    machine.add_command("id", "echo 1000")
    machine.add_command("sudo", "exit 1")
    machine.add_command("apt-get", "exit 0")
    return machine


def test_without_rights_the_missing_packages_are_named(without_rights: Machine):
    complaint = without_rights.complaint(SCRIPT)

    assert complaint.startswith("Il manque au système de quoi lancer les tests")
    for package in ("chromium", "nodejs", "npm", "postgresql-common"):
        assert package in complaint


def test_a_package_that_is_there_is_not_named(without_rights: Machine):
    without_rights.add_command("chromium", "")

    assert "chromium" not in without_rights.complaint(SCRIPT)


def test_postgresql_is_not_needed_when_a_server_is_named(without_rights: Machine):
    complaint = without_rights.complaint(SCRIPT, TEST_DATABASE_URL="postgresql://serveur/tests")

    assert "postgresql" not in complaint


def test_the_servers_of_deploy_are_asked_for_by_the_slow_tests_alone(without_rights: Machine):
    assert "wrk" not in without_rights.complaint(SCRIPT)
    assert without_rights.complaint(SCRIPT, "slow").endswith(" wrk")


def test_with_rights_the_missing_packages_are_installed(machine: Machine):
    machine.add_command("id", "echo 0")
    machine.add_command("apt-get", 'echo "$*" >>apt.log')

    assert machine.run(SCRIPT).returncode == 0
    update, install = (machine.root / "apt.log").read_text().splitlines()
    assert update.startswith("update")
    assert install.startswith("install")
    assert "chromium" in install


def test_an_installation_by_apt_that_fails_names_the_packages(machine: Machine):
    machine.add_command("id", "echo 0")
    machine.add_command("apt-get", "exit 100")

    complaint = machine.complaint(SCRIPT)

    assert complaint.startswith("Échec : l'installation par apt a échoué")
    assert "chromium" in complaint


def test_nothing_is_asked_when_nothing_is_missing(machine: Machine):
    for name in ("chromium", "msgfmt", "node", "npm"):
        machine.add_command(name, "")

    result = machine.run(SCRIPT, TEST_DATABASE_URL="postgresql://serveur/tests")

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("stage", ["all", "long", "slow"])
def test_the_missing_packages_are_named_before_anything_is_downloaded(
    without_rights: Machine, stage: str
):
    without_rights.add_python()

    complaint = without_rights.complaint("scripts/test.sh", stage)

    assert complaint.startswith("Il manque au système de quoi lancer les tests")
    assert not (without_rights.root / ".venv").exists()
