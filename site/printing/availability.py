"""Whether this machine can make PDF."""

from functools import cache


@cache
def missing_library() -> str:
    """Return what WeasyPrint says of the library of the system that it lacks; else nothing."""
    try:
        import weasyprint  # noqa: F401 - a second, which only who prints pays
    except OSError as error:
        return str(error).strip().partition("\n")[0]
    return ""
