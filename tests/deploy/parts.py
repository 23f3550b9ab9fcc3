"""What hosts of the site share: a storage that speaks S3, and a pooler of connections."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploy.servers import free_port, is_open, running, wait_until
from tests.faults.parts import Postgres, as_postgres

NANIO = "nanio==0.1.7"
KEY, SECRET, BUCKET = "cle", "se/cret+1", "reseau"


@contextmanager
def s3(folder: Path) -> Iterator[str]:
    """Start nanio, which checks signatures and keeps what it is given; return its STORAGE_URL."""
    environment = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    install = [str(environment / "bin/pip"), "install", "--quiet", NANIO]
    subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    (folder / "data" / BUCKET).mkdir(parents=True)
    port = free_port()
    serve = [str(environment / "bin/nanio"), "serve", "--data-dir", str(folder / "data")]
    serve += ["--host", "127.0.0.1", "--port", str(port), "--no-access-log"]
    keys = {"NANIO_ACCESS_KEY": KEY, "NANIO_SECRET_KEY": SECRET}
    with running(serve, env=os.environ | keys, stderr=subprocess.DEVNULL):
        wait_until(lambda: is_open(port))
        yield f"s3+http://{KEY}:{SECRET.replace('/', '%2F')}@127.0.0.1:{port}/{BUCKET}"


@contextmanager
def pooled(server: Postgres, folder: Path) -> Iterator[str]:
    """Start pgbouncer before the server; return its DATABASE_URL."""
    port = free_port()
    settings = folder / "pgbouncer.ini"
    settings.write_text(f"""
[databases]
postgres = host=127.0.0.1 port={server.port} user=site
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
""")
    for path in (folder, *folder.parents[:2], settings):
        path.chmod(0o755)
    with running(as_postgres("/usr/sbin/pgbouncer", "-q", str(settings)), cwd="/"):
        wait_until(lambda: is_open(port))
        yield f"postgresql://site@127.0.0.1:{port}/postgres"
