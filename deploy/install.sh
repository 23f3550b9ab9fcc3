#!/usr/bin/env bash
# Installs the site on a Debian 12 or 13, as docs/installer.md says; run twice, it changes nothing.
# usage: install.sh [--domain NAME] [--email-url URL] [--admin ADDRESS] | --upgrade | --remove
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/../scripts/common.sh"
# shellcheck source=scripts/environment.sh
source "$ROOT/scripts/environment.sh"

HOME_OF_SITE=/srv/site
CURRENT=$HOME_OF_SITE/current
RELEASES=$HOME_OF_SITE/releases
VENVS=$HOME_OF_SITE/venvs
MEDIA=$HOME_OF_SITE/var/media
DOCUMENTS=$HOME_OF_SITE/var/documents
BACKUPS=/var/backups/site
ENVIRONMENT=/etc/site/environment
CERTIFICATE=/etc/ssl/site
MANAGE=/usr/local/bin/site-manage
UNITS=/etc/systemd/system
SERVICES=(site-web.service site-worker.service)
KEPT_RELEASES=3
INSTALLED_MEGABYTES=1500
USAGE="usage : deploy/install.sh [--domain NOM] [--email-url ADRESSE] [--admin ADRESSE] | --upgrade | --remove"

ACTION=install
DOMAIN=${DOMAIN:-} EMAIL_URL=${EMAIL_URL:-} ADMIN_EMAIL=${ADMIN_EMAIL:-}
CHANGED=()

# Options

read_options() {
  while (($#)); do
    case $1 in
      --domain | --email-url | --admin)
        (($# > 1)) || fail "L'option $1 attend une valeur. $USAGE"
        case $1 in
          --domain) DOMAIN=$2 ;;
          --email-url) EMAIL_URL=$2 ;;
          --admin) ADMIN_EMAIL=$2 ;;
        esac
        shift
        ;;
      --upgrade | --remove) ACTION=${1#--} ;;
      *) fail "L'option « $1 » est inconnue. $USAGE" ;;
    esac
    shift
  done
}

# ask VARIABLE OPTION QUESTION: a person who has a terminal answers.
ask() {
  [[ -z ${!1} ]] || return 0
  [[ -t 0 ]] || fail "Il manque l'option $2 : $3."
  read -rp "$3 : " "$1"
}

check_answers() {
  local name='[a-z0-9]([a-z0-9-]*[a-z0-9])?'
  local schemes='smtp|smtps|smtp\+tls|smtp\+ssl|consolemail|anymail\+[a-z]+'
  [[ ! $DOMAIN || $DOMAIN =~ ^$name(\.$name)+$ ]] ||
    fail "« $DOMAIN » n'est pas un nom de domaine, comme www.exemple.fr (sans https://, en minuscules)."
  [[ ! $EMAIL_URL || ($EMAIL_URL =~ ^($schemes)://[^[:space:]\']*$) ]] ||
    fail "« $EMAIL_URL » n'est pas un serveur de courriel, comme smtp+tls://compte:motdepasse@hote:587."
  [[ ! $ADMIN_EMAIL || $ADMIN_EMAIL =~ ^[^@[:space:]\']+@[^@[:space:]\']+\.[a-z]+$ ]] ||
    fail "« $ADMIN_EMAIL » n'est pas une adresse électronique."
}

# What is installed already is what its environment file says.
read_answers() {
  if [[ -e $ENVIRONMENT ]]; then
    local installed
    installed=$(value_of ALLOWED_HOSTS)
    installed=${installed%%,*}
    [[ ! $DOMAIN || $DOMAIN == "$installed" ]] ||
      fail "Le site est installé sous le nom $installed : $ENVIRONMENT le dit, et s'y change."
    DOMAIN=$installed
    return
  fi
  ask DOMAIN --domain "Le nom du site, par exemple www.exemple.fr"
  ask EMAIL_URL --email-url "Le serveur de courriel, par exemple smtp+tls://compte:motdepasse@hote:587"
  ask ADMIN_EMAIL --admin "L'adresse électronique de qui administre le site"
  check_answers
}

# value_of VARIABLE: as the environment file has it.
value_of() {
  # shellcheck disable=SC1090 # written below
  (set +u && source "$ENVIRONMENT" && printf '%s' "${!1}")
}

# The machine

check_machine() {
  local id="" version=""
  [[ $(id -u) == 0 ]] || fail "L'installation se fait en administrateur : sudo deploy/install.sh …"
  if [[ -r /etc/os-release ]]; then
    # shellcheck disable=SC1091 # of the system
    id=$(source /etc/os-release && echo "$ID")
    # shellcheck disable=SC1091
    version=$(source /etc/os-release && echo "${VERSION_ID:-}")
  fi
  [[ $id == debian && $version =~ ^1[23]$ ]] ||
    fail "L'installation connaît Debian 12 et Debian 13, et non « $id $version » ; docs/installer.md dit comment installer ailleurs."
  # Debian 12 has no Python that suits, and none that apt could add: it is said before anything.
  [[ $version != 12 ]] || find_python
  require_space "$INSTALLED_MEGABYTES" /srv
}

with_systemd() {
  [[ -d /run/systemd/system ]]
}

# put FILE MODE: writes its standard input there, unless it is there already.
put() {
  local content
  content=$(cat && printf .)
  if [[ -f $1 && $(cat "$1" && printf .) == "$content" ]]; then
    return
  fi
  mkdir -p "$(dirname "$1")"
  if ! { install -m "$2" /dev/null "$1.new" && printf '%s' "${content%.}" >"$1.new" && mv "$1.new" "$1"; }; then
    fail "Le disque est plein, ou $1 ne peut pas être écrit."
  fi
  CHANGED+=("$1")
}

# link TARGET NAME
link() {
  [[ $(readlink "$2") == "$1" ]] && return
  mkdir -p "$(dirname "$2")"
  ln -sfnT "$1" "$2.new" && mv -T "$2.new" "$2"
  CHANGED+=("$2")
}

# has_changed PREFIX...
has_changed() {
  local each prefix
  for each in "${CHANGED[@]}"; do
    for prefix; do
      [[ $each != "$prefix"* ]] || return 0
    done
  done
  return 1
}

install_packages() {
  local wanted=() missing=() name
  mapfile -t wanted < <(cat deploy/packages.txt deploy/packages-server.txt)
  # A Python of /opt or of uv replaces Debian's.
  [[ -z ${PYTHON:-} ]] || mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | grep -v ^python3)
  for name in "${wanted[@]}"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] ||
      missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  export DEBIAN_FRONTEND=noninteractive
  local message="l'installation par apt a échoué pour : ${missing[*]}"
  download "$message" apt-get update -qq
  download "$message" apt-get install -qq --yes --no-install-recommends "${missing[@]}"
  CHANGED+=("${missing[@]}")
}

make_account() {
  if ! getent passwd site >/dev/null; then
    useradd --system --user-group --home-dir "$HOME_OF_SITE" --no-create-home --shell /usr/sbin/nologin site
    CHANGED+=(site)
  fi
  # The front reads the images, through its group, and no document.
  install -d "$HOME_OF_SITE" "$HOME_OF_SITE/var" "$RELEASES" "$VENVS"
  install -d -m 2750 -o site -g www-data "$MEDIA"
  install -d -m 700 -o site -g site "$DOCUMENTS" "$BACKUPS"
  runuser -u site -- "$PYTHON" -c "" 2>/dev/null ||
    fail "Le compte du site ne peut pas lire $(command -v "$PYTHON") : posez ce Python hors d'un dossier personnel, par exemple avec « uv python install --install-dir /opt/python 3.13 »."
}

as_postgres() {
  (cd / && runuser -u postgres -- psql --no-psqlrc --quiet --tuples-only --no-align "$@")
}

# The account of the system is the one of the database: there is no password to keep.
make_database() {
  service postgresql status &>/dev/null || attempt "PostgreSQL ne démarre pas" service postgresql start
  local limit=$((SECONDS + 30))
  until as_postgres -c "SELECT 1" &>/dev/null; do
    ((SECONDS < limit)) || fail "PostgreSQL ne répond pas : journalctl -u postgresql@\* dit pourquoi."
    sleep 0.5
  done
  if [[ $(as_postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'site'") != 1 ]]; then
    attempt "le compte de la base n'a pas pu être créé" as_postgres -c "CREATE ROLE site LOGIN"
    # It would compile the queries of large sites, which takes longer than to run them.
    attempt "le compte de la base n'a pas pu être réglé" as_postgres -c "ALTER ROLE site SET jit = off"
    CHANGED+=(role)
  fi
  if [[ $(as_postgres -c "SELECT 1 FROM pg_database WHERE datname = 'site'") != 1 ]]; then
    attempt "la base n'a pas pu être créée" as_postgres -c \
      "CREATE DATABASE site OWNER site ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0"
    CHANGED+=(database)
  fi
}

# systemd reads it before it becomes the account of the site: nobody else has to.
write_environment() {
  [[ -e $ENVIRONMENT ]] && return
  put "$ENVIRONMENT" 600 <<END
# Ce que lit le site quand il démarre ; README.md, « Configurer », dit ce qu'on peut y ajouter.
# Après un changement : systemctl restart ${SERVICES[*]}
DJANGO_SETTINGS_MODULE='config.settings.production'
SECRET_KEY='$(head -c 48 /dev/urandom | base64 --wrap=0)'
ALLOWED_HOSTS='$DOMAIN'
SITE_URL='https://$DOMAIN'
DATABASE_URL='postgresql://:$(as_postgres -c "SHOW port")/site'
EMAIL_URL='$EMAIL_URL'
DEFAULT_FROM_EMAIL='$ADMIN_EMAIL'
SECURITY_CONTACT='$ADMIN_EMAIL'
MEDIA_ROOT='$MEDIA'
DOCUMENTS_ROOT='$DOCUMENTS'
WORKER='oui'
END
}

write_manage() {
  put "$MANAGE" 755 <<END
#!/bin/sh
# manage.py as the site runs it, by an administrator: site-manage start_network
[ "\$(id -u)" = 0 ] || { echo "En administrateur : sudo site-manage …" >&2; exit 1; }
set -a
. $ENVIRONMENT
HOME=$HOME_OF_SITE LANG=C.UTF-8
cd "\${SITE_RELEASE:-$CURRENT}" || exit
exec runuser -u site -- .venv/bin/python manage.py "\$@"
END
}

# The release

# hash_of FILE...
hash_of() {
  tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw \
    --exclude=__pycache__ "$@" | sha256sum | cut -c1-12
}

lay_release() {
  local version python
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
  RELEASE=$RELEASES/$version-$(hash_of --files-from=deploy/contents.txt)
  python=$("$PYTHON" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])')
  if [[ $ACTION == install && -e $CURRENT && $(readlink "$CURRENT") != "$RELEASE" ]]; then
    fail "Une autre version du site est installée : deploy/install.sh --upgrade la remplace par celle-ci."
  fi
  [[ ! -d $RELEASE ]] || return 0
  rm -rf "$RELEASES"/.laying
  deploy/release.sh "$RELEASES/.laying" "$VENVS/$python-$(hash_of requirements.txt)" "$PYTHON"
  mv "$RELEASES/.laying" "$RELEASE"
  CHANGED+=("$RELEASE")
}

manage() {
  SITE_RELEASE=$RELEASE "$MANAGE" "$@"
}

# The code that runs meanwhile knows the new schema, as the release says.
upgrade_database() {
  [[ $(readlink "$CURRENT") == "$RELEASE" ]] && return
  attempt "la base n'a pas pu être mise à niveau" manage upgrade
}

forget_old_releases() {
  local folder
  while read -r folder; do
    [[ $folder == "$RELEASE" ]] || rm -rf "$folder"
  done < <(find "$RELEASES" -mindepth 1 -maxdepth 1 -printf '%T@ %p\n' | sort -rn | cut -d' ' -f2 | tail -n +$((KEPT_RELEASES + 1)))
  for folder in "$VENVS"/*; do
    find "$RELEASES" -maxdepth 2 -name .venv -lname "$folder" | grep -q . || rm -rf "$folder"
  done
}

# The services

write_units() {
  local unit
  for unit in deploy/systemd/*.service deploy/systemd/*.timer deploy/systemd/*.d/*; do
    put "$UNITS/${unit#deploy/systemd/}" 644 <"$unit"
  done
  with_systemd || return 0
  if has_changed "$UNITS/"; then
    attempt "systemd n'a pas pu lire les unités du site" systemctl daemon-reload
  fi
  attempt "les services du site n'ont pas pu être activés" systemctl enable --quiet "${SERVICES[@]}" site-backup.timer
  attempt "la sauvegarde de chaque nuit n'a pas pu être mise en place" systemctl start site-backup.timer
}

is_ready() {
  # The application believes the front of this machine, which speaks https.
  "$PYTHON" - "$DOMAIN" <<'END' &>/dev/null
import sys, urllib.request
headers = {"Host": sys.argv[1], "X-Forwarded-Proto": "https"}
urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:8000/readyz", headers=headers), timeout=5)
END
}

# begin_release: what ran before is taken back if it is not ready within a minute.
begin_release() {
  local before limit
  before=$(readlink "$CURRENT" || true)
  link "$RELEASE" "$CURRENT"
  with_systemd || return 0
  if ! has_changed "$CURRENT" "$ENVIRONMENT" "$UNITS/site-" && systemctl is-active --quiet "${SERVICES[@]}"; then
    return
  fi
  systemctl restart "${SERVICES[@]}" || true
  limit=$((SECONDS + 60))
  until is_ready; do
    if ((SECONDS > limit)); then
      if [[ $before && $before != "$RELEASE" ]]; then
        link "$before" "$CURRENT"
        systemctl restart "${SERVICES[@]}"
        fail "La nouvelle version n'est pas prête après une minute : l'ancienne a repris ; journalctl -u site-web dit pourquoi."
      fi
      fail "Le site n'est pas prêt après une minute : journalctl -u site-web dit pourquoi."
    fi
    sleep 1
  done
}

# Until certbot has asked for a certificate: then the next run has nginx read that one.
make_certificate() {
  local granted=/etc/letsencrypt/live/$DOMAIN file
  install -d -m 755 /var/www/certbot
  if [[ -e $granted/fullchain.pem ]]; then
    for file in fullchain privkey; do
      link "$granted/$file.pem" "$CERTIFICATE/$file.pem"
    done
  elif [[ ! -e $CERTIFICATE/fullchain.pem ]]; then
    install -d "$CERTIFICATE"
    attempt "le certificat provisoire n'a pas pu être créé" openssl req -x509 -newkey rsa:2048 -nodes \
      -days 3650 -subj "/CN=$DOMAIN" -addext "subjectAltName=DNS:$DOMAIN" \
      -keyout "$CERTIFICATE/privkey.pem" -out "$CERTIFICATE/fullchain.pem"
    chmod 600 "$CERTIFICATE/privkey.pem"
    CHANGED+=("$CERTIFICATE")
  fi
  put /etc/letsencrypt/renewal-hooks/deploy/site 755 <<<$'#!/bin/sh\nservice nginx reload'
}

write_front() {
  local file
  for file in site-headers.conf site-media.conf; do
    put "/etc/nginx/snippets/$file" 644 <"deploy/nginx/$file"
  done
  # Where an S3 storage has the images, the application gives them, and the front keeps them.
  if grep -q ^STORAGE_URL= "$ENVIRONMENT"; then
    put /etc/nginx/snippets/site-media.conf 644 <deploy/nginx/site-media-kept.conf
  fi
  put /etc/nginx/sites-available/site.conf 644 < <(sed "s/www\.exemple\.fr/$DOMAIN/g" deploy/nginx/site.conf)
  link ../sites-available/site.conf /etc/nginx/sites-enabled/site.conf
  attempt "nginx refuse ses réglages" nginx -t
  if ! service nginx status &>/dev/null; then
    attempt "nginx ne démarre pas" service nginx start
  elif has_changed /etc/nginx/ "$CERTIFICATE"; then
    attempt "nginx ne relit pas ses réglages" service nginx reload
  fi
}

# What is said and done

remove() {
  local unit
  begin_step "Services"
  if with_systemd; then
    systemctl disable --now --quiet "${SERVICES[@]}" site-backup.timer &>/dev/null || true
  fi
  for unit in deploy/systemd/*.service deploy/systemd/*.timer deploy/systemd/*.d; do
    rm -rf "${UNITS:?}/${unit#deploy/systemd/}"
  done
  ! with_systemd || systemctl daemon-reload
  rm -f /etc/nginx/sites-{enabled,available}/site.conf /etc/nginx/snippets/site-{media,headers}.conf
  rm -f /etc/letsencrypt/renewal-hooks/deploy/site "$MANAGE"
  ! service nginx status &>/dev/null || service nginx reload &>/dev/null || true
  end_step "retirés"
  begin_step "Code"
  rm -rf "$CURRENT" "$RELEASES" "$VENVS"
  end_step "effacé"
  cat <<END

Rien de ce que le réseau a écrit n'est effacé :
- la base « site » de PostgreSQL          pour l'effacer : runuser -u postgres -- dropdb site
- les images, dans $MEDIA, et les documents, dans $DOCUMENTS
- les réglages et leurs secrets, dans $ENVIRONMENT
- les sauvegardes, dans $BACKUPS

deploy/install.sh les reprend.
END
}

report() {
  echo
  if ((${#CHANGED[@]} == 0)); then
    echo "Rien n'a changé, en $SECONDS s."
    return
  fi
  echo "Le site est installé en $SECONDS s : https://$DOMAIN/"
  echo "Pour un réseau qui n'a pas encore de site : sudo site-manage start_network"
  if [[ ! -e /etc/letsencrypt/live/$DOMAIN ]]; then
    echo "Son certificat est provisoire. Quand le nom mène à cette machine :"
    echo "  apt install certbot && certbot certonly --webroot -w /var/www/certbot -d $DOMAIN && deploy/install.sh"
  fi
  if ! with_systemd; then
    echo "systemd ne tourne pas ici : les unités du site sont en place, et rien ne les lance."
  fi
}

read_options "$@"
check_answers
check_machine
if [[ $ACTION == remove ]]; then
  STEPS=2
  remove
  exit
fi
if [[ $ACTION == upgrade && ! -e $CURRENT ]]; then
  fail "Le site n'est pas installé sur cette machine : deploy/install.sh --domain …"
fi
read_answers

STEPS=6
begin_step "Paquets de Debian"
install_packages
[[ ${PYTHON:-} ]] || find_python
end_step "prêts"
begin_step "Compte, base et réglages"
make_account
make_database
write_environment
write_manage
end_step "prêts"
begin_step "Code et paquets Python"
lay_release
end_step "prêts"
begin_step "Mise à niveau de la base"
upgrade_database
end_step "à jour"
begin_step "Services"
write_units
begin_release
forget_old_releases
end_step "prêts"
begin_step "nginx"
make_certificate
write_front
end_step "prêt"
report
