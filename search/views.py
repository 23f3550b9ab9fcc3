"""The site-wide search."""

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.querysets import public_q, readable_q
from core.text import words_of

PAGE_SIZE = 20
LONGEST_QUERY = 200  # characters: beyond, nobody is asking a question


@require_safe
def search(request: HttpRequest):
    """Public pages that hold the words of `q`, the best first."""
    query = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST_QUERY]
    results = []
    if words := words_of(query):
        public = Page.objects.filter(public_q(), readable_q(get_language())).values("pk")
        results = Page.objects.filter(pk__in=public).select_related("locale").search(words)
    page = Paginator(results, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "search/search.html", {"query": query, "page": page})
