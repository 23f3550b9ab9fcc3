#!/usr/bin/env bash
# Looks for known vulnerabilities of the pinned packages, where PyPI's advisories can be read.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=2
AUDIT=pip-audit==2.10.1
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

# audit: writes the findings as JSON. It fails when it finds some, and when it cannot look.
audit() {
  "$tools/bin/pip-audit" --requirement requirements/development.txt --require-hashes --disable-pip \
    --progress-spinner off --format json --output "$tools/found.json"
}

# A package that the index knows nothing of is skipped without an error.
report() {
  "$PYTHON" - "$tools/found.json" <<'PYTHON'
import json
import sys

packages = json.load(open(sys.argv[1]))["dependencies"]
read = [package for package in packages if "skip_reason" not in package]
found = [(package, fault) for package in read for fault in package["vulns"]]
for package, fault in found:
    fixed = ", ".join(fault["fix_versions"]) or "aucune"
    print(f"{package['name']} {package['version']} : {fault['id']}, corrigé dans : {fixed}")
if not read:
    sys.exit(2)
print(f"{len(read)} paquets lus sur {len(packages)}, {len(found)} failles connues.")
sys.exit(bool(found) or len(read) < len(packages))
PYTHON
}

begin_step "Outil d'audit"
find_python
attempt "l'outil d'audit n'a pas pu être créé" "$PYTHON" -m venv "$tools"
download "l'outil d'audit n'a pas pu être installé" \
  "$tools/bin/python" -m pip install --disable-pip-version-check "$AUDIT"
end_step
begin_step "Failles connues"
audit &>"$tools/log" || true
[[ -s $tools/found.json ]] ||
  fail "Rien n'a été vérifié : les avis de sécurité de PyPI ne répondent pas ($(tail -1 "$tools/log"))."
end_step "lues"
status=0
report || status=$?
if ((status == 2)); then
  fail "Rien n'a été vérifié : cet index de paquets ne donne pas les avis de sécurité de PyPI."
fi
exit "$status"
