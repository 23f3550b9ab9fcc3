# shellcheck shell=bash
# What every script stands on: where things are, and how progress and failure are said.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
LOGS="var/log"
FULL_DISK="Le disque est plein : libérez de la place, puis relancez la commande."

STEP=0
STEPS=0

# fail SENTENCE
fail() {
  if [[ -n ${STEP_STARTED:-} ]]; then
    echo
  fi
  echo "$1" >&2
  exit 1
}

# begin_step WORDS
begin_step() {
  STEP=$((STEP + 1))
  export STEP_STARTED=$SECONDS # system-packages.sh may fail in the middle of its caller's line
  printf '%s/%s %s… ' "$STEP" "$STEPS" "$1"
}

# end_step [WORDS]
end_step() {
  printf '%s (%s s)\n' "${1:-fait}" "$((SECONDS - STEP_STARTED))"
  unset STEP_STARTED
}

# free_megabytes DIRECTORY
free_megabytes() {
  df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }'
}

# require_space MEGABYTES DIRECTORY
require_space() {
  local free
  free=$(free_megabytes "$2")
  if ((free < $1)); then
    fail "Le disque est trop plein : il faut $1 Mo libres dans $2, il en reste $free."
  fi
}

# explain SENTENCE DETAILS: the sentence, unless the details name a cause that anybody can act on.
explain() {
  local no_network="name resolution|Name or service not known|NewConnectionError|Network is unreachable"
  no_network+="|Connection refused|timed out|ProxyError|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT"
  no_network+="|Could not resolve|Could not connect"
  # A program that fails for want of room may clean up behind it, or be unable to say why.
  if [[ $2 =~ "No space left on device"|ENOSPC|"Errno 28"|"disk is full" ]] ||
    (($(free_megabytes .) < 5)); then
    echo "$FULL_DISK"
  elif [[ $2 =~ "Configuration refusée : "[^$'\n']+ ]]; then
    echo "${BASH_REMATCH[0]}"
  elif [[ ${DOWNLOADING:-} && $2 =~ $no_network ]]; then
    echo "Le réseau ne répond pas : $1"
  else
    echo "Échec : $1"
  fi
}

# attempt SENTENCE COMMAND...: leaves what the command says in OUTPUT; when it fails, keeps that
# in a log and says the sentence instead. Nothing is written before: a full disk would lose it.
attempt() {
  local sentence=$1 log
  shift
  log="$LOGS/$(basename "$0" .sh).log"
  if OUTPUT=$("$@" 2>&1); then
    return
  fi
  sentence=$(explain "$sentence" "$OUTPUT")
  if [[ $sentence == *. ]]; then
    fail "$sentence"
  fi
  if mkdir -p "$LOGS" 2>/dev/null && echo "$OUTPUT" 2>/dev/null >"$log"; then
    sentence+=" (détails dans $log)"
  fi
  fail "$sentence."
}

# download SENTENCE COMMAND...: an attempt that needs the network.
download() {
  DOWNLOADING=yes attempt "$@"
}
