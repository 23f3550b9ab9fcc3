"""Parts of public pages whose HTML is kept: many pages show the same."""

from typing import Any

from django import template
from django.conf import settings
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.translation import get_language
from wagtail.models import Page

from core.storage import has_failed
from core.surroundings import Surroundings
from frontend.kept_responses import Store
from frontend.response_cache import is_anonymous_reading
from frontend.validity import valid_surroundings

register = template.Library()
MAX_BYTES = 8 * 2**20  # that a process keeps


class Fragments:
    """The kept fragments of a process, dropped once what surrounds the pages reads otherwise."""

    # Replaced as one, for threads that meet here.
    kept: tuple[Any, Store] = (None, Store(MAX_BYTES))

    @classmethod
    def current(cls) -> tuple[Store, Surroundings]:
        around, until = valid_surroundings()
        validity, store = cls.kept
        if validity != (around.state, until):
            store = Store(MAX_BYTES)
            cls.kept = ((around.state, until), store)
        return store, around


class KeptNode(template.Node):
    def __init__(self, nodelist: NodeList, values: list[FilterExpression]) -> None:
        self.nodelist, self.values = nodelist, values

    def render(self, context: template.Context) -> Any:
        values = [value.resolve(context) for value in self.values]
        request = context.get("request")
        if settings.DEBUG or None in values or not request or not is_kept_for(request):
            return self.nodelist.render(context)
        store, around = Fragments.current()
        parts = (
            f"{value.pk} {around.of(value.translation_key)}" if isinstance(value, Page) else value
            for value in values
        )
        key = "\n".join((get_language(), request.get_host(), *map(str, parts)))
        if (html := store.get(key)) is None:
            html = self.nodelist.render(context)
            if not has_failed():
                store.set(key, html, len(html) * 2)
        return html


def is_kept_for(request: Any) -> bool:
    """Whether a page shows what everybody sees, and no preview of a draft."""
    return is_anonymous_reading(request) and not getattr(request, "is_preview", False)


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep the HTML between `{% kept "name" value… %}` and `{% endkept %}`, for all the pages.

    The values must tell apart whatever is rendered otherwise; nothing is kept if one is None. A
    page stands for its present state, and that of its translations.
    """
    _name, *values = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, [parser.compile_filter(value) for value in values])
