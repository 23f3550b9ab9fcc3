"""Measure both fronts of deploy/: python -m tests.deploy.bench FOLDER

Requests a second, over those of nginx for a file of the same size; from a publication to its page.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.deploy.servers import FRONTS, NAME, ROOT, Site, ask, free_port, hosts, nginx, program

SECONDS = int(os.environ.get("SECONDS_A_RUN", "10"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
ADDRESSES = ("/", "/agenda/")
ENCODINGS = ("", "br")
PROGRAMME = "site/demo/data/programme-2020.yaml"
FILES = """
server {{
    listen 127.0.0.1:{port};
    gzip off;
    open_file_cache max=4096 inactive=60s;
    root {folder};
}}
"""


def requests_a_second(port: int, address: str, encoding: str) -> float:
    command = [program("wrk"), "-t2", "-c32", f"-d{SECONDS}s", "-H", f"Host: {NAME}"]
    if encoding:
        command += ["-H", f"Accept-Encoding: {encoding}"]
    run = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{address}"], capture_output=True, text=True, check=True
    )
    assert "Non-2xx" not in run.stdout, run.stdout
    return float(re.search(r"Requests/sec:\s+([\d.]+)", run.stdout)[1])


def measure_requests(ports: dict[str, int], files: int, folder: Path) -> Iterator[str]:
    yield (
        "| adresse | encodage | octets | fichier, req/s | "
        + " | ".join(f"{name}, req/s | ÷ fichier" for name in ports)
        + " |"
    )
    yield "|---" * (4 + 2 * len(ports)) + "|"
    for address in ADDRESSES:
        for encoding in ENCODINGS:
            body = ask(ports["nginx"], address, Accept_Encoding=encoding).body
            # nginx keeps files open.
            (folder / (file := f"{len(body)}.html")).write_bytes(body)
            rates: dict[str, list[float]] = {name: [] for name in ("file", *ports)}
            # Others may use the processors: the rates of a round are compared with one another.
            for _ in range(ROUNDS):
                rates["file"].append(requests_a_second(files, f"/{file}", encoding))
                for name, port in ports.items():
                    rates[name].append(requests_a_second(port, address, encoding))
            cells = [address, encoding or "aucun", f"{len(body)}", median(rates["file"])]
            for name in ports:
                pairs = zip(rates[name], rates["file"], strict=True)
                ratios = [rate / base for rate, base in pairs]
                cells += [median(rates[name]), f"{statistics.median(ratios):.2f}"]
            yield f"| {' | '.join(cells)} |"


def median(values: list[float]) -> str:
    return f"{statistics.median(values):.0f}"


def measure_publications(site: Site, ports: dict[str, int], runs: int = 20) -> Iterator[str]:
    yield "| de « Publier » à la page, ms | médiane | la plus longue |"
    yield "|---|---|---|"
    with site.editor() as editor:
        for name, port in ports.items():
            seen = []
            for number in range(runs):
                title = f"{name} {number}"
                published = editor("publish", "mesure", title)
                address = editor("address", "mesure")
                while title not in ask(port, address).text:
                    time.sleep(0.002)
                seen.append((time.time() - published) * 1000)
                time.sleep(0.37)  # at another instant of a second
            yield f"| {name} | {median(seen)} | {max(seen):.0f} |"


def main(folder: Path) -> None:
    for name in ("nginx", "varnishd", "wrk"):
        program(name)
    site, files, static = Site(folder), free_port(), folder / "files"
    static.mkdir()
    site.make()
    for command in (["load_programme", PROGRAMME], ["make_sample_sessions", "500"]):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            # Production refuses sample sessions.
            env=site.environment | {"DJANGO_SETTINGS_MODULE": "config.settings.test"},
            check=True,
            capture_output=True,
        )
    with ExitStack() as stack:
        both = stack.enter_context(hosts(site))
        ports = {}
        for name, front in FRONTS.items():
            more = {"more": FILES.format(port=files, folder=static)} if front is nginx else {}
            ports[name] = stack.enter_context(front(site, both, folder / name, **more)).port
        for line in measure_publications(site, ports):
            print(line, flush=True)  # noqa: T201
        print()  # noqa: T201
        for line in measure_requests(ports, files, static):
            print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
