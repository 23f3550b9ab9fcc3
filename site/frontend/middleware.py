"""What is asked of a request before anything reads it."""

from collections.abc import Callable
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

MAX_ADDRESS_LENGTH = 2_000  # characters, as the longest that browsers and proxies agree on


class TrustedProxiesMiddleware:
    """Forget what the headers of a proxy say, unless TRUSTED_PROXIES has who sends them.

    Without an address, the request came through a socket of this machine.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.trusted = [ip_network(network) for network in settings.TRUSTED_PROXIES]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sender = request.META.get("REMOTE_ADDR", "")
        if sender and not any(ip_address(sender) in network for network in self.trusted):
            for name in [name for name in request.META if name.startswith("HTTP_X_FORWARDED_")]:
                del request.META[name]
        return self.get_response(request)


class AddressBoundsMiddleware:
    """Find nothing at an address that no view expects.

    PostgreSQL refuses NUL in a text, and Python turns no more than 4,300 digits into a number.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or len(request.path) > MAX_ADDRESS_LENGTH:
            raise Http404
        return self.get_response(request)
