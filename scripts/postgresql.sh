# shellcheck shell=bash
# A temporary PostgreSQL server for one command.

# on_postgresql COMMAND...: runs it with DATABASE_URL set: TEST_DATABASE_URL, or a temporary server.
on_postgresql() {
  if [[ -n ${TEST_DATABASE_URL:-} ]]; then
    DATABASE_URL=$TEST_DATABASE_URL "$@"
    return
  fi
  # If the command fails, pg_virtualenv prints the server's log, full of errors that tests provoke:
  # it always succeeds here, and a file says whether the command did.
  local passed="$LOGS/postgresql-passed-$$"
  mkdir -p "$LOGS"
  rm -f "$passed"
  # -t: in a temporary directory, as another run may have started a server.
  # -c: a person without a locale would have a server in ASCII.
  # shellcheck disable=SC2016
  pg_virtualenv -t -c --locale=C.UTF-8 -o fsync=off -o synchronous_commit=off -o full_page_writes=off bash -c '
    passed=$1; shift
    export DATABASE_URL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"
    if "$@"; then touch "$passed"; fi' bash "$passed" "$@"
  rm "$passed" 2>/dev/null
}
