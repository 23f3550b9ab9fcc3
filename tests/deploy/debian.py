"""A fresh Debian in a folder, with processes of its own, and no systemd."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.deploy.servers import ROOT, wait_until

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
# Of a Python that is copied there, as Debian 12 has none that suits.
OF_PYTHON = [
    "libbz2-1.0",
    "libffi8",
    "liblzma5",
    "libreadline8",
    "libsqlite3-0",
    "libssl3",
    "zlib1g",
]
SOURCE = "/opt/source"
"""Where the project is in it, before it is installed."""
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass
class Debian:
    """Commands are run in it by its superuser, whose network is this machine's."""

    folder: Path
    pid: int
    """The first of its processes: when it ends, all do."""

    def command(self, *words: str, **variables: str) -> list[str]:
        environment = {"PATH": PATH, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        environment |= {"PIP_CERT": str(CERTIFICATES)} | variables
        said = [f"{name}={value}" for name, value in environment.items()]
        enter = ["nsenter", f"--target={self.pid}", "--mount", "--pid", "--"]
        return [*enter, "chroot", str(self.folder), "env", "-i", *said, *words]

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words, **variables),
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def says(self, *words: str, **variables: str) -> str:
        """Run a command that must succeed, and return what it says."""
        done = self.run(*words, **variables)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout.strip()

    def add_packages(self, *names: str) -> None:
        self.says("apt-get", "update", "-qq")
        self.says("apt-get", "install", "-qq", "--yes", "--no-install-recommends", *names)

    def add_python(self) -> None:
        """Add the Python that runs the tests, where uv would put it."""
        self.add_packages(*OF_PYTHON)
        shutil.copytree(sys.base_prefix, self.folder / "opt/python", symlinks=True)
        (self.folder / "etc/ld.so.conf.d/python.conf").write_text("/opt/python/lib\n")
        self.says("ldconfig")


def copy_code(folder: Path) -> None:
    """Copy the project as it is here, as a clone has it."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True)
    folder.mkdir(parents=True, exist_ok=True)
    archive = ["tar", "--create", "--null", "--files-from=-"]
    with subprocess.Popen(
        archive, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as packing:
        unpacking = subprocess.Popen(["tar", "--extract", "-C", folder], stdin=packing.stdout)
        packing.stdin.write(files.stdout)
        packing.stdin.close()
        assert unpacking.wait() == 0


@contextmanager
def debian(suite: str, folder: Path) -> Iterator[Debian]:
    """Make a system with the project in SOURCE; BASE_DEBIAN may be an archive of a bare one."""
    folder.mkdir()
    if base := os.environ.get("BASE_DEBIAN"):
        subprocess.run(["tar", "--extract", f"--file={base}", "-C", folder], check=True)
    else:
        make = ["debootstrap", "--variant=minbase", suite, str(folder)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    for file in ("/etc/resolv.conf", "/etc/hosts"):
        shutil.copy(file, folder / file[1:])
    copy_code(folder / SOURCE[1:])
    mounts = f"mount -t proc proc {folder}/proc && mount --rbind /dev {folder}/dev"
    isolated = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c"]
    with subprocess.Popen([*isolated, f"{mounts} && exec sleep infinity"]) as outer:
        try:
            children = Path(f"/proc/{outer.pid}/task/{outer.pid}/children")
            wait_until(lambda: children.read_text().strip())
            made = Debian(folder, int(children.read_text().split()[0]))
            wait_until(lambda: made.run("test", "-e", "/proc/self/status").returncode == 0)
            made.add_packages("ca-certificates")
            # For a network that has certificates of its own.
            shutil.copy(CERTIFICATES, folder / str(CERTIFICATES)[1:])
            yield made
        finally:
            outer.kill()
    shutil.rmtree(folder, ignore_errors=True)
