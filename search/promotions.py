"""Results that editors put before all others."""

from wagtail.contrib.search_promotions.models import SearchPromotion

from core.caching import cached_until_change
from core.querysets import public_q
from text_search.analysis import stems_of


@cached_until_change
def _promotions(code: str) -> dict[tuple[str, ...], list[int]]:
    """Stems of a question → pks of what editors chose for it, in their order."""
    found: dict[tuple[str, ...], list[int]] = {}
    rows = SearchPromotion.objects.order_by("sort_order").values_list("query__query_string", "pk")
    for text, pk in rows:
        found.setdefault(stems_of(text, code), []).append(pk)
    return found


def promoted(text: str, code: str) -> list[SearchPromotion]:
    """What editors chose for these words, whichever their form, of what is public."""
    pks = _promotions(code).get(stems_of(text, code))
    if not pks:
        return []
    rows = SearchPromotion.objects.filter(pk__in=pks).order_by("sort_order")
    public = public_q("page__")
    shown = rows.filter(page__isnull=True) | rows.filter(public)
    return list(shown.select_related("page__locale"))
