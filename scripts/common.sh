# shellcheck shell=bash
# Shared by all scripts: paths, steps and error messages.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
LOGS="var/log"
FULL_DISK="Le disque est plein : libérez de la place, puis relancez la commande."

STEP=0
STEPS=0

# fail MESSAGE
fail() {
  if [[ -n ${STEP_STARTED:-} ]]; then
    echo
  fi
  echo "$1" >&2
  exit 1
}

# begin_step LABEL
begin_step() {
  STEP=$((STEP + 1))
  export STEP_STARTED=$SECONDS # read by system-packages.sh, which may fail in its caller's step
  printf '%s/%s %s… ' "$STEP" "$STEPS" "$1"
}

# end_step [RESULT]
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

# explain MESSAGE OUTPUT: prints the message, or a known cause of the failure found in the output.
explain() {
  local no_network="name resolution|Name or service not known|NewConnectionError|Network is unreachable"
  no_network+="|Connection refused|timed out|ProxyError|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT"
  no_network+="|Could not resolve|Could not connect"
  # On a full disk, a program may delete its files or fail without a message.
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

# attempt MESSAGE COMMAND...: leaves the command's output in OUTPUT; if it fails, writes that to a
# log and fails with the message. The output is not piped to the log: a full disk would lose it.
attempt() {
  local message=$1 log
  shift
  log="$LOGS/$(basename "$0" .sh).log"
  if OUTPUT=$("$@" 2>&1); then
    return
  fi
  message=$(explain "$message" "$OUTPUT")
  if [[ $message == *. ]]; then
    fail "$message"
  fi
  if mkdir -p "$LOGS" 2>/dev/null && echo "$OUTPUT" 2>/dev/null >"$log"; then
    message+=" (détails dans $log)"
  fi
  fail "$message."
}

# download MESSAGE COMMAND...: an attempt that needs the network.
download() {
  DOWNLOADING=yes attempt "$@"
}
