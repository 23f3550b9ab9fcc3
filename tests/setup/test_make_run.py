import socket
import sys

from .conftest import Machine

# Makes environments that look right; what its pip does is the test's.
PYTHON = """
case "$*" in
  *"-m venv"*) mkdir -p "${@: -1}/bin" && cp "$0" "${@: -1}/bin/python" ;;
  *"-m pip"*) %s ;;
esac
"""
DISK_WITH = """echo "Filesystem 1024-blocks Used Available Capacity Mounted"
echo "disk 999999 0 %s 99%% /"
"""


def test_without_any_python_it_says_which_one_is_needed(machine: Machine):
    complaint = machine.complaint("make", "run")

    assert complaint.startswith("Il faut Python 3.12 ou plus récent")
    assert "aucun n'a été trouvé" in complaint


def test_an_older_python_is_named_and_no_package_that_is_there_is_asked_for(machine: Machine):
    machine.add_command(
        "python3", f'exec "{sys.executable}" -c "import sys; sys.version_info = (3, 11, 7); $2"'
    )

    complaint = machine.complaint("make", "run")

    assert complaint.startswith("Il faut Python 3.12 ou plus récent, et c'est 3.11")
    assert "apt install" not in complaint


def test_a_python_that_cannot_make_an_environment_does_not_suit(machine: Machine):
    machine.add_command(
        "python3.13",
        f"""[[ $* != *ensurepip* ]] || {{ echo "No module named ensurepip" >&2; exit 1; }}
exec "{sys.executable}" "$@\"""",
    )

    complaint = machine.complaint("make", "run")

    assert "avec son module venv, qui manque" in complaint
    assert "apt install python3-venv" in complaint


def test_a_python_that_uv_has_installed_suits(machine: Machine):
    folder = machine.root / "home/.local/share/uv/python/cpython-3.13-linux/bin"
    folder.mkdir(parents=True)
    machine.add_python()
    (machine.commands / "python3.13").rename(folder / "python3")
    machine.add_command("df", DISK_WITH % (100 * 1024))

    assert machine.complaint("make", "run", PORT="0").startswith("Le disque est trop plein")


def test_a_python_that_uv_has_installed_for_all_suits(machine: Machine):
    folder = machine.root / "opt/cpython-3.13-linux/bin"
    folder.mkdir(parents=True)
    machine.add_python()
    (machine.commands / "python3.13").rename(folder / "python3")
    machine.add_command("df", DISK_WITH % (100 * 1024))

    assert machine.complaint("make", "run", PORT="0").startswith("Le disque est trop plein")


def test_a_python_of_pyenv_suits(machine: Machine):
    versions = machine.root / "home/.pyenv/versions/3.13.0/bin"
    versions.mkdir(parents=True)
    machine.add_python()
    (machine.commands / "python3.13").rename(versions / "python")
    machine.add_command("df", DISK_WITH % (100 * 1024))

    assert machine.complaint("make", "run", PORT="0").startswith("Le disque est trop plein")


def test_a_port_already_taken_is_said_before_anything_is_installed(machine: Machine):
    machine.add_python()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        complaint = machine.complaint("make", "run", PORT=str(port))

    assert complaint.startswith(f"Le port {port} est déjà pris")
    assert not (machine.root / ".venv").exists()


def test_a_port_that_is_no_number_is_said(machine: Machine):
    machine.add_python()

    complaint = machine.complaint("make", "run", PORT="huit mille")

    assert complaint == "PORT doit être un nombre de 1 à 65535, et non « huit mille »."


def test_a_disk_that_is_too_full_is_said_before_anything_is_installed(machine: Machine):
    machine.add_python()
    machine.add_command("df", DISK_WITH % (100 * 1024))

    complaint = machine.complaint("make", "run", PORT="0")

    assert complaint.startswith("Le disque est trop plein : il faut 700 Mo libres")
    assert complaint.endswith("il en reste 100.")
    assert not (machine.root / ".venv").exists()


def test_a_disk_without_room_for_the_database_is_said_on_every_run(machine: Machine):
    machine.add_command("df", DISK_WITH % (10 * 1024))

    assert machine.complaint("make", "run").startswith("Le disque est trop plein : il faut 50 Mo")


def test_a_disk_that_fills_up_during_the_installation_is_said(machine: Machine):
    machine.add_command(
        "python3.13",
        PYTHON % 'echo "ERROR: OSError: [Errno 28] No space left on device" >&2; exit 1',
    )

    assert machine.complaint("make", "run").startswith("Le disque est plein")


def test_an_installation_without_network_is_said_and_its_details_are_kept(machine: Machine):
    machine.add_command(
        "python3.13",
        PYTHON % 'echo "NewConnectionError: Temporary failure in name resolution" >&2; exit 1',
    )

    complaint = machine.complaint("make", "run")

    assert complaint.startswith("Le réseau ne répond pas")
    assert "var/log/run.log" in complaint
    assert "NewConnectionError" in (machine.root / "var/log/run.log").read_text()


def test_any_other_failure_of_the_installation_names_the_file_of_its_details(machine: Machine):
    machine.add_command("python3.13", PYTHON % 'echo "hashes do not match" >&2; exit 1')

    complaint = machine.complaint("make", "run")

    assert complaint == (
        "Échec : les paquets Python n'ont pas pu être installés (détails dans var/log/run.log)."
    )
