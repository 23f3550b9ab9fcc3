"""QR codes, which a printer enlarges without blurring them: one pixel for each module."""

from io import BytesIO

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

SCHEME = "qr:"


def qr_image(address: str, alternative: str) -> SafeString:
    """Return the image of the QR code of an address, without its quiet zone.

    `alternative` says to whom cannot see it where it leads.
    """
    return format_html('<img class="qr" src="{}{}" alt="{}">', SCHEME, address, alternative)


def qr_png(address: str) -> bytes:
    """Return the code as PNG; the style sheet keeps its edges sharp."""
    target = BytesIO()
    segno.make(address, error="m", micro=False).save(target, kind="png", scale=1, border=0)
    return target.getvalue()
