"""Sign in with an account of elsewhere, by OpenID Connect (ProConnect), if it has one here.

Nobody gets an account by this way alone: the verified address that the provider tells must be
that of an account, or of a pending invitation.
"""

from typing import Any
from urllib.parse import urljoin, urlsplit

from authlib.integrations.base_client import OAuthError
from authlib.integrations.django_client import OAuth
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from wagtail import hooks
from wagtail.admin import messages

from accounts.log import accounts_at, record
from accounts.models import AccountAction, ProviderIdentity

NEXT = "single_sign_on_next"
BACKEND = "accounts.backends.PasswordBackend"
TIMEOUT = 10  # seconds
# With the key of the provider: neither unsigned, nor with a secret that others may have.
SIGNATURES = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"}
ENDPOINTS = {"authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"}
ALGORITHMS = "id_token_signing_alg_values_supported"
# What goes wrong between here and the provider, in what it says, or with a second return.
FAILURES = (
    *(OAuthError, JoseError, OSError, ValueError, KeyError, IntegrityError),
    *(TypeError, AttributeError),  # it says something of another type
)


def _options() -> dict[str, Any]:
    if not settings.SINGLE_SIGN_ON:
        raise Http404
    return settings.SINGLE_SIGN_ON


def provider() -> Any:
    """Return the client of the provider that the environment names."""
    options = _options()
    return OAuth().register(
        "provider",
        client_id=options["client_id"],
        client_secret=options["client_secret"],
        server_metadata_url=f"{options['issuer'].rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={
            "scope": options["scope"],
            "code_challenge_method": "S256",
            "default_timeout": TIMEOUT,
            "max_redirects": 0,  # our secret is for the addresses that it tells itself
        },
    )


@never_cache
def begin(request: HttpRequest) -> HttpResponse:
    """Lead to the provider whoever has pressed its button.

    Not by a redirect: `form-action` of our policy holds for all that follow a form.
    """
    client = provider()
    if request.method != "POST":
        return redirect("wagtailadmin_login")
    here = urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("single_sign_on_end"))
    try:
        _check(client.load_server_metadata())
        address = client.authorize_redirect(request, here)["Location"]
    except FAILURES:
        return _refuse(request, _("%s ne répond pas : réessayez, ou prenez votre mot de passe."))
    request.session[NEXT] = request.POST.get("next", "")
    context = {"address": address, "name": _options()["name"]}
    response = render(request, "accounts/to_provider.html", context)
    response["Refresh"] = f"0; url={address}"
    return response


@never_cache
def end(request: HttpRequest) -> HttpResponse:
    """Come back from the provider, and sign in."""
    client = provider()
    try:
        _check(client.load_server_metadata())
        token = client.authorize_access_token(request)
        claims = {**token["userinfo"], **_userinfo(client, token)}
        account = _account_of(request, token["userinfo"]["iss"], claims)
    except FAILURES:
        return _refuse(request, _("%s n'a pas pu dire qui vous êtes : réessayez."))
    if account is None:
        email = str(claims.get("email", ""))
        detail = _options()["name"]
        record(AccountAction.NOT_INVITED, typed=email, request=request, detail=detail)
        return _refuse(request, _("%s vous connaît, mais pas ce site : demandez une invitation."))
    back = request.session.pop(NEXT, "")
    login(request, account, backend=BACKEND)
    is_here = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return redirect(back if is_here else "wagtailadmin_home")


def _check(metadata: dict[str, Any]) -> None:
    """Hold a provider to what it may say of itself; raise ValueError if it is another's words."""
    issuer = _options()["issuer"].rstrip("/")
    if metadata["issuer"].rstrip("/") != issuer:
        raise ValueError("The provider names another issuer.")
    if {urlsplit(metadata[name]).scheme for name in ENDPOINTS & metadata.keys()} != {
        urlsplit(issuer).scheme
    }:
        raise ValueError("The provider has an address that is not encrypted.")
    # Authlib takes any other name for an option of its requests, such as `verify` or `proxies`.
    for name in metadata.keys() - ENDPOINTS - {"issuer", ALGORITHMS, "_loaded_at"}:
        del metadata[name]
    metadata[ALGORITHMS] = sorted(SIGNATURES.intersection(metadata.get(ALGORITHMS, ["RS256"])))


def _userinfo(client: Any, token: dict[str, Any]) -> dict[str, Any]:
    """Return what the provider tells of the person, signed or not, of the same subject."""
    metadata = client.load_server_metadata()
    if "userinfo_endpoint" not in metadata:
        return {}
    response = client.get(metadata["userinfo_endpoint"], token=token)
    response.raise_for_status()
    if response.headers.get("Content-Type", "").startswith("application/jwt"):
        keys = KeySet.import_key_set(client.fetch_jwk_set())
        claims = jwt.decode(response.text, keys, algorithms=sorted(SIGNATURES)).claims
    else:
        claims = response.json()
    if claims["sub"] != token["userinfo"]["sub"]:
        raise ValueError("The provider speaks of somebody else.")
    return dict(claims)


def _account_of(request: HttpRequest, issuer: str, claims: dict[str, Any]) -> User | None:
    """Return the active account of a person, known by her subject, or else by her address."""
    identity = {"issuer": issuer, "subject": claims["sub"]}
    known = ProviderIdentity.objects.filter(**identity).select_related("account").first()
    if known:
        return known.account if known.account.is_active else None
    email = str(claims.get("email") or "")
    is_verified = claims.get("email_verified") is True or _options()["trusts_emails"]
    if not email or not is_verified:
        return None
    accounts = list(accounts_at(email)[:2])
    account = accounts[0] if len(accounts) == 1 else None
    if not accounts:
        # A room above knows who is invited.
        for welcome in hooks.get_hooks("welcome_verified_address"):
            account = account or welcome(request, email, claims)
    if account is None or not account.is_active:
        return None
    ProviderIdentity.objects.create(account=account, **identity)
    return account


def _refuse(request: HttpRequest, message: str) -> HttpResponse:
    messages.error(request, message % _options()["name"])
    return redirect("wagtailadmin_login")
