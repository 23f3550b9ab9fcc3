"""Values that a process holds until something that pages show is changed."""

from collections.abc import Callable
from functools import wraps

from core.models.stamp import Stamp

MOST_KEYS = 64  # of one function; a host name or a language each


def held[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Keep what `build` returns, for each of its arguments, as long as the stamp is the same.

    The stamp is read before `build` reads its rows, so that what is kept may be newer than
    its stamp and never older. What is kept is shared by all requests: it is not to be changed.
    """
    kept: dict = {}

    @wraps(build)
    def get(*args: P.args, **kwargs: P.kwargs) -> T:
        stamp = Stamp.current()
        found = kept.get(args)
        if found is None or found[0] != stamp:
            if len(kept) >= MOST_KEYS:
                kept.clear()
            kept[args] = found = (stamp, build(*args, **kwargs))
        return found[1]

    return get
