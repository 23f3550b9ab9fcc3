#!/usr/bin/env bash
# Lays what runs the site: its code, its libraries, its static files. usage: release.sh FOLDER VENV PYTHON
# install.sh and the Containerfile have it do so, from the lists of contents.txt and requirements.txt.
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/../scripts/common.sh"

FOLDER=$1 VENV=$2 PYTHON=$3

# Static files depend on no secret and on no row; production refuses to start without them.
manage_without_secrets() {
  env -i PATH="$PATH" LANG=C.UTF-8 DJANGO_SETTINGS_MODULE=config.settings.production \
    SECRET_KEY="$(head -c 64 /dev/urandom | base64 --wrap=0)" ALLOWED_HOSTS=localhost \
    SITE_URL=https://localhost DATABASE_URL=sqlite://:memory: EMAIL_URL=consolemail:// \
    "$VENV/bin/python" "$FOLDER/manage.py" "$@"
}

umask 022
if [[ ! -e $VENV/.complete ]]; then
  attempt "l'environnement Python n'a pas pu être créé" "$PYTHON" -m venv --clear "$VENV"
  download "les paquets Python n'ont pas pu être installés" "$VENV/bin/python" -m pip install \
    --disable-pip-version-check --no-cache-dir --no-input --retries 3 --require-hashes \
    -r requirements.txt
  touch "$VENV/.complete"
fi
mkdir -p "$FOLDER"
tar --create --exclude=__pycache__ --files-from=deploy/contents.txt |
  tar --extract --no-same-owner --directory="$FOLDER" || fail "$FULL_DISK"
ln -sfn "$VENV" "$FOLDER/.venv"
attempt "les fichiers du site n'ont pas pu être assemblés" \
  manage_without_secrets collectstatic --no-input --verbosity 0
"$VENV/bin/python" -m compileall -q "$FOLDER"/{home,networks,programme,search,site} || fail "$FULL_DISK"
