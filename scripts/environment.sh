# shellcheck shell=bash
# The project's virtual environment, created once and updated when its requirements change.

VENV="$ROOT/.venv"
COLD_MEGABYTES=700
TEMPORARY_MEGABYTES=200

# is_suitable PYTHON: also checks ensurepip, which venv needs and Debian packages separately.
is_suitable() {
  "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 12))' &>/dev/null
}

# find_python: sets PYTHON to the first suitable Python, of the system, of /opt, of pyenv or of uv.
find_python() {
  local candidate version found=""
  for candidate in python3.13 python3.14 python3.12 python3 "${UV_PYTHON_INSTALL_DIR:-/opt/python}"{,/*}/bin/python3 \
    "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin/python \
    "${XDG_DATA_HOME:-$HOME/.local/share}"/uv/python/*/bin/python3; do
    if is_suitable "$candidate"; then
      PYTHON=$candidate
      return
    fi
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    found=${found:-$version}
  done
  case $found in
    3.? | 3.10 | 3.11)
      fail "Il faut Python 3.12 ou plus récent, et c'est $found qui a été trouvé : Debian 13 en a un ; ailleurs, « uv python install --install-dir /opt/python 3.13 » le pose."
      ;;
    ?*)
      fail "Il faut Python 3.12 ou plus récent, avec son module venv, qui manque à celui qui a été trouvé, $found : sous Debian, apt install python3-venv."
      ;;
    *)
      fail "Il faut Python 3.12 ou plus récent, avec son module venv : aucun n'a été trouvé (sous Debian : apt install python3 python3-venv)."
      ;;
  esac
}

# fingerprint REQUIREMENTS: prints the Python version and a hash of the requirements; fails if the
# environment is broken.
fingerprint() {
  "$VENV/bin/python" -c '
import hashlib, pathlib, pip, sys
content = b"".join(pathlib.Path(path).read_bytes() for path in sys.argv[1:])
print(sys.version.split()[0], hashlib.sha256(content).hexdigest())
' "$1" pyproject.toml 2>/dev/null
}

# fingerprint_file REQUIREMENTS: where the fingerprint of what is installed is stored.
fingerprint_file() {
  echo "$VENV/.installed-$(basename "$1" .txt)"
}

# is_ready REQUIREMENTS: whether they are installed already.
is_ready() {
  local file
  file=$(fingerprint_file "$1")
  [[ -f $file && $(fingerprint "$1") == "$(<"$file")" ]]
}

# The site finds its own packages; the tests and the types find them by an editable install.
install_requirements() {
  "$VENV/bin/python" -m pip install --disable-pip-version-check --no-input --retries 3 \
    --require-hashes -r "$1" &&
    { [[ $1 == requirements.txt ]] || "$VENV/bin/python" -m pip install \
      --disable-pip-version-check --no-deps --no-build-isolation -e .; }
}

# prepare_environment REQUIREMENTS: counts as two steps.
prepare_environment() {
  begin_step "Environnement Python"
  if is_ready "$1"; then
    end_step "prêt"
    begin_step "Paquets Python"
    end_step "à jour"
    return
  fi
  require_space "$COLD_MEGABYTES" "$ROOT"
  require_space "$TEMPORARY_MEGABYTES" "${TMPDIR:-/tmp}"
  if ! is_suitable "$VENV/bin/python" || ! fingerprint "$1" >/dev/null; then
    find_python
    attempt "l'environnement Python n'a pas pu être créé" "$PYTHON" -m venv --clear "$VENV"
  fi
  end_step
  begin_step "Paquets Python"
  download "les paquets Python n'ont pas pu être installés" install_requirements "$1"
  fingerprint "$1" >"$(fingerprint_file "$1")" || fail "$FULL_DISK"
  end_step
}
