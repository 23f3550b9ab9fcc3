"""Say of each part of the site that it is good, or what is wrong and what to do."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from operations.doctor.registry import MARKS, Finding, Probe, State, examine

STYLES = {State.GOOD: "SUCCESS", State.WARNING: "WARNING", State.WRONG: "ERROR"}


class Command(BaseCommand):
    help = (
        "Examine chaque partie du site : bonne, ou ce qui ne va pas et la commande suivante."
        " Finit par 0 si tout va, 1 s'il y a quelque chose à voir, 2 si quelque chose est faux."
    )
    requires_system_checks: list = []  # they stop at the first thing that is wrong

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="pour une machine")

    def handle(self, *args: Any, **options: Any) -> None:
        found: list[tuple[Probe, Finding]] = []
        for probe, finding in examine():
            if not options["json"]:
                self._say(probe, finding, is_first=not found or found[-1][0] != probe)
            found.append((probe, finding))
        status = max(finding.state.value for _probe, finding in found)
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(found, status), ensure_ascii=False, indent=2))
        else:
            self._conclude([finding for _probe, finding in found])
        sys.exit(max(0, status))

    def _say(self, probe: Probe, finding: Finding, *, is_first: bool) -> None:
        style = getattr(self.style, STYLES.get(finding.state, "NOTICE"))
        mark = style(f"{MARKS[finding.state]:<8}")
        self.stdout.write(f"{str(probe.title) if is_first else '':<26} {mark} {finding.sentence}")
        if finding.command:
            self.stdout.write(f"{'':<35} → {finding.command}")

    def _conclude(self, findings: list[Finding]) -> None:
        count = sum(finding.state in {State.WARNING, State.WRONG} for finding in findings)
        words = ngettext("%(count)d chose à reprendre.", "%(count)d choses à reprendre.", count)
        self.stdout.write("\n" + (words % {"count": count} if count else _("Tout va bien.")))


def _as_json(found: list[tuple[Probe, Finding]], status: int) -> dict[str, Any]:
    return {
        "status": State(status).name.lower() if status > 0 else "good",
        "findings": [
            {
                "part": probe.name,
                "state": finding.state.name.lower(),
                "sentence": finding.sentence,
                "command": finding.command,
            }
            for probe, finding in found
        ],
    }
