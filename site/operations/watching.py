"""What is told of each request: its id, and that it was slow."""

import logging
from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from background.request_ids import HEADER, make_id, on_behalf_of
from background.slowness import naming_slow_queries

logger = logging.getLogger(__name__)
PAGES = "wagtail_serve"
KEPT = "kept"
STATIC = "static"


class WatchMiddleware:
    """Give each request an id, which logs, tasks and messages bear, and name what is slow.

    A proxy may have said the id: TrustedProxiesMiddleware forgets what others say. An answer that
    caches share has none in its headers: it would be told to those who ask after.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = make_id(request.headers.get(HEADER, ""))
        begun = perf_counter()
        with on_behalf_of(request_id), naming_slow_queries() as times:
            response = self.get_response(request)
            took = perf_counter() - begun
            if took >= settings.SLOW_REQUEST:
                logger.warning(
                    "Slow request, %.1f s: %s %s, %d queries in %.1f s",
                    took,
                    request.method,
                    what_was_asked(request),
                    len(times),
                    sum(times),
                )
        if "public" not in response.headers.get("Cache-Control", ""):
            response.headers[HEADER] = request_id
        return response


def route_of(request: HttpRequest) -> str:
    """Return the name of the address that was asked, of which there are a few hundred."""
    if match := request.resolver_match:
        return match.view_name or match.route
    return STATIC if request.path.startswith(settings.STATIC_URL) else KEPT


def what_was_asked(request: HttpRequest) -> str:
    """Return the address of a page, else the name of an address: it may hold a secret."""
    route = route_of(request)
    return f"{route} ({request.path})" if route == PAGES else route
