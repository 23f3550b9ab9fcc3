"""The headers with which browsers protect visitors, alike on every kind of answer."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.csp import CSP, build_policy
from django.utils.translation import override

from frontend.response_cache import admin_address

FRAME_OPTIONS = "X-Frame-Options"


class SecurityHeadersMiddleware:
    """Say the policies of an answer by its address, whatever made it.

    It is the outermost, so that errors, redirects, files, kept answers and 304s say the same: a
    browser replaces what it had stored by the headers of a 304. An answer that has a header keeps
    it, as documents do.

    In the admin, Wagtail starts its widgets with inline `<script>` elements, also in forms fetched
    later, to which the policy of the first page applies. So they get a nonce that lasts as long as
    the session; other inline scripts, event handlers and `javascript:` URLs are still blocked.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_framed = request.path in framed_addresses()
        for name, value in settings.SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault(CSP.HEADER_ENFORCE.value, policy_of(request, response))
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


def policy_of(request: HttpRequest, response: HttpResponse) -> str:
    """Return the content security policy of an answer; mark the scripts of the admin's."""
    if request.path in framed_addresses():
        return _policy("FRAMED_CSP")
    if request.path.startswith(admin_address()):
        nonce = _nonce(request)
        if not nonce:
            return _policy("ADMIN_CSP")
        _mark_scripts(response, nonce)
        return build_policy(settings.ADMIN_CSP | {"script-src": [CSP.SELF, f"'nonce-{nonce}'"]})
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
    session = getattr(request, "session", None)
    if not session or not session.session_key:
        return ""
    key = session.session_key
    return salted_hmac("core.middleware.nonce", key, algorithm="sha256").hexdigest()


def _mark_scripts(response: HttpResponse, nonce: str) -> None:
    kind = response.get("Content-Type", "").partition(";")[0]
    if response.streaming or kind not in {"text/html", "application/json"}:
        return
    quote = b'\\"' if kind == "application/json" else b'"'
    marked = b"<script nonce=" + quote + nonce.encode() + quote + b">"
    typed = b"<script type=" + quote + b"text/javascript" + quote + b">"
    response.content = response.content.replace(b"<script>", marked).replace(typed, marked)
    if response.has_header("Content-Length"):
        response["Content-Length"] = str(len(response.content))
