"""Where files are: the code, what is collected for browsers, and what is uploaded."""

from pathlib import Path
from typing import Any

from .environment import bucket, variable

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = BASE_DIR / "var"

STATIC_URL = "static/"
STATIC_ROOT = variable("STATIC_ROOT", Path, VAR_DIR / "static")
# In order: no file in a static folder may override the assembled style sheet.
STATICFILES_FINDERS = [
    "frontend.stylesheets.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "media/"
MEDIA_ROOT = variable("MEDIA_ROOT", Path, VAR_DIR / "media")
# Else they are among the images, whose folder a front must then not serve whole.
DOCUMENTS_ROOT: Path | None = variable("DOCUMENTS_ROOT", Path, None)
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "core.storage.WholeFilesStorage"},
    "documents": {"BACKEND": "core.storage.DocumentsStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if _bucket := variable("STORAGE_URL", bucket, None):
    STORAGES["default"] = STORAGES["documents"] = {
        "BACKEND": "core.bucket.BucketStorage",
        "OPTIONS": _bucket,
    }
