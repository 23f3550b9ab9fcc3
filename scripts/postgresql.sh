# shellcheck shell=bash
# A PostgreSQL server of its own for one command, thrown away after it.

# on_postgresql COMMAND...: with DATABASE_URL set; on TEST_DATABASE_URL's server where there is one.
on_postgresql() {
  if [[ -n ${TEST_DATABASE_URL:-} ]]; then
    DATABASE_URL=$TEST_DATABASE_URL "$@"
    return
  fi
  # pg_virtualenv follows a failure with the server's log, where the tests provoke many errors.
  local passed="$LOGS/postgresql-passed-$$"
  rm -f "$passed"
  # -t: beside the server that another run may have started.
  # shellcheck disable=SC2016
  pg_virtualenv -t -o fsync=off -o synchronous_commit=off -o full_page_writes=off bash -c '
    passed=$1; shift
    export DATABASE_URL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"
    if "$@"; then touch "$passed"; fi' bash "$passed" "$@"
  rm "$passed" 2>/dev/null
}
