"""The score that Mozilla's HTTP Observatory would give to an answer.

Its rules, as of 2025: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
(mdn/mdn-http-observatory, src/grader/charts.js). What depends on other answers than this one, or on
a list of browsers (redirections, preloading), counts for nothing here.
"""

import re
from http.cookies import SimpleCookie

from django.http import HttpResponse

BASELINE = 100
BONUS_FROM = 90  # bonuses are for those who lose little
MODIFIERS = {
    "csp-implemented-with-no-unsafe-default-src-none": 10,
    "csp-implemented-with-no-unsafe": 5,
    "csp-implemented-with-unsafe-inline-in-style-src-only": 0,
    "csp-implemented-with-unsafe-eval": -10,
    "csp-implemented-with-unsafe-inline": -20,
    "csp-not-implemented": -25,
    "cookies-not-found": 0,
    "cookies-secure-with-httponly-sessions-and-samesite": 5,
    "cookies-without-secure-flag": -20,
    "cookies-session-without-httponly-flag": -30,
    "cross-origin-resource-sharing-not-implemented": 0,
    "cross-origin-resource-sharing-implemented-with-universal-access": -50,
    "referrer-policy-private": 5,
    "referrer-policy-not-implemented": 0,
    "referrer-policy-unsafe": -5,
    "hsts-implemented-max-age-at-least-six-months": 0,
    "hsts-implemented-max-age-less-than-six-months": -10,
    "hsts-not-implemented": -20,
    "x-content-type-options-nosniff": 0,
    "x-content-type-options-not-implemented": -5,
    "x-frame-options-implemented-via-csp": 5,
    "x-frame-options-sameorigin-or-deny": 0,
    "x-frame-options-not-implemented": -20,
    "cross-origin-resource-policy-implemented-with-same-origin": 10,
    "cross-origin-resource-policy-implemented-with-cross-origin": 0,
    "cross-origin-resource-policy-not-implemented": 0,
}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
SIX_MONTHS = 15_552_000  # seconds


def score(response: HttpResponse) -> int:
    """Return the score of an answer."""
    points = [MODIFIERS[result] for result in results(response)]
    without = BASELINE + sum(number for number in points if number < 0)
    return without + sum(number for number in points if number > 0 and without >= BONUS_FROM)


def results(response: HttpResponse) -> list[str]:
    """Return the results of the tests, by the Observatory's names."""
    headers = response.headers
    policy = {
        name: sources.split()
        for name, _, sources in (
            part.strip().partition(" ")
            for part in headers.get("Content-Security-Policy", "").split(";")
        )
        if name
    }
    return [
        _policy(policy),
        _cookies(response.cookies),
        "cross-origin-resource-sharing-implemented-with-universal-access"
        if headers.get("Access-Control-Allow-Origin") == "*"
        else "cross-origin-resource-sharing-not-implemented",
        _referrer(headers.get("Referrer-Policy", "")),
        _transport(headers.get("Strict-Transport-Security", "")),
        "x-content-type-options-nosniff"
        if headers.get("X-Content-Type-Options") == "nosniff"
        else "x-content-type-options-not-implemented",
        _frames(policy, headers.get("X-Frame-Options", "")),
        _resource(headers.get("Cross-Origin-Resource-Policy", "")),
    ]


def _policy(policy: dict[str, list[str]]) -> str:
    if not policy:
        return "csp-not-implemented"
    default = policy.get("default-src", ["*"])
    scripts, styles = policy.get("script-src", default), policy.get("style-src", default)
    loose = {"'unsafe-inline'", "data:", "https:", "http:", "*"}
    # A nonce makes browsers ignore 'unsafe-inline'.
    if loose & set(scripts) or loose & set(policy.get("object-src", default)):
        return "csp-implemented-with-unsafe-inline"
    if "'unsafe-eval'" in scripts:
        return "csp-implemented-with-unsafe-eval"
    if "'unsafe-inline'" in styles:
        return "csp-implemented-with-unsafe-inline-in-style-src-only"
    is_none = default == ["'none'"]
    return f"csp-implemented-with-no-unsafe{'-default-src-none' if is_none else ''}"


def _cookies(cookies: SimpleCookie) -> str:
    if not cookies:
        return "cookies-not-found"
    if not all(cookie["secure"] for cookie in cookies.values()):
        return "cookies-without-secure-flag"
    # One that scripts read is no session: the token of forms is read by their scripts.
    if not all(cookie["httponly"] for name, cookie in cookies.items() if "sess" in name):
        return "cookies-session-without-httponly-flag"
    return "cookies-secure-with-httponly-sessions-and-samesite"


def _referrer(value: str) -> str:
    if not value:
        return "referrer-policy-not-implemented"
    return f"referrer-policy-{'private' if value in PRIVATE else 'unsafe'}"


def _transport(value: str) -> str:
    seconds = re.search(r"max-age=(\d+)", value)
    if not seconds:
        return "hsts-not-implemented"
    is_long = int(seconds[1]) >= SIX_MONTHS
    return f"hsts-implemented-max-age-{'at-least' if is_long else 'less-than'}-six-months"


def _frames(policy: dict[str, list[str]], value: str) -> str:
    if policy.get("frame-ancestors", ["*"]) != ["*"]:
        return "x-frame-options-implemented-via-csp"
    is_said = value.upper() in {"DENY", "SAMEORIGIN"}
    return f"x-frame-options-{'sameorigin-or-deny' if is_said else 'not-implemented'}"


def _resource(value: str) -> str:
    result = f"implemented-with-{value}" if value else "not-implemented"
    return f"cross-origin-resource-policy-{result}"
