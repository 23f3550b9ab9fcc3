"""Drawings of paper, as SVG: squares of dates, signs, the poster of a year.

Where they only repeat words, they are backgrounds, which no screen reader meets.
"""

from urllib.parse import quote

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from dates import date_words
from printing.year_calendar import COLUMNS, ROWS, Month
from programme.templatetags.dates import DateBlock
from programme.templatetags.priorities import PATHS

SIDE = 60  # of a square, in its own units
LONG_WORD = 9  # letters; longer ones are set smaller
DAY = 10  # the side of a day of a month, in its own units


def drawing_of(block: DateBlock, sign: str) -> str:
    """Return what a date's square says: weekday, figure, month, as far as they are known."""
    parts = [_text(block.above, 5, 11.5, 8.2, 600)]
    if sign:
        parts.append(f'<path transform="translate(46.5 5) scale(2.9)" {_shape(sign)}/>')
    if block.figure:
        parts.append(_text(block.figure, 4, 46, 42, 800, spacing=-2))
        if block.exponent:
            parts.append(_text(block.exponent, 29, 27, 12, 800))
    parts.append(_text(block.below, 5, 56, 8.2, 600))
    size = 9.5 if any(len(line) >= LONG_WORD for line in block.lines) else 12.5
    if block.is_range:
        size = min(size, 10.5)
    for place, line in enumerate(reversed(block.lines)):
        parts.append(_text(line, 5, 55 - place * 15, size, 800))
    if block.is_range:
        parts.append('<path d="M5 43.6h50" stroke="#111" stroke-width="1.4"/>')
    if block.state == "struck":
        parts.append('<path d="M0 60L60 0" stroke="#111" stroke-width="1.6"/>')
    return _svg("".join(parts), f"0 0 {SIDE} {SIDE}")


def month_drawing(month: Month, year: int) -> str:
    """Return what a month says over the squares of its days: its name, weekdays and numbers."""
    title = date_words().MONTHS[month.first.month - 1].capitalize()
    if month.first.year != year:
        title += f" {month.first.year}"
    parts = [_text(title, 0.6, 8, 9.4, 800)]
    for column, weekday in enumerate(date_words().WEEKDAYS):
        parts.append(_text(weekday[0].upper(), column * DAY + 0.9, 18, 4.6, 400))
    for number in range(1, month.days + 1):
        column, row = month.place(number)
        parts.append(_text(str(number), column * DAY + 0.9, row * DAY + 8.8, 6.2, 600))
    if month.left_out:
        parts.append(_text(f"+ {month.left_out}", 0, ROWS * DAY - 1.2, 6.2, 600))
    return _svg("".join(parts), f"0 0 {COLUMNS * DAY} {ROWS * DAY}")


def sign_rules() -> str:
    """Return the CSS of the signs of priorities."""
    rules = [
        f'.sign--{sign} {{ background-image: url("data:image/svg+xml,'
        f'{quote(_svg(f"<path {_shape(sign)}/>", "0 0 3 3"))}"); }}'
        for sign in PATHS
    ]
    return "\n".join(rules)


def figures_of(year: int) -> SafeString:
    """Return the four digits of a year, each in a quarter of the square that they fill."""
    digits = (
        format_html(
            '<text x="{}" y="{}" text-anchor="middle" font-family="Archivo" font-weight="800"'
            ' font-size="59" fill="#111">{}</text>',
            (place % 2 + 0.5) * 50,
            (place // 2 + 0.5) * 50 + 20.2,
            digit,
        )
        for place, digit in enumerate(str(year))
    )
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="poster__figures" viewBox="0 0 100 100">'
        "<title>{}</title>{}</svg>",
        year,
        mark_safe("".join(digits)),
    )


def _text(words: str, x: float, y: float, size: float, weight: int, spacing: float = -0.2) -> str:
    if not words:
        return ""
    return (
        f'<text x="{x}" y="{y}" font-family="Archivo" font-size="{size}" font-weight="{weight}"'
        f' letter-spacing="{spacing}" fill="#111">{escape(words)}</text>'
    )


def _shape(sign: str) -> str:
    return f'fill="#111" fill-rule="evenodd" d="{PATHS[sign]}"'


def _svg(content: str, box: str) -> str:
    return mark_safe(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{content}</svg>')
