#!/usr/bin/env bash
# Writes what the site is made of as a CycloneDX document, var/sbom.json.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=2
CYCLONEDX=cyclonedx-bom==7.5.0
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

begin_step "Outil d'inventaire"
find_python
attempt "l'outil d'inventaire n'a pas pu être créé" "$PYTHON" -m venv "$tools"
download "l'outil d'inventaire n'a pas pu être installé" \
  "$tools/bin/python" -m pip install --disable-pip-version-check "$CYCLONEDX"
end_step
begin_step "var/sbom.json"
mkdir -p var
attempt "l'inventaire n'a pas pu être écrit" "$tools/bin/cyclonedx-py" requirements requirements.txt \
  --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON -o var/sbom.json
end_step "écrit"
