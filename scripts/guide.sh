#!/usr/bin/env bash
# Takes the screenshots of the editors' guide again.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=4
mkdir -p "$LOGS" || fail "$FULL_DISK"
begin_step "Paquets du système"
scripts/system-packages.sh
end_step "prêts"
prepare_environment requirements/development.txt
begin_step "Images du guide"
attempt "les images du guide n'ont pas pu être prises" "$VENV/bin/python" -m tests.browser.guide
end_step "prises"
