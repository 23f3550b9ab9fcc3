#!/usr/bin/env bash
# Installs the system packages that the tests need, or lists them if it may not.
# usage: system-packages.sh [slow]; `slow` adds what the slow tests start
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"

missing=()

# need PACKAGE CHECK...: adds the package to `missing` unless the check succeeds.
need() {
  local package=$1
  shift
  "$@" &>/dev/null || missing+=("$package")
}

need chromium command -v chromium
need fonts-dejavu-core compgen -G '/usr/share/fonts/truetype/*/*.ttf'
# What stands in for the site's own font on a desktop and on Android.
need fonts-liberation compgen -G '/usr/share/fonts/truetype/liberation*/LiberationSans-Bold.ttf'
need fonts-roboto-unhinted compgen -G '/usr/share/fonts/truetype/roboto/unhinted/*/Roboto-Bold.ttf'
need gettext command -v msgfmt
# Of the Node.js that Playwright brings: Debian 12's own does not ask for it.
need libatomic1 compgen -G '/usr/lib/*/libatomic.so.1'
# WeasyPrint calls them to make PDF.
need libharfbuzz-subset0 compgen -G '/usr/lib/*/libharfbuzz-subset.so.0'
need libpango-1.0-0 compgen -G '/usr/lib/*/libpango-1.0.so.0'
need libpangoft2-1.0-0 compgen -G '/usr/lib/*/libpangoft2-1.0.so.0'
need nodejs command -v node
need npm command -v npm
if [[ -z ${TEST_DATABASE_URL:-} ]]; then
  need postgresql compgen -G '/usr/lib/postgresql/*/bin/initdb'
  need postgresql-common command -v pg_virtualenv
  need postgresql-contrib compgen -G '/usr/share/postgresql/*/extension/unaccent.control'
fi
if [[ ${1:-} == slow ]]; then
  need debootstrap command -v debootstrap
  need nginx-light compgen -G '/usr/sbin/nginx'
  need pgbouncer compgen -G '/usr/sbin/pgbouncer'
  need redis-server command -v redis-server
  need varnish compgen -G '/usr/sbin/varnishd'
  need wrk command -v wrk
fi

if ((${#missing[@]} == 0)); then
  exit
fi

as_root=()
if [[ $(id -u) != 0 ]]; then
  as_root=(sudo --non-interactive)
  # sudo usually asks for a password, which nobody would type here.
  "${as_root[@]}" true &>/dev/null || as_root=(false)
fi
if [[ ${as_root[*]} == false ]] || ! command -v apt-get >/dev/null; then
  fail "Il manque au système de quoi lancer les tests ; en administrateur : apt install ${missing[*]}"
fi

export DEBIAN_FRONTEND=noninteractive
message="l'installation par apt a échoué pour : ${missing[*]}"
download "$message" "${as_root[@]}" apt-get update -qq
download "$message" "${as_root[@]}" apt-get install -qq --yes --no-install-recommends "${missing[@]}"
