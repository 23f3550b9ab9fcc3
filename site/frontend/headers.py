"""The headers with which browsers protect visitors, alike on every kind of answer."""

import re
import secrets
from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.csp import CSP, build_policy
from django.utils.translation import override

from core.nonces import answering_with
from frontend.response_cache import admin_address

FRAME_OPTIONS = "X-Frame-Options"
DOCUMENT_NONCE = "X-Document-Nonce"
NONCE_BYTES = 16
NONCE = re.compile(r"[A-Za-z0-9_-]{22}")  # that many bytes as base64url


class SecurityHeadersMiddleware:
    """Say the policies of an answer by its address, whatever made it.

    It is the outermost, so that errors, redirects, files, kept answers and 304s say the same: a
    browser replaces what it had stored by the headers of a 304. An answer that has a header keeps
    it, as documents do.

    In the admin, Wagtail starts its widgets with inline `<script>` elements. Those of its templates
    bear a nonce, which is another one in each answer. What a script of the admin asks for becomes
    part of its document: it says the nonce of that one in a header, which no other site can.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        nonce = _nonce(request) if request.path.startswith(admin_address()) else ""
        with answering_with(nonce):
            response = self.get_response(request)
        is_framed = request.path in framed_addresses()
        for name, value in settings.SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault(CSP.HEADER_ENFORCE.value, policy_of(request, nonce))
        if is_framed:
            response.headers.pop(FRAME_OPTIONS, None)
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response


@cache
def framed_addresses() -> frozenset[str]:
    """Return the addresses that other sites may show in a frame, in each language."""
    found = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            found |= {reverse(name) for name in settings.FRAMED_VIEWS}
    return frozenset(found)


def policy_of(request: HttpRequest, nonce: str) -> str:
    """Return the content security policy of an answer, whose nonce is empty outside the admin."""
    if request.path in framed_addresses():
        return _policy("FRAMED_CSP")
    if nonce:
        return build_policy(settings.ADMIN_CSP, nonce)
    # Wagtail's bar for those who are signed in makes elements of texts.
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return _policy("SECURE_CSP")
    return _policy("SECURE_CSP", "TRUSTED_TYPES")


@cache
def _policy(*names: str) -> str:
    """Return the policy of settings of these names, each of which adds to those before it."""
    policy: dict[str, Any] = {}
    for name in names:
        policy |= getattr(settings, name)
    return build_policy(policy)


def _nonce(request: HttpRequest) -> str:
    told = request.headers.get(DOCUMENT_NONCE, "")
    return told if NONCE.fullmatch(told) else secrets.token_urlsafe(NONCE_BYTES)
