"""What is refused of a request, or not believed."""

import re
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from traceback import walk_tb
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError

from core.middleware import CHECKS
from core.text import MAX_TEXT_LENGTH, clean_text, is_key

type Address = IPv4Address | IPv6Address

OF_PROXIES = ("HTTP_X_FORWARDED_", "HTTP_X_REQUEST_ID")
MAX_ADDRESS_LENGTH = 2_000  # characters, as the longest that browsers and proxies agree on
SEARCHED = ("q", "search")  # parameters of the admin, whose lists search for any length of text
BULK_ACTIONS, ALL_ROWS = "wagtail_bulk_action", "all"
# Views that read what is missing as None, or from a form that is not valid.
TRUSTING_VIEWS = re.compile(
    r"wagtailadmin_choose_page_external_link|wagtailredirects:process_import"
    r"|wagtailsnippetchoosers_\w+:create"
)


class TrustedProxiesMiddleware:
    """Believe what the headers of a proxy say if TRUSTED_PROXIES has it, else forget them.

    REMOTE_ADDR is then the address of the visitor: the last of X-Forwarded-For that is no proxy's,
    as those before it may be the visitor's own words. Without an IP address, the request came
    through a socket of this machine.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.trusted = [ip_network(network) for network in settings.TRUSTED_PROXIES]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # That of a preview has been through here already, as the request that it copies.
        if getattr(request, "is_dummy", False):
            return self.get_response(request)
        sender = read_address(request.META.get("REMOTE_ADDR", ""))
        if sender and not self._is_proxy(sender):
            for name in [name for name in request.META if name.startswith(OF_PROXIES)]:
                del request.META[name]
        elif visitor := self._visitor(request):
            request.META["REMOTE_ADDR"] = str(visitor)
        return self.get_response(request)

    def _is_proxy(self, address: Address) -> bool:
        return any(address in network for network in self.trusted)

    def _visitor(self, request: HttpRequest) -> Address | None:
        """Return the address that the proxies have seen; none if they say none."""
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        for address in map(read_address, reversed(said)):
            if address is None or not self._is_proxy(address):
                return address
        return None


class ChecksByAddressMiddleware:
    """Answer who watches the site by any name: a load balancer asks by IP address.

    Nothing of these answers is made of the host, which is checked for all the others.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.name = settings.ALLOWED_HOSTS[0].lstrip(".*") or "localhost"

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path in CHECKS:
            request.META["HTTP_HOST"] = self.name
        return self.get_response(request)


def read_address(text: str) -> Address | None:
    """Read an IP address, which some proxies write with a port, or as one of IPv6."""
    text = text.strip()
    if match := re.fullmatch(r"\[(.+)\](?::\d+)?|([\d.]+):\d+", text):
        text = match[1] or match[2]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class AddressBoundsMiddleware:
    """Find nothing at an address that no view expects, and search for no more than words.

    PostgreSQL refuses NUL in a text, and Python turns no more than 4,300 digits into a number.
    A question costs the admin the square of its phrases: it is cut, as that of visitors is, and
    the form shows what was searched for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or len(request.path) > MAX_ADDRESS_LENGTH:
            raise Http404
        if request.path.startswith(reverse("wagtailadmin_home")):
            for name in SEARCHED:
                self._bound(request, name)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        """Find no rows under what is no key."""
        match = request.resolver_match
        if match and match.view_name == BULK_ACTIONS:
            keys = set(request.GET.getlist("id")) - {ALL_ROWS}
            if not all(map(is_key, keys)):
                raise Http404

    @staticmethod
    def _bound(request: HttpRequest, name: str) -> None:
        asked = request.GET.get(name, "")
        if len(asked) > MAX_TEXT_LENGTH:
            bounded = request.GET.copy()
            bounded[name] = clean_text(asked)
            request.GET = bounded  # type: ignore[assignment]


class IncompleteRequestsMiddleware:
    """Refuse a request whose fields are not as the views of the admin take for granted.

    Their own forms always send them; a request written by hand would be an error of the site.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        match = request.resolver_match
        if request.method != "POST" or match is None:
            return
        is_trusting = TRUSTING_VIEWS.fullmatch(match.view_name or "")
        is_missing = (
            isinstance(exception, MultiValueDictKeyError)
            or (is_trusting and isinstance(exception, KeyError | AttributeError))
            or (not isinstance(exception, DatabaseError) and _is_of_reading(exception))
        )
        if is_missing and request.path.startswith(reverse("wagtailadmin_home")):
            raise BadRequest("A field is missing.") from exception


def _is_of_reading(exception: Exception) -> bool:
    """Whether a field could not be read from what was posted: its widget trusts its own script."""
    frames = walk_tb(exception.__traceback__)
    return any(frame.f_code.co_name == "value_from_datadict" for frame, _line in frames)
