#!/usr/bin/env bash
# Runs the README's two commands on a fresh Debian, as an ordinary user; needs root and debootstrap.
# usage: fresh-debian.sh bookworm|trixie FOLDER: makes the system in FOLDER, and removes it
set -euo pipefail
SUITE=$1 SYSTEM=$2 CLONE=$(realpath "$(dirname "$0")/..")
PORT=8765
# What a person has who reads the README; Debian 12, whose Python is 3.11, another one besides.
ASKED=(ca-certificates git make python3 python3-venv)
OF_PYTHON=(libbz2-1.0 libffi8 liblzma5 libreadline8 libsqlite3-0 libssl3 zlib1g)

# The mounts and the processes of the system end with this script.
if [[ ${ISOLATED:-} != yes ]]; then
  trap 'rm -rf --one-file-system "$SYSTEM"' EXIT
  ISOLATED=yes unshare --mount --pid --fork --kill-child "$0" "$@"
  exit
fi

inside() {
  chroot "$SYSTEM" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
}

install() {
  inside apt-get install -qq --yes --no-install-recommends "$@" >/dev/null
}

as_user() {
  inside su - visiteuse -c "cd site && $*"
}

answers() {
  inside python3 -c "
from urllib.request import urlopen
assert 'Programme 2020' in urlopen('http://127.0.0.1:$PORT/').read().decode()"
}

debootstrap --variant=minbase "$SUITE" "$SYSTEM" >/dev/null
mount -t proc proc "$SYSTEM/proc"
mount --rbind /dev "$SYSTEM/dev"
# The names and the certificates that this machine trusts, for a network that has its own.
cp /etc/resolv.conf /etc/hosts "$SYSTEM/etc/"
inside apt-get update -qq
install "${ASKED[@]}"
cp /etc/ssl/certs/ca-certificates.crt "$SYSTEM/etc/ssl/certs/"
printf 'export PIP_CERT=%s NODE_EXTRA_CA_CERTS=%s\n' /etc/ssl/certs/ca-certificates.crt{,} \
  >"$SYSTEM/etc/profile.d/certificates.sh"
if [[ $SUITE == bookworm ]]; then
  install "${OF_PYTHON[@]}"
  cp -a "$(python3 -c 'import sys; print(sys.base_prefix)')" "$SYSTEM/opt/python"
  # shellcheck disable=SC2016 # of who signs in there
  echo 'export PATH=/opt/python/bin:$PATH' >"$SYSTEM/etc/profile.d/python.sh"
  echo /opt/python/lib >"$SYSTEM/etc/ld.so.conf.d/python.conf"
  inside ldconfig
fi
inside useradd --create-home --shell /bin/bash visiteuse
git clone --quiet "$CLONE" "$SYSTEM/home/visiteuse/site"
inside chown -R visiteuse: /home/visiteuse

echo "$SUITE: make run"
SECONDS=0
as_user "make run PORT=$PORT" &
until answers 2>/dev/null; do
  kill -0 $! 2>/dev/null || { tail -n 30 "$SYSTEM/home/visiteuse/site/var/log/run.log" && exit 1; }
  sleep 1
done
echo "$SUITE: the site answers after $SECONDS s"
kill $!

# `make test` names what an administrator has to install.
read -ra named < <(as_user scripts/system-packages.sh 2>&1 | sed -n 's/.*apt install //p')
install "${named[@]}"
echo "$SUITE: make test"
SECONDS=0
as_user make test
echo "$SUITE: tested in $SECONDS s"
