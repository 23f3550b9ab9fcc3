#!/usr/bin/env bash
# Benchmarks the pages, agenda, search and admin: a large site on PostgreSQL, a small one on SQLite.
# usage: bench.sh; `bench.sh measure N` only fills and measures DATABASE_URL, with N sessions;
# `bench.sh measure_admin N` measures the admin alone
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"
# shellcheck source=scripts/postgresql.sh
source "$ROOT/scripts/postgresql.sh"

ON_POSTGRESQL=${ON_POSTGRESQL:-100000}
ON_SQLITE=${ON_SQLITE:-2000}
ADMIN_ON_SQLITE=${ADMIN_ON_SQLITE:-20000}

manage() {
  "$VENV/bin/python" manage.py "$@"
}

fill() {
  manage migrate --no-input --verbosity 0 && manage make_sample_sessions "$1"
}

# Measures the pages with the demonstration; then, with $1 sessions more, the agenda and the admin;
# the search with twice as many.
measure() {
  local missed=0
  manage migrate --no-input --verbosity 0 && manage load_demonstration --verbosity 0 >/dev/null || return
  SITE_TODAY=2020-09-01 manage bench_pages || missed=1
  fill "$1" || return
  manage bench || missed=1
  manage bench_admin || missed=1
  manage make_sample_sessions "$1" --seed 2 || return
  manage bench_search || missed=1
  return "$missed"
}

measure_admin() {
  fill "$1" && manage bench_admin
}

case ${1:-} in
  measure)
    measure "$2"
    exit
    ;;
  measure_admin)
    measure_admin "$2"
    exit
    ;;
esac

# Ignore the developer's own settings.
unset SECRET_KEY ALLOWED_HOSTS DATABASE_URL CACHE_URL EMAIL_URL DEFAULT_FROM_EMAIL MEDIA_ROOT
unset DATABASE_POOLED DOCUMENTS_ROOT STORAGE_URL
unset SITE_NAME SITE_TODAY SITE_URL SECURE_SSL_REDIRECT LOG_LEVEL WORKER
export DJANGO_SETTINGS_MODULE=config.settings.test

STEPS=2
prepare_environment requirements.txt
if [[ -z ${TEST_DATABASE_URL:-} ]] && ! command -v pg_virtualenv >/dev/null; then
  fail "Il manque au système un serveur PostgreSQL à usage unique : apt install postgresql postgresql-common."
fi
mkdir -p "$LOGS" || fail "$FULL_DISK"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missed=0
on_postgresql "$0" measure "$ON_POSTGRESQL" || missed=1
echo
DATABASE_URL="sqlite:///$work/db.sqlite3" "$0" measure "$ON_SQLITE" || missed=1
echo
DATABASE_URL="sqlite:///$work/admin.sqlite3" "$0" measure_admin "$ADMIN_ON_SQLITE" || missed=1
exit "$missed"
