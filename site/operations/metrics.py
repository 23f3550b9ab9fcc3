"""/metrics, as Prometheus reads it: requests of all processes of this host, figures of all hosts.

prometheus-client is only imported where METRICS_TOKEN asks for it. The processes of one server
share their counts in a folder, which goes with the server.
"""

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, MiddlewareNotUsed
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from frontend.response_cache import is_anonymous_reading
from operations.figures import HELP, figures
from operations.watching import KEPT, route_of

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # which the library reads when it is imported
METHODS = {"GET", "HEAD", "POST"}
BUCKETS = (0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)  # seconds


class MetricsMiddleware:
    """Count the requests, and how long they take, by the name of their address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.METRICS_TOKEN:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.counters = counters()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begun = perf_counter()
        response = self.get_response(request)
        route = route_of(request)
        method = request.method if request.method in METHODS else "other"
        status = str(response.status_code)
        self.counters["site_requests"].labels(route, method, status).inc()
        self.counters["site_request_seconds"].labels(route).observe(perf_counter() - begun)
        if response.status_code in {200, 304} and is_anonymous_reading(request):
            found = "kept" if route == KEPT else "built"
            self.counters["site_public_answers"].labels(found).inc()
        return response


@cache
def counters() -> dict[str, Any]:
    """Return what this process counts, by name."""
    os.environ.setdefault(FOLDER, str(_own_folder()))
    from prometheus_client import Counter, Histogram

    labels = ["route", "method", "status"]
    return {
        "site_requests": Counter("site_requests", "Requests", labels),
        "site_request_seconds": Histogram(
            "site_request_seconds", "How long requests take", ["route"], buckets=BUCKETS
        ),
        "site_public_answers": Counter(
            "site_public_answers", "Answers to anonymous readers: kept, or built", ["found"]
        ),
    }


def _own_folder() -> Path:
    """Return the folder of the server that has started this process, without those before it."""
    parent = Path(settings.METRICS_DIR)
    folder = parent / str(os.getppid())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("le dossier de METRICS_DIR ne peut pas être écrit : %(error)s.")
        raise ImproperlyConfigured(words % {"error": error}) from error
    for other in parent.iterdir():
        if other.name.isdecimal() and not _is_running(int(other.name)):
            shutil.rmtree(other, ignore_errors=True)
    return folder


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it is another user's
    return True


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Return what Prometheus reads to who has the token; there is nothing where there is none."""
    if not settings.METRICS_TOKEN:
        raise Http404
    scheme, __, said = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or not constant_time_compare(said, settings.METRICS_TOKEN):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(_written(), content_type="text/plain; version=0.0.4; charset=utf-8")


def _written() -> bytes:
    counters()
    from prometheus_client import CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    registry.register(_FiguresCollector())  # type: ignore[arg-type]
    return generate_latest(registry)


class _FiguresCollector:
    """The figures of the database, read when they are asked for."""

    def collect(self) -> Any:
        from prometheus_client.core import GaugeMetricFamily

        families: dict[str, GaugeMetricFamily] = {}
        for name, value, labels in figures():
            if name not in families:
                families[name] = GaugeMetricFamily(name, HELP[name], labels=list(labels))
            families[name].add_metric(list(labels.values()), value)
        return families.values()
