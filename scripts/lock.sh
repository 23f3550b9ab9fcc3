#!/usr/bin/env bash
# Compiles requirements/*.in with pinned versions and hashes. usage: lock.sh [UV OPTION...]
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=3
UV=uv==0.13.9
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

# compile SOURCE TARGET [OPTION...]: without a header, which would contain this machine's index URL.
compile() {
  local source=$1 target=$2
  shift 2
  "$tools/bin/uv" pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
    --python-version 3.12 "$source" -o "$target" "$@"
}

begin_step "Outil de verrouillage"
find_python
attempt "l'outil de verrouillage n'a pas pu être créé" "$PYTHON" -m venv "$tools"
download "l'outil de verrouillage n'a pas pu être installé" \
  "$tools/bin/python" -m pip install --disable-pip-version-check "$UV"
end_step
begin_step "requirements.txt"
download "les versions n'ont pas pu être fixées" compile requirements/production.in requirements.txt "$@"
end_step
begin_step "requirements/development.txt"
# The tests use the same versions as production.
download "les versions n'ont pas pu être fixées" \
  compile requirements/development.in requirements/development.txt -c requirements.txt "$@"
end_step
