"""Uploaded images, where no front reads them from a disk."""

import mimetypes
import re
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.utils.csp import CSP
from django.views.decorators.cache import cache_control
from django.views.decorators.http import last_modified, require_safe

# No document is in them: `deploy/` has the same.
FOLDERS = r"(?:images|original_images|avatar_images)"
ADDRESSES = rf"^{re.escape(settings.MEDIA_URL.strip('/'))}/(?P<name>{FOLDERS}/.+)$"
KEPT_FOR = (
    3600  # seconds: one that is replaced has another name, one that is deleted is gone by then
)
POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def _is_image(name: str) -> bool:
    return PurePath(name).suffix.lower().lstrip(".") in settings.WAGTAILIMAGES_EXTENSIONS


def _changed_at(request: HttpRequest, name: str) -> datetime | None:
    try:
        return default_storage.get_modified_time(name) if _is_image(name) else None
    except (OSError, SuspiciousFileOperation, ValueError):
        return None


@require_safe
@last_modified(_changed_at)
@cache_control(public=True, max_age=KEPT_FOR)
def image(request: HttpRequest, name: str) -> FileResponse:
    """Return an uploaded image or one of its sizes, and no other file."""
    if not _is_image(name):
        raise Http404
    try:
        file = default_storage.open(name)
    except (OSError, SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    content_type = mimetypes.guess_type(name)[0]
    headers = {CSP.HEADER_ENFORCE.value: POLICY}
    return FileResponse(file, content_type=content_type, headers=headers)
