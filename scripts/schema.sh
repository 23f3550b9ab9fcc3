#!/usr/bin/env bash
# Writes the schema of a new database, of both kinds, as the migrations make it.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"
# shellcheck source=scripts/postgresql.sh
source "$ROOT/scripts/postgresql.sh"

STEPS=4
# The others are added by `migrate`, where the settings name them.
export SITE_LANGUAGES=fr
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

find_python
prepare_environment requirements/development.txt
begin_step "Schéma de SQLite"
DATABASE_URL=sqlite:///$folder/db.sqlite3 \
  attempt "le schéma n'a pas pu être écrit" "$VENV/bin/python" manage.py write_schema
end_step
begin_step "Schéma de PostgreSQL"
attempt "le schéma n'a pas pu être écrit" on_postgresql "$VENV/bin/python" manage.py write_schema
end_step
