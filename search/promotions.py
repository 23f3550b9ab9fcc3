"""Promoted results, which editors choose for a query (wagtail.contrib.search_promotions)."""

from wagtail.contrib.search_promotions.models import SearchPromotion

from core.querysets import public_q
from core.surroundings import cached_until_surroundings_change
from text_search.analysis import stems_of


@cached_until_surroundings_change
def _promotions(code: str) -> dict[tuple[str, ...], list[int]]:
    """Return stems of a query → pks of its promotions, in the order of the editors."""
    promotions: dict[tuple[str, ...], list[int]] = {}
    rows = SearchPromotion.objects.order_by("sort_order").values_list("query__query_string", "pk")
    for text, pk in rows:
        promotions.setdefault(stems_of(text, code), []).append(pk)
    return promotions


def get_promotions(text: str, code: str) -> list[SearchPromotion]:
    """Return the promotions of any query with the same stems: links and public pages."""
    pks = _promotions(code).get(stems_of(text, code))
    if not pks:
        return []
    rows = SearchPromotion.objects.filter(pk__in=pks).order_by("sort_order")
    public = rows.filter(page__isnull=True) | rows.filter(public_q("page__"))
    return list(public.select_related("page__locale"))
