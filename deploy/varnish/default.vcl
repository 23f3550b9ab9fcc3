vcl 4.1;

# The public site, kept by Varnish 7.1 or later: docs/en-production.md says how to install it.
# hosts.vcl has the hosts; the service starts it with `http_gzip_support=off` and two storages.

import directors;
import std;

include "./hosts.vcl";

sub vcl_recv {
    if (req.restarts == 0) {
        unset req.http.X-Stale;
    }
    unset req.http.Proxy;
    set req.http.Host = std.tolower(regsub(req.http.Host, ":\d+$", ""));
    # Whoever ends TLS in front redirects what is not.
    set req.http.X-Forwarded-Proto = "https";
    unset req.http.X-Request-ID;  # a visitor could repeat that of another request
    set req.backend_hint = application.backend();

    if (req.url ~ "^/media/") {
        # Documents are not read from the disk: the application asks who may read them.
        if (req.url !~ "^/media/(images|original_images|avatar_images)/") {
            return (synth(404));
        }
        set req.backend_hint = files;
        return (pass);
    }

    # The one encoding that is asked for.
    if (req.http.Accept-Encoding ~ "(?i)\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "(?i)\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }

    # A form is taken whole first: a slow client would hold a thread of the application.
    if (req.method != "GET" && req.method != "HEAD" && !std.cache_req_body(25MB)) {
        return (synth(413));
    }

    # Who is signed in, or has given a password, is always answered by the application.
    if ((req.method != "GET" && req.method != "HEAD")
        || req.http.Authorization
        || req.http.Cookie ~ "(^|;\s*)(__Host-)?sessionid="
        || req.url ~ "^/(admin|documents)/") {
        return (pass);
    }

    # What anyone is answered depends on no cookie; the one of a form is passed on.
    if (req.http.Cookie ~ "(^|;\s*)(__Host-)?csrftoken=[A-Za-z0-9]{32,64}") {
        set req.http.Cookie = regsub(req.http.Cookie,
            "^(.*;\s*)?((__Host-)?csrftoken=[A-Za-z0-9]{32,64}).*", "\2");
    } else {
        unset req.http.Cookie;
    }

    # The address without what newsletters and social networks append to it.
    if (req.url ~ "\?") {
        set req.url = regsuball(req.url,
            "(?<=[?&])(utm_[a-z_]+|fbclid|gclid|msclkid|mtm_[a-z_]+|pk_[a-z_]+)(=[^&]*)?(&|$)", "");
        set req.url = regsub(req.url, "[?&]$", "");
    }

    # While the application answers, nothing older than a second is shown.
    if (!req.http.X-Stale && std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    } else {
        set req.grace = 1d;
    }
    return (hash);
}

sub vcl_hash {
    hash_data(req.http.Accept-Encoding);
    # The built-in rules add the address and the host.
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon); # what there was stays, instead of this answer
    }
    if (beresp.status >= 500 && !bereq.http.X-Stale) {
        if (bereq.retries == 0) {
            return (retry); # another host
        }
        return (abandon); # vcl_synth asks for what there was
    }
    # While a new release is put in place, another host may have the file.
    if (bereq.url ~ "^/static/" && beresp.status == 404 && bereq.retries == 0) {
        return (retry);
    }

    if (beresp.http.Set-Cookie
        || beresp.http.Vary ~ "(?i)cookie|\*"
        || beresp.http.Cache-Control ~ "(?i)private|no-store|no-cache") {
        set beresp.uncacheable = true;
    } elsif (beresp.status == 200 && bereq.url ~ "^/static/") {
        # Its name changes with its content: the application says how long.
    } elsif (beresp.status == 200 && beresp.http.Cache-Control ~ "(?i)s-maxage") {
        # The second begins when it was asked for, not when it was answered.
        set beresp.ttl = beresp.ttl - (beresp.time - bereq.time);
    } elsif (beresp.status == 301 || beresp.status == 302 || beresp.status == 308
        || beresp.status == 404 || beresp.status == 410) {
        # What is no longer at an address replaces what was there.
        set beresp.ttl = 1s - (beresp.time - bereq.time);
    } else {
        set beresp.uncacheable = true;
    }

    if (beresp.uncacheable) {
        set beresp.ttl = 1s; # during which requests do not wait for one another
        set beresp.grace = 0s;
        return (deliver);
    }
    set beresp.grace = 1d;
    # A thousand searches do not drive the pages out.
    if (bereq.url ~ "\?" || beresp.status != 200) {
        set beresp.storage = storage.searches;
    } else {
        set beresp.storage = storage.pages;
    }
    return (deliver);
}

sub vcl_backend_error {
    if (!bereq.uncacheable && !bereq.http.X-Stale) {
        if (bereq.retries == 0) {
            return (retry);
        }
        return (abandon);
    }
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "30";
    set beresp.http.X-Frame-Options = "DENY";
    set beresp.http.X-Content-Type-Options = "nosniff";
    set beresp.http.Referrer-Policy = "same-origin";
    set beresp.http.Cross-Origin-Opener-Policy = "same-origin";
    set beresp.http.Cross-Origin-Resource-Policy = "same-origin";
    set beresp.http.Permissions-Policy = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    set beresp.http.Content-Security-Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    set beresp.http.Strict-Transport-Security = "max-age=31536000";
    synthetic({"<!doctype html><html lang="fr"><title>Site indisponible</title><p>Le site ne répond pas pour le moment. Réessayez dans quelques minutes.</p></html>"});
    return (deliver);
}

sub vcl_synth {
    if (resp.status == 503 && !req.http.X-Stale) {
        set req.http.X-Stale = "1";
        return (restart);
    }
    # What the application says on every answer (SECURITY_HEADERS).
    set resp.http.X-Frame-Options = "DENY";
    set resp.http.X-Content-Type-Options = "nosniff";
    set resp.http.Referrer-Policy = "same-origin";
    set resp.http.Cross-Origin-Opener-Policy = "same-origin";
    set resp.http.Cross-Origin-Resource-Policy = "same-origin";
    set resp.http.Permissions-Policy = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    set resp.http.Content-Security-Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    set resp.http.Strict-Transport-Security = "max-age=31536000";
}
