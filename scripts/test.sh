#!/usr/bin/env bash
# The checks and the tests. usage: test.sh all|quick [ROOM...]|long|slow|coverage|lint|format
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"
# shellcheck source=scripts/postgresql.sh
source "$ROOT/scripts/postgresql.sh"

# A developer's own settings do not reach the tests.
unset SECRET_KEY ALLOWED_HOSTS DATABASE_URL CACHE_URL EMAIL_URL DEFAULT_FROM_EMAIL MEDIA_ROOT
unset DATABASE_POOLED DOCUMENTS_ROOT STORAGE_URL
unset TRUSTED_PROXIES HSTS_SUBDOMAINS HSTS_PRELOAD
unset SITE_NAME SITE_TODAY SITE_URL SECURE_SSL_REDIRECT LOG_LEVEL WORKER
# Every process of the tests would compile the project again.
unset PYTHONDONTWRITEBYTECODE
export DJANGO_SETTINGS_MODULE=config.settings.test
PATH="$VENV/bin:$PATH"

# What takes seconds; the rest is proven by `long`, after each change, and by `slow`.
USUAL="not slow and not long"
FAILED=()

# stage WORDS COMMAND...: one line, and all that the command said when it fails.
stage() {
  local words=$1 log
  shift
  begin_step "$words"
  log="$LOGS/test-$STEP.log"
  if "$@" &>"$log"; then
    end_step "bon"
  else
    FAILED+=("$words")
    end_step "ÉCHEC"
    cat "$log"
  fi
}

# test_stage WORDS COMMAND...: a stage that closes with pytest's count.
test_stage() {
  stage "$@"
  grep -E '[0-9]+ (passed|failed|skipped|errors?)\b.* in [0-9.]+s' "$LOGS/test-$STEP.log" || true
}

stop_if_failed() {
  if ((${#FAILED[@]} > 0)); then
    fail "Échec : $(printf '%s ; ' "${FAILED[@]}" | sed 's/ ; $//')."
  fi
}

install_axe() {
  local stamp=tests/browser/node_modules/.installed
  cmp -s tests/browser/package-lock.json "$stamp" ||
    { npm ci --prefix tests/browser --no-audit --no-fund --ignore-scripts &&
      cp tests/browser/package-lock.json "$stamp"; }
}

prepare_system() {
  begin_step "Paquets du système"
  scripts/system-packages.sh "$@"
  end_step "prêts"
}

prepare_axe() {
  begin_step "axe-core"
  download "axe-core n'a pas pu être installé" install_axe
  end_step "prêt"
}

# begun COMMAND...: `end_of_begun` waits for it, in a stage of its own.
begun() {
  "$@" &>"$LOGS/begun.log" &
  BEGUN=$!
}

end_of_begun() {
  local status=0
  wait "$BEGUN" || status=$?
  cat "$LOGS/begun.log"
  return "$status"
}

# Types take one processor half a minute: the rest, and what is given, is done meanwhile.
lint() {
  begun mypy
  stage "Style du code" ruff check .
  stage "Mise en forme du code" ruff format --check .
  stage "Gabarits" djlint --check --lint --quiet .
  "$@"
  stage "Types" end_of_begun
}

# djlint fails when it has changed something, which is its task here.
reformat_templates() {
  djlint --reformat --quiet . || djlint --check --quiet .
}

check() {
  stage "Migrations" python manage.py makemigrations --check --dry-run
  stage "Contrôles de Django" python manage.py check --fail-level WARNING
}

# in_two_runs MARKERS OPTION...: those that commit empty the database, so they are run apart.
in_two_runs() {
  # --create-db: a database kept from an earlier run would hide a broken migration.
  # A worker takes tests that follow one another: what a module makes is made once or twice.
  local run=(pytest -q -n 2 --dist worksteal --create-db --ignore=tests/browser "${@:2}") failed=0
  "${run[@]}" -m "($1) and not commits" || failed=1
  "${run[@]}" -m "($1) and commits" || [[ $? == 5 ]] || failed=1 # 5: there are none
  return "$failed"
}

# all_tests MARKERS: on both databases, then in the browser.
all_tests() {
  export -f in_two_runs
  test_stage "Tests sur SQLite" in_two_runs "$1"
  test_stage "Tests sur PostgreSQL" on_postgresql bash -c 'in_two_runs "$@"' bash "$1" --of-the-database
  # Each process has a site of its own, which the tests of a file change one after the other.
  test_stage "Tests dans Chromium" pytest -q -n 2 --dist loadfile -m "$1" tests/browser
}

# quick_tests [APP...]
quick_tests() {
  local touched
  touched=$(python -m tests.touched "$@") || exit
  mapfile -t touched <<<"$touched"
  echo "Règles de la maison, et : $(printf '%s\n' "${touched[@]}" | grep -v '^tests/test_' | paste -sd ' ')"
  test_stage "Tests touchés, sur SQLite" \
    pytest -q -n 2 --dist worksteal -m "$USUAL" "${touched[@]}"
}

mkdir -p "$LOGS" 2>/dev/null || fail "$FULL_DISK"

case ${1:-all} in
  all)
    STEPS=13
    prepare_system
    prepare_environment requirements/development.txt
    prepare_axe
    lint check
    stop_if_failed
    all_tests "$USUAL"
    ;;
  long)
    STEPS=7
    prepare_system
    prepare_environment requirements/development.txt
    prepare_axe
    all_tests long
    ;;
  quick)
    STEPS=3
    prepare_environment requirements/development.txt
    quick_tests "${@:2}"
    ;;
  slow)
    STEPS=8
    prepare_system slow
    prepare_environment requirements/development.txt
    prepare_axe
    all_tests long
    test_stage "Tests lents" on_postgresql pytest -q -m slow --create-db
    ;;
  coverage)
    STEPS=3
    prepare_environment requirements/development.txt
    test_stage "Tests sur SQLite, lignes comptées" \
      pytest -q -n 2 --dist worksteal --create-db --ignore=tests/browser --cov --cov-report=term
    grep '^TOTAL' "$LOGS/test-$STEP.log" || true
    ;;
  lint)
    STEPS=6
    prepare_environment requirements/development.txt
    lint
    ;;
  format)
    STEPS=5
    prepare_environment requirements/development.txt
    stage "Style du code" ruff check --fix .
    stage "Mise en forme du code" ruff format .
    stage "Gabarits" reformat_templates
    ;;
  *)
    fail "usage : scripts/test.sh all|quick [ROOM...]|long|slow|coverage|lint|format"
    ;;
esac
stop_if_failed
echo "Tout est bon, en $SECONDS s."
