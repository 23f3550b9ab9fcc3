"""Template tags for what is printed."""

import re
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from printing.drawings import drawing_of, figures_of, month_drawing
from printing.entries import block_of, day_in_month
from printing.paper import for_paper
from printing.year_calendar import COLUMNS, ROWS, Month
from programme.templatetags.priorities import colour_class

register = template.Library()
register.filter(day_in_month)
register.filter(figures_of)


@register.simple_block_tag(takes_context=True)
def paper(context: template.Context, content: SafeString) -> SafeString:
    """Make the blocks of a body ready for paper."""
    return for_paper(content, context["content"].root_url)


@register.simple_tag(takes_context=True)
def square(context: template.Context, row: Any) -> SafeString:
    """Return the date of a row as a square, which is only drawn: write `session.when` beside it."""
    block = block_of(row, context["year"])
    drawing = drawing_of(block, row.priority.sign if row.priority else "")
    return format_html(
        '<span class="square square--{} {}" style="background-image: url(\'{}{}\')"></span>',
        block.state,
        colour_class(row.priority),
        "data:image/svg+xml,",
        quote(drawing),
    )


@register.simple_tag
def sign_of(priority: Any) -> SafeString:
    """Return the sign of a priority on its colour, only drawn: write its name beside it."""
    name = priority.sign if priority else "none"
    return format_html('<span class="sign sign--{} {}"></span>', name, colour_class(priority))


@register.filter
def drawn(month: Month, year: int) -> SafeString:
    """Return a month, with its year if it is another one.

    It is only drawn: its sessions are listed below it.
    """
    squares = format_html_join(
        "",
        '<span class="day day--{} sign--{} {}" style="left: {}%; top: {}%; width: {}%"></span>',
        (
            (
                "open" if square.is_open else "sure",
                square.priority.sign if square.priority else "none",
                colour_class(square.priority),
                _percent(square.left, COLUMNS),
                _percent(square.top, ROWS),
                _percent(square.width, COLUMNS),
            )
            for square in month.squares
        ),
    )
    return format_html(
        '<div class="calendar__month">{}<span class="calendar__words"'
        " style=\"background-image: url('data:image/svg+xml,{}')\"></span></div>",
        squares,
        quote(month_drawing(month, year)),
    )


def _percent(place: float, whole: int) -> str:
    return f"{100 * place / whole:.2f}"


@register.simple_tag(takes_context=True)
def page_number(context: template.Context, anchor: str, name: str = "") -> SafeString:
    """Return the number of the page of an anchor, as a link to it.

    If it is not known yet, it is written when the pages are laid out. Without any `numbers`, it
    only takes its place.
    """
    number = "00" if context["numbers"] is None else context["numbers"].get(anchor)
    if not number:
        title = name or anchor
        return format_html(
            '<a class="number number--later" href="#{}" title="{}"></a>', anchor, title
        )
    title = _("%(name)s, page %(number)s") % {"name": name or anchor, "number": number}
    return format_html('<a class="number" href="#{}" title="{}">{}</a>', anchor, title, number)


@register.simple_tag(takes_context=True)
def page_numbers(context: template.Context, line: Any) -> SafeString:
    """Return the numbers of the pages of a line of an index, each once, as links."""
    first_anchors: dict[int, str] = {}
    for anchor in line.anchors:
        if number := context["numbers"].get(anchor):
            first_anchors.setdefault(number, anchor)
    return format_html_join(
        ", ",
        '<a href="#{}" title="{}">{}</a>',
        (
            (anchor, _("%(name)s, page %(number)s") % {"name": line.name, "number": number}, number)
            for number, anchor in sorted(first_anchors.items())
        ),
    )


@register.filter
def length_class(title: str) -> str:
    """Return the class of a title by its length, so that a long one is set smaller."""
    length = len(escape(title))
    return "long-title" if length > 140 else "middling-title" if length > 60 else ""


@register.filter
def word_of(title: str, year: int) -> str:
    """Return the title of a programme without its year, which the cover draws."""
    return title.replace(str(year), "").strip(" –-,") or title


@register.filter
def anchor_of(row: Any) -> str:
    """Return the anchor of the event of a row, in the document."""
    return f"p{row.event.pk}"


@register.filter
def without_scheme(address: str) -> str:
    return address.partition("://")[2].rstrip("/") or address


@register.filter
def breakable_address(address: str) -> SafeString:
    """Return an address that may be cut after its slashes and dots, nowhere else."""
    pieces = re.split(r"(?<=[/.])", address)
    return format_html_join(mark_safe("<wbr>"), "{}", ((piece,) for piece in pieces))
