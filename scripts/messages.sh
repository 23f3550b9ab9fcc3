#!/usr/bin/env bash
# Updates the message catalogues (makemessages) and compiles them.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

STEPS=5

compile() {
  local catalogue
  for catalogue in locale/*/LC_MESSAGES/*.po; do
    msgfmt --check-format --output-file="${catalogue%.po}.mo" "$catalogue" || return
  done
}

begin_step "Paquets du système"
scripts/system-packages.sh
end_step "prêts"
prepare_environment requirements/development.txt
begin_step "Messages du code"
attempt "les messages n'ont pas pu être relevés" "$VENV/bin/python" manage.py makemessages
end_step
begin_step "Catalogues compilés"
attempt "un catalogue contient une erreur" compile
end_step
echo "Ce qui reste à traduire : .venv/bin/pytest tests/test_messages.py"
