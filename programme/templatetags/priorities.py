"""The SVG signs of priorities: one path each, in a 3 × 3 view box."""

from django import template

from programme.choices import Sign

register = template.Library()

PATHS: dict[str, str] = {
    Sign.JOINED: "M0 0h2v1h1v2H1V2H0z",
    Sign.QUARTERS: "M0 0h1v1H0zM2 0h1v1H2zM1 1h1v1H1zM0 2h1v1H0zM2 2h1v1H2z",
    Sign.CENTRE: "M0 0h3v3H0zM.5.5v2h2v-2zM1 1h1v1H1z",
    Sign.PEOPLE: (
        "M0 0h.7v.7H0zM1.15 0h.7v.7h-.7zM2.3 0H3v.7h-.7zM0 1.15h.7v.7H0zM1.15 1.15h.7v.7h-.7z"
        "M2.3 1.15H3v.7h-.7zM0 2.3h.7V3H0zM1.15 2.3h.7V3h-.7zM2.3 2.3H3V3h-.7z"
    ),
    Sign.STEPS: "M2 0h1v3H0V2h1V1h1z",
    Sign.CROSS: "M1 0h1v1h1v1H2v1H1V2H0V1h1z",
    Sign.BARS: "M0 2h.7v1H0zM1.15 1h.7v2h-.7zM2.3 0H3v3h-.7z",
    Sign.FRAME: (
        "M0 0h1.3v.6H.6v.7H0zM1.7 0H3v1.3h-.6V.6h-.7zM0 1.7h.6v.7h.7V3H0zM2.4 1.7H3V3H1.7v-.6h.7z"
    ),
}


@register.inclusion_tag("components/priority_sign.html")
def priority_sign(sign: str, classes: str = ""):
    """Render the sign, hidden from screen readers: display the priority's name beside it."""
    return {"path": PATHS.get(sign, ""), "classes": classes}


@register.filter
def colour_class(priority) -> str:
    """Return the CSS class that sets the priority's colour."""
    return f"colour-{priority.colour}" if priority else "colour-none"
