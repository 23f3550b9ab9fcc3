#!/usr/bin/env bash
# Measures nginx and Varnish, as deploy/ sets them up, before two hosts: ROUNDS=3 SECONDS_A_RUN=10
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=3
begin_step "Paquets du système"
scripts/system-packages.sh slow
end_step "prêts"
prepare_environment requirements/development.txt
mkdir -p "$LOGS" || fail "$FULL_DISK"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$VENV/bin/python" -m tests.deploy.bench "$work"
