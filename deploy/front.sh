#!/bin/sh
# Starts nginx in its container, with a certificate of its own until a real one is put there.
set -e
if [ ! -e /etc/ssl/site/fullchain.pem ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=$DOMAIN" -addext "subjectAltName=DNS:$DOMAIN" \
    -keyout /etc/ssl/site/privkey.pem -out /etc/ssl/site/fullchain.pem 2>/dev/null
fi
exec nginx -g "daemon off;"
