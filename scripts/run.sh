#!/usr/bin/env bash
# Installs and starts the demonstration, from a fresh clone.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

PORT=${PORT:-8000}
export SITE_TODAY=${SITE_TODAY-2020-09-01}
export SITE_URL=${SITE_URL:-http://localhost:$PORT}
export DJANGO_RUNSERVER_HIDE_WARNING=true

WARM_MEGABYTES=50
STEPS=4

# require_free_port PYTHON: checked before the long steps, and again after them.
require_free_port() {
  "$1" -c '
import socket, sys
port = sys.argv[1]
try:
    with socket.socket() as candidate:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        candidate.bind(("127.0.0.1", int(port)))
except (ValueError, OverflowError):
    sys.exit(f"PORT doit être un nombre de 1 à 65535, et non « {port} ».")
except PermissionError:
    sys.exit(f"Le port {port} est réservé au système : choisissez-en un autre, par exemple « make run PORT=8001 ».")
except OSError:
    sys.exit(f"Le port {port} est déjà pris : choisissez-en un autre, par exemple « make run PORT=8001 ».")
' "$PORT"
}

manage() {
  "$VENV/bin/python" manage.py "$@"
}

require_space "$WARM_MEGABYTES" "$ROOT"
find_python
require_free_port "$PYTHON"

prepare_environment requirements.txt

begin_step "Base de données"
attempt "la base de données n'a pas pu être préparée" manage upgrade
end_step "à jour"

begin_step "Programme et comptes de démonstration"
attempt "la démonstration n'a pas pu être chargée" manage load_demonstration
end_step "chargés"
printf '\n%s\n\n' "$OUTPUT"

require_free_port "$VENV/bin/python"
echo "Le site :          http://localhost:$PORT/"
echo "L'administration : http://localhost:$PORT/admin/"
echo "Démarrage après $SECONDS s ; Ctrl-C arrête le site."
echo
# A single process, which Ctrl-C stops; the commands above have already run the system checks.
exec "$VENV/bin/python" manage.py runserver "127.0.0.1:$PORT" --noreload --skip-checks
