"""Errors are told to Sentry, or to what speaks as it does, without anything of people."""

import logging
from typing import Any

import sentry_sdk
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.integrations.logging import LoggingIntegration

from background.request_ids import current_id
from frontend.release import release

# What an event keeps: what it says of the code, of the host's software and of when.
KEPT = {
    "contexts",
    "environment",
    "event_id",
    "exception",
    "level",
    "logentry",
    "logger",
    "modules",
    "platform",
    "release",
    "sdk",
    "timestamp",
    "transaction",
}
KEPT_CONTEXTS = {"runtime", "trace"}
FRAME = {"filename", "function", "in_app", "lineno", "module"}


def tell_sentry(address: str) -> None:
    sentry_sdk.init(
        dsn=address,
        release=release(),
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        server_name="",
        before_send=without_people,
        integrations=[
            DjangoIntegration(transaction_style="function_name", middleware_spans=False),
            LoggingIntegration(event_level=logging.ERROR),
        ],
    )


def without_people(event: Any, hint: dict[str, Any]) -> Any:
    """Keep of an event what is of the code.

    What an error says may repeat what somebody has typed: its class and its place are told, and
    the log of the host has the rest.
    """
    kept = {key: value for key, value in event.items() if key in KEPT}
    contexts = kept.get("contexts") or {}
    kept["contexts"] = {key: value for key, value in contexts.items() if key in KEPT_CONTEXTS}
    if entry := kept.pop("logentry", None):
        # The message before its parameters are put in.
        kept["logentry"] = {"message": entry.get("message", "")} if entry.get("params") else {}
    for error in (kept.get("exception") or {}).get("values", ()):
        error["value"] = ""
        for frame in (error.get("stacktrace") or {}).get("frames", ()):
            for key in frame.keys() - FRAME:
                del frame[key]
    kept["tags"] = {"request_id": current_id()} if current_id() else {}
    return kept
