"""The content lines of iCalendar (RFC 5545, 3.1), as the icalendar library writes them.

The library makes several objects of each property, and folds lines character by character: a
calendar of a thousand events took more than a second.
"""

MAX_OCTETS = 74  # of a line, without its break: one fewer than the standard, as the library


def text(value: str) -> str:
    """Escape a TEXT value (3.3.11)."""
    return (
        value.replace(r"\N", "\n")
        .replace("\\", "\\\\")
        .replace(";", r"\;")
        .replace(",", r"\,")
        .replace("\r\n", r"\n")
        .replace("\n", r"\n")
        .replace("\r", r"\n")
    )


def folded(line: str) -> bytes:
    """Return the octets of a line, folded, with its break."""
    octets = line.encode()
    pieces = []
    while len(octets) > MAX_OCTETS:
        end = MAX_OCTETS
        while octets[end] & 0xC0 == 0x80:  # in the middle of a character
            end -= 1
        if octets[end - 1] in b"\\^":  # it escapes what follows
            end -= 1
        pieces.append(octets[:end])
        octets = octets[end:]
    return b"\r\n ".join([*pieces, octets]) + b"\r\n"
