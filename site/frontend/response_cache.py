"""Keep the whole responses that all anonymous visitors read alike.

What is kept is valid for a version of the site, and until the next instant at which a page would
read otherwise (`frontend.validity`): nothing has to be invalidated. The ETag is made of both and of
the address, and known before the response is. See docs/decisions/0023-des-reponses-gardees.md.
"""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import blake2b
from threading import Lock
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags

from core.middleware import CHECKS
from core.storage import has_failed, note_failure
from frontend.kept_responses import KeptResponse, Store, read_shared, write_shared
from frontend.release import release
from frontend.validity import Validity, current_validity

MAX_BYTES = 24 * 2**20  # that a process keeps, in each of its two stores
MAX_RESPONSE = 2**20  # bytes; a longer one is sent, and not kept
MAX_QUERY = 1_000  # characters of a query string whose response is kept
FRONT_SECONDS = 1  # after which a cache in front asks again; a 304 costs a millisecond
# Addresses with rules of their own: health checks and files.
OTHERS = (*CHECKS, "/static/", "/media/", "/documents/")
# Files that take long to make: their view has rules of its own, and a page never waits for them.
LONG_MADE = ".pdf"
NOT_KEPT = {"private", "no-store", "no-cache"}


def reads_parameters[View: Callable[..., HttpResponseBase]](
    *names: str,
) -> Callable[[View], View]:
    """Declare the parameters of the query string that a view reads.

    Its responses are kept by their values. Other parameters, and those of other views, are ignored.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(*args: Any, **kwargs: Any) -> HttpResponseBase:
            response = view(*args, **kwargs)
            response.parameters = names  # type: ignore[attr-defined]
            return response

        return wrapped  # type: ignore[return-value]

    return decorate


class ResponseCacheMiddleware:
    """Answer anonymous visitors from memory, from the shared cache, or with a 304.

    A process keeps responses in two stores, with and without a query, so that a flood of searches
    does not drive the pages out. Requests that find nothing kept at an address wait for the one
    that builds its response.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if settings.DEBUG:
            raise MiddlewareNotUsed  # a template may change at any time
        self.get_response = get_response
        self.pages, self.queries = Store(MAX_BYTES), Store(MAX_BYTES)
        self.parameters = Store(MAX_BYTES // 8)  # address → names that its view reads
        self.locks = [Lock() for _ in range(64)]

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_anonymous_reading(request):
            return private(request, self.get_response(request))
        address = f"{request.scheme}://{request.get_host()}{request.path}"
        validity = current_validity()
        if response := self._kept_answer(request, address, validity):
            return response
        with self.locks[hash(address) % len(self.locks)]:
            if response := self._kept_answer(request, address, validity):
                return response
            note_failure(False)
            response = self.get_response(request)
            if not is_read_by_all(response) or has_failed():
                return response
            return self._keep(request, address, validity, response)

    def _kept_answer(
        self, request: HttpRequest, address: str, validity: Validity
    ) -> HttpResponseBase | None:
        names = self.parameters.get(address)
        if names is None:
            return None
        key = key_of(address, request, names)
        etag = etag_of(key, validity)
        if etag in known_etags(request):
            return with_headers(HttpResponseNotModified(), etag, validity)
        kept = self._kept(key, etag, validity)
        return answer(request, kept, etag) if kept else None

    def _store(self, key: str) -> Store:
        return self.queries if "?" in key else self.pages

    def _kept(self, key: str, etag: str, validity: Validity) -> KeptResponse | None:
        kept = self._store(key).get(key)
        if kept is not None and kept.validity == validity:
            return kept
        kept = None if "?" in key else read_shared(etag)
        if kept:
            self._store(key).set(key, kept, kept.size)
        return kept

    def _keep(
        self, request: HttpRequest, address: str, validity: Validity, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Keep a response that everybody reads alike; return it with its headers."""
        names = getattr(response, "parameters", ())
        key = key_of(address, request, names)
        etag = etag_of(key, validity)
        if set(request.GET) - set(names):
            # It may repeat the parameters that its view does not read.
            return with_headers(response, "", validity)
        self.parameters.set(address, names, 0)
        if not isinstance(response, HttpResponse) or len(response.content) > MAX_RESPONSE:
            return with_headers(response, etag, validity)
        kept = KeptResponse(validity, dict(response.headers), {"": response.content})
        if len(key) <= len(address) + MAX_QUERY:
            self._store(key).set(key, kept, kept.size)
            if "?" not in key:
                write_shared(etag, kept)
        return answer(request, kept, etag)


@cache
def admin_address() -> str:
    return reverse("wagtailadmin_home")


def is_anonymous_reading(request: HttpRequest) -> bool:
    """Whether a request may only be answered with what all visitors read."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "Authorization" not in request.headers
        and not request.path.startswith((*OTHERS, admin_address()))
        and not request.path.endswith(LONG_MADE)
    )


def is_read_by_all(response: HttpResponseBase) -> bool:
    """Whether a response is the same for everybody: no error, no cookie, nothing private."""
    control = response.headers.get("Cache-Control", "")
    said = {part.partition("=")[0].strip().lower() for part in control.split(",")}
    return (
        response.status_code == 200
        and not response.cookies
        and not said & NOT_KEPT
        and "cookie" not in response.headers.get("Vary", "").lower()
    )


def key_of(address: str, request: HttpRequest, names: tuple[str, ...]) -> str:
    """Return an address with the parameters that its view reads, in one order."""
    if not request.GET:
        return address
    read = [(name, request.GET.getlist(name)) for name in sorted(names) if name in request.GET]
    return f"{address}?{urlencode(read, doseq=True)}" if read else address


def etag_of(key: str, validity: Validity) -> str:
    """Return what a response at an address has that no other response ever had."""
    parts = "\n".join((key, validity.version, validity.until.isoformat(), release()))
    return blake2b(parts.encode(), digest_size=15).hexdigest()


def known_etags(request: HttpRequest) -> set[str]:
    """Return the ETags that the client has, in any content encoding."""
    header = request.headers.get("If-None-Match", "")
    tags = parse_etags(header) if header else []
    return {tag.removeprefix("W/").strip('"').partition("-")[0] for tag in tags}


def answer(request: HttpRequest, kept: KeptResponse, etag: str) -> HttpResponseBase:
    if etag in known_etags(request):
        return with_headers(HttpResponseNotModified(), etag, kept.validity)
    encoding = kept.encoding_for(request.headers.get("Accept-Encoding", ""))
    body = kept.body(encoding)
    response = HttpResponse(body, headers=kept.headers)
    response.headers["Content-Length"] = str(len(body))
    if encoding:
        response.headers["Content-Encoding"] = encoding
        etag = f"{etag}-{encoding}"
    return with_headers(response, etag, kept.validity)


def with_headers(response: HttpResponseBase, etag: str, validity: Validity) -> HttpResponseBase:
    """Say how long a response is valid: caches in front ask again after a second at most."""
    left = (validity.until - timezone.now()).total_seconds()
    seconds = max(0, min(FRONT_SECONDS, int(left)))
    patch_cache_control(response, public=True, max_age=0, s_maxage=seconds)
    patch_vary_headers(response, ["Accept-Encoding"])
    if etag:
        response.headers["ETag"] = f'"{etag}"'
    return response


def private(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Forbid shared caches to keep what somebody who is signed in has read."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES and "Cache-Control" not in response.headers:
        patch_cache_control(response, private=True)
    return response
